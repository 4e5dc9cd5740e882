/** Paths in texts that begin at the start of the site: `/charts/ferries/`. */

const isFromStart = (url: string): boolean => url.startsWith('/') && !url.startsWith('//');

/**
 * Adds the base to a path from the start of the site. A path that has the base already, and any other address, stays as it is.
 * @param url as authored @param base of the edition, with a slash at both ends
 */
export const withBase = (url: string, base: string): string =>
  isFromStart(url) && !url.startsWith(base) ? base + url.slice(1) : url;
