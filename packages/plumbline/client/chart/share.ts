/** Shares an address: by the device's share sheet on touch screens, else through the clipboard. */

/** @returns what to report; undefined where the reader has seen it already */
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
