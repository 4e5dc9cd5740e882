/** Queries Pagefind's index (https://pagefind.app/docs/api/) and ranks the results. */
import { pageKinds, type RecordKind } from '../../src/search/record-types.ts';
import type { Hit, Record } from './hit.ts';

interface Pagefind {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  search: (term: string, options: object) => Promise<{ results: { score: number; data: () => Promise<Record> }[] }>;
}

/** Titles have the highest weight. Short records are preferred less than by default. */
const ranking = { pageLength: 0.5, metaWeights: { title: 5, measure: 4, id: 1 } };

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind at the first query. @param folder address of the index */
function load(folder: string): Promise<Pagefind> {
  loading ??= (async () => {
    const pagefind = (await import(`${folder}pagefind.js`)) as Pagefind;
    await pagefind.options({ ranking });
    await pagefind.init();
    return pagefind;
  })();
  // The next query tries again.
  loading.catch(() => (loading = undefined));
  return loading;
}

/** Charts and stories have higher weights than sources. */
const weights: { [kind in RecordKind]?: number } = { chart: 1.2, story: 1.1, source: 0.8 };

/** All hits, best first. Each kind is searched separately, so that the kind of a hit is known before its record is fetched. */
export async function findPages(folder: string, terms: string): Promise<Hit[]> {
  const pagefind = await load(folder);
  const found = pageKinds.map(async (kind) => {
    const { results } = await pagefind.search(terms, { filters: { kind } });
    return results.map(({ score, data }) => ({ kind, score: score * (weights[kind] ?? 1), data }));
  });
  return (await Promise.all(found)).flat().sort((a, b) => b.score - a.score);
}
