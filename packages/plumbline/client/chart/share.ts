/** Shares an address: with the device's share sheet on touch screens, otherwise through the clipboard. */

/** @returns the message to show; undefined after the share sheet, which needs none */
export async function share(address: string): Promise<'copied' | 'notAllowed' | undefined> {
  try {
    if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.({ url: address })) {
      await navigator.share({ url: address });
      return undefined;
    }
    await navigator.clipboard.writeText(address);
    return 'copied';
  } catch (error) {
    // Closing the share sheet is not a failure.
    return (error as Error).name === 'AbortError' ? undefined : 'notAllowed';
  }
}
