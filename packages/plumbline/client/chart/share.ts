/** Shares an address: with the device's share sheet on touch screens, otherwise through the clipboard. */
import { copyText, type Outcome } from '../lib/copy-text.ts';

/** @returns the message to show; nothing after the share sheet, which needs none */
export function share(address: string): Promise<Outcome | false | undefined> {
  return matchMedia('(pointer: coarse)').matches && (navigator.share as unknown)
    ? // Closing the share sheet is not a failure.
      (navigator.share({ url: address }) as Promise<unknown> as Promise<undefined>).catch(
        ({ name }: Error) => name !== 'AbortError' && 'notAllowed',
      )
    : copyText(address);
}
