/** Combines the results of both indexes. */
import type { Hit } from './hit.ts';
import { findPages } from './pagefind.ts';
import { findRows } from './rows.ts';

/** Exact rows before the first page. A name may be in a thousand datasets; stories and charts must stay in sight. */
const firstRows = 6;

/**
 * All hits, best first: rows with the very name or number, then pages and other exact rows, then rows that only contain the words.
 * @param folders addresses of the two indexes @param terms the query in the words of the indexes @param query as typed
 */
export async function findHits(folders: { pages: string; rows: string }, terms: string, query: string): Promise<Hit[]> {
  const [pages, rows] = await Promise.all([findPages(folders.pages, terms), findRows(folders.rows, terms, query)]);
  const exact = rows.filter(({ isExact }) => isExact);
  const others = rows.filter(({ isExact }) => !isExact);
  return [...exact.slice(0, firstRows), ...pages, ...exact.slice(firstRows), ...others];
}
