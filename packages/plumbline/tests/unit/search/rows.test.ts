/** The index of rows: its words, its files, and that no query fetches more of a large index than of a small one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { findRows } from '../../../client/search/rows.ts';
import { rowPlaces, type SearchRecord } from '../../../src/search/record-types.ts';
import { matchesTerm, rowWords } from '../../../src/search/rows/row-words.ts';
import { indexOf } from './index-of.ts';

const english = { group: ',', decimal: '.' };
const german = { group: '.', decimal: ',' };

describe('rowWords(text, format)', () => {
  test.each([
    ['Jinhua (金华): 7,050,683 people', english, ['jinhua', '金', '华', '7050683', 'people']],
    ['7.050,5 Größe', german, ['7050.5', 'große']],
    ['São Paulo, 2015–2022', english, ['sao', 'paulo', '2015', '2022']],
    ['5G and 3.5%', english, ['5g', 'and', '3.5']],
  ])('%s', (text, format, words) => {
    expect(rowWords(text, format)).toEqual(words);
  });
});

test.each([
  ['park', 'park', true],
  ['parking', 'park', true],
  ['park', 'parks', true],
  ['ark', 'park', false],
  ['53', '53', true],
  ['530', '53', false],
  ['53', '5', false],
  ['33.3', '33', true],
])('matchesTerm(%s, %s)', (word, term, expected) => {
  expect(matchesTerm(word, term)).toBe(expected);
});

const record = (title: string, value: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  kind: 'number',
  path: `data/towns/#${title}`,
  title,
  text: 'Bank: north',
  values: [{ value, unit: 'bridges' }],
  shownIn: rowPlaces.table,
  status: 'verified',
  dataset: 'Bridges',
  ...more,
});

/** Serves the files of an index to `findRows`, and records what it fetches. */
async function serve(records: SearchRecord[]) {
  const files = await indexOf(root, records);
  const fetched: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    const content = files.get(url.replace(/^https:\/\/\w+\.example\//, ''));
    fetched.push(content ?? '');
    return Promise.resolve({ ok: content !== undefined, status: 404, json: () => JSON.parse(content!) as unknown });
  });
  const folder = `https://site${count++}.example/search/rows/`;
  return { fetched, find: (query: string) => findRows(folder, query, query) };
}
let count = 0;
const root = mkdtempSync(join(tmpdir(), 'rows-'));
afterAll(() => rmSync(root, { recursive: true }));
afterEach(() => vi.unstubAllGlobals());

const titles = async (hits: Awaited<ReturnType<typeof findRows>>) =>
  (await Promise.all(hits.map(({ data }) => data()))).map(({ meta }) => meta.title);

describe('findRows(folder, terms, query)', () => {
  const towns = [
    record('Alder Hill', '3'),
    record('Alder', '53'),
    record('Birch', '5', { text: 'Near: Alder' }),
    record('constructor', '1,053'),
    record('Cedar', '', { kind: 'entry', values: [], text: '白水 · Charter: 1310' }),
  ];

  test('has the row of that name first, then others with it in their title, then in their text', async () => {
    const hits = await (await serve(towns)).find('alder');
    expect(await titles(hits)).toEqual(['Alder', 'Alder Hill', 'Birch']);
    expect(hits.map(({ isExact }) => isExact)).toEqual([true, false, false]);
  });

  test('finds rows that have all words, and numbers as a whole only', async () => {
    expect(await titles(await (await serve(towns)).find('Alder 53'))).toEqual(['Alder']);
    expect(await titles(await (await serve(towns)).find('1053'))).toEqual(['constructor']);
    expect(await titles(await (await serve(towns)).find('bridges north'))).toHaveLength(3);
    expect(await (await serve(towns)).find('Alder 54')).toEqual([]);
    expect(await (await serve(towns)).find('constructor toString')).toEqual([]);
    expect(await (await serve([])).find('Alder')).toEqual([]);
  });

  test('knows entries, and where their words are', async () => {
    const [hit] = await (await serve(towns)).find('白水');
    expect(hit!.kind).toBe('entry');
    const { content, locations, filters } = await hit!.data();
    expect(locations.map((i) => content.split(/\s+/)[i])).toEqual(['白', '水']);
    expect(filters).toEqual({ kind: ['entry'], status: ['verified'], dataset: ['Bridges'] });
  });

  test('prefers rows that a chart shows, then those that a text prints', async () => {
    const paths = [
      record('Elm', '1', { path: 'data/a/' }),
      record('Elm', '1', { path: 'stories/a/', shownIn: rowPlaces.text }),
      record('Elm', '1', { path: 'charts/a/?row=Elm', shownIn: rowPlaces.chart }),
    ];
    const found = await Promise.all((await (await serve(paths)).find('elm')).map(({ data }) => data()));
    expect(found.map(({ raw_url }) => raw_url)).toEqual(['charts/a/?row=Elm', 'stories/a/', 'data/a/']);
  });

  test('fetches at most 100 KB, compressed, from an index of 100,000 rows', { timeout: 120_000 }, async () => {
    const many = Array.from({ length: 100_000 }, (_, i) =>
      record(`Town ${i % 5000}, ${i}`, String((i * 7919) % 1_000_003), {
        text: `Bank: side${i % 7} · District: d${i % 900}`,
        dataset: `Bridges ${i % 300}`,
      }),
    );
    const { find, fetched } = await serve(many);
    const hits = await find('town bank side3 d17');
    expect(hits.length).toBeGreaterThan(10);
    await Promise.all(hits.slice(0, 12).map(({ data }) => data()));
    expect(fetched.reduce((sum, content) => sum + gzipSync(content).length, 0)).toBeLessThan(100_000);
  });
});
