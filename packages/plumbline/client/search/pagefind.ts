/** Queries Pagefind's index (https://pagefind.app/docs/api/) and ranks the results. */
import { recordKinds, type RecordKind } from '../../src/search/record-types.ts';

/** A record of the index. */
export interface Record {
  /** Address below the base; a count after a space makes it unique. */
  raw_url: string;
  content: string;
  /** Which words of the content match, counted from 0. */
  locations: number[];
  meta: { title: string; value?: string; unit?: string };
  filters: { kind: [RecordKind]; status?: [string]; dataset?: [string]; within?: [string] };
}

interface Pagefind {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  search: (term: string, options: object) => Promise<{ results: { score: number; data: () => Promise<Record> }[] }>;
}

/** A result before its record is fetched. */
export interface Hit {
  kind: RecordKind;
  score: number;
  data: () => Promise<Record>;
}

/** Numbers have the highest weight, then titles. Short records are preferred less than by default. */
const ranking = { pageLength: 0.5, metaWeights: { title: 5, measure: 4, id: 1, value: 12, unit: 0.5 } };

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

/** Charts and stories have higher weights than sources. Numbers and entries have lower ones, unless the query has a digit. */
const weights: { [kind in RecordKind]?: number } = { chart: 1.2, story: 1.1, source: 0.8 };
const isPart = (kind: RecordKind): boolean => kind === 'number' || kind === 'entry';
const weightOf = (kind: RecordKind, terms: string): number =>
  isPart(kind) && !/\d/.test(terms) ? 0.8 : (weights[kind] ?? 1);

/** All hits, best first. Each kind is searched separately, so that the kind of a hit is known before its record is fetched. */
export async function findHits(folder: string, terms: string): Promise<Hit[]> {
  const pagefind = await load(folder);
  const found = recordKinds.map(async (kind) => {
    const { results } = await pagefind.search(terms, { filters: { kind } });
    return results.map(({ score, data }) => ({ kind, score: score * weightOf(kind, terms), data }));
  });
  return (await Promise.all(found)).flat().sort((a, b) => b.score - a.score);
}

/** For rows, charts are preferred, then stories. */
const pageWeights: [RegExp, number][] = [
  [/^charts\//, 1.2],
  [/^stories\//, 1.1],
];

/** Fetches the records of hits and ranks them again; a title that equals the query has a higher weight. */
export async function fetchRecords(hits: Hit[], query: string): Promise<Record[]> {
  const found = await Promise.all(hits.map(async (hit) => ({ ...hit, record: await hit.data() })));
  const scoreOf = ({ kind, score, record: { raw_url, meta } }: Hit & { record: Record }) =>
    score *
    (meta.title.toLowerCase() === query.toLowerCase() ? 1.5 : 1) *
    (isPart(kind) ? (pageWeights.find(([page]) => page.test(raw_url))?.[1] ?? 1) : 1);
  return found.sort((a, b) => scoreOf(b) - scoreOf(a)).map(({ record }) => record);
}
