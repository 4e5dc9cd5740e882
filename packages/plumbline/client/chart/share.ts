/** Shares an address: by the device's share sheet on touch screens, else through the clipboard. */

/** What happened; '' where the reader has seen it already. */
type Outcome = 'copied' | 'notAllowed' | '';

export async function share(address: string): Promise<Outcome> {
  try {
    if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.({ url: address })) {
      await navigator.share({ url: address });
      return '';
    }
    await navigator.clipboard.writeText(address);
    return 'copied';
  } catch (error) {
    // Closing the share sheet is not a failure.
    return (error as Error).name === 'AbortError' ? '' : 'notAllowed';
  }
}
