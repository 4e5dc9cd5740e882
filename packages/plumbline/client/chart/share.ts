/** Shares an address: with the device's share sheet on touch screens, otherwise through the clipboard. */
import { copyText } from '../lib/copy-text.ts';

/** @returns the message to show; undefined after the share sheet, which needs none */
export async function share(address: string): Promise<'copied' | 'notAllowed' | undefined> {
  if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.({ url: address })) {
    try {
      await navigator.share({ url: address });
      return undefined;
    } catch (error) {
      // Closing the share sheet is not a failure.
      return (error as Error).name === 'AbortError' ? undefined : 'notAllowed';
    }
  }
  return (await copyText(address)) ? 'copied' : 'notAllowed';
}
