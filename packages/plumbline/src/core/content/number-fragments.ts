/**
 * Fragments of the numbers of a story: `#n-stip-count-2017-parks`. A fragment is stable as long as the binding of its
 * number.
 */

/** A binding in an id: `stip-count-2017-parks`. */
export const slugOf = (of: string): string =>
  of
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/**
 * Names the numbers of a story in the order of its file; repeated names are counted: `n-x`, then `n-x-2`. The page and
 * claims.json have the same names.
 */
export function numberFragments(): (of: string) => string {
  const seen = new Map<string, number>();
  return (of) => {
    const name = `n-${slugOf(of)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count > 1 ? `${name}-${count}` : name;
  };
}
