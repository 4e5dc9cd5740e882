/** Splits long lists into pages, so that no page grows with the edition. The first page has the address of the list. */

/**
 * Splits a list in order.
 * @param sizeOf what an item counts: a group of three charts counts three. A group is never split
 * @returns at least one page, which may be empty
 */
export function paginate<Item>(
  items: Item[],
  most: number,
  sizeOf: (item: Item) => number = () => 1,
): [Item[], ...Item[][]] {
  const pages: [Item[], ...Item[][]] = [[]];
  let size = 0;
  for (const item of items) {
    const own = sizeOf(item);
    if (size > 0 && size + own > most) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)!.push(item);
    size += own;
  }
  return pages;
}

/** The path of a page of a list. @param page from 1 */
export const pathOfPage = (list: string, page: number): string => (page === 1 ? list : `${list}page/${page}/`);

/** The pages after the first, in the shape of `getStaticPaths`. @param pages all pages of a list */
export const furtherPages = (pages: unknown[]): { params: { page: string } }[] =>
  pages.slice(1).map((_, i) => ({ params: { page: String(i + 2) } }));
