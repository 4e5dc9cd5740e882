/** What is used of Pagefind's interface (https://pagefind.app/docs/api/), and how it is asked. */
import { recordKinds, type RecordKind } from '../../src/search/record-types.ts';

/** One thing that was found, as the index keeps it. */
export interface Record {
  /** Address below the base; behind a space what tells it from others at the same address. */
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

/** Something that was found, before its record is fetched. */
export interface Hit {
  kind: RecordKind;
  worth: number;
  data: () => Promise<Record>;
}

/** The number itself counts most, then names; short records are not preferred to a whole section as much as is usual. */
const ranking = { pageLength: 0.5, metaWeights: { title: 5, measure: 4, id: 1, value: 12, unit: 0.5 } };

let loading: Promise<Pagefind> | undefined;

/** @param folder address of the index. What is here is fetched when a reader first asks. */
export function load(folder: string): Promise<Pagefind> {
  loading ??= (async () => {
    const pagefind = (await import(`${folder}pagefind.js`)) as Pagefind;
    await pagefind.options({ ranking });
    await pagefind.init();
    return pagefind;
  })();
  // Who asks again may have a better connection.
  loading.catch(() => (loading = undefined));
  return loading;
}

/** How much a thing counts by its kind: what we say before what it stands on. Who asks with words alone is told of a thing before what is in it. */
const weights: { [kind in RecordKind]?: number } = { chart: 1.2, story: 1.1, source: 0.8 };
const inside = (kind: RecordKind): boolean => kind === 'number' || kind === 'entry';
const weightOf = (kind: RecordKind, query: string): number =>
  inside(kind) && !/\d/.test(query) ? 0.8 : (weights[kind] ?? 1);

/** Everything that fits, best first. Asked for kind by kind, so that each is known before any record is fetched. */
export async function ask(folder: string, query: string): Promise<Hit[]> {
  const pagefind = await load(folder);
  const found = (Object.keys(recordKinds) as RecordKind[]).map(async (kind) => {
    const { results } = await pagefind.search(licenceTerms(query), { filters: { kind } });
    return results.map(({ score, data }) => ({ kind, worth: score * weightOf(kind, query), data }));
  });
  return (await Promise.all(found)).flat().sort((a, b) => b.worth - a.worth);
}

/** Words that only put a question. */
const asking =
  /^(?:an?|and|are|did|do|does|has|have|how|in|is|many|much|of|on|the|there|to|was|were|what|when|where|which|who)$/i;

/** Words as the index has them: Chinese characters one by one, sums without their sign, no mark at the end, none that only asks. */
export function licenceTerms(query: string): string {
  const words = query
    .replace(/\p{Script=Han}/gu, ' $& ')
    .replace(/[$€£¥]/g, ' ')
    .replace(/(\d)\s*%/g, '$1 percent')
    .replace(/(\d)\s*[–-]\s*(?=\d)/g, '$1 ')
    .replace(/[.?](?=\s|$)/g, '')
    .trim()
    .split(/\s+/);
  const telling = words.filter((word) => !asking.test(word));
  return (telling.length ? telling : words).join(' ');
}

/** The records of some results. What is called just so comes first; a row is best seen where it is drawn, then where it is told. */
export async function searchRecords(hits: Hit[], query: string): Promise<Record[]> {
  const found = await Promise.all(hits.map(async (hit) => ({ ...hit, record: await hit.data() })));
  const worth = ({ kind, worth, record: { raw_url, meta } }: Hit & { record: Record }) =>
    worth *
    (meta.title.toLowerCase() === query.toLowerCase() ? 1.5 : 1) *
    (inside(kind) ? (places.find(([place]) => place.test(raw_url))?.[1] ?? 1) : 1);
  return found.sort((a, b) => worth(b) - worth(a)).map(({ record }) => record);
}
const places: [RegExp, number][] = [
  [/^charts\//, 1.2],
  [/^stories\//, 1.1],
];
