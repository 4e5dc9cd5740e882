/** Shares an address: with the device's share sheet on touch screens, otherwise through the clipboard. */
import { copyText, type Outcome } from '../lib/copy-text.ts';

/** @returns the message to show; undefined after the share sheet, which needs none */
export async function share(address: string): Promise<Outcome | undefined> {
  // Pages that were not fetched over HTTPS have no share sheet.
  if (!matchMedia('(pointer: coarse)').matches || !navigator.canShare?.({ url: address })) return copyText(address);
  try {
    await navigator.share({ url: address });
    return undefined;
  } catch (error) {
    // Closing the share sheet is not a failure.
    return (error as Error).name === 'AbortError' ? undefined : 'notAllowed';
  }
}
