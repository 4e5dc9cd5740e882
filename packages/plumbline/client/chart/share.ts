/** Hands on the address of what is in sight: by the device's own sheet where fingers rule, else by the clipboard. */

export const refused = 'Your browser does not allow it';

/** @returns what is to be said about it */
export async function share(address: string): Promise<string> {
  try {
    if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.({ url: address })) {
      await navigator.share({ url: address });
      return '';
    }
    await navigator.clipboard.writeText(address);
    return 'Copied';
  } catch (error) {
    // A reader who closes the sheet has changed their mind.
    return (error as Error).name === 'AbortError' ? '' : refused;
  }
}
