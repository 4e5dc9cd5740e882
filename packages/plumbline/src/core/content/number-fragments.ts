/** URL fragments for the numbers of a story: `#n-bridges-2000-count`. A fragment changes only if the binding changes. */

/** A binding as a slug: `bridges-2000-count`. */
export const slugOf = (of: string): string =>
  of
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/**
 * Returns a function to call for the numbers of a story in file order. Repeated names are counted: `n-x`, then `n-x-2`. The page
 * and claims.json use the same names.
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
