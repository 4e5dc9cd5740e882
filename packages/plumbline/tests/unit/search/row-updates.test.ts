/** The index of rows after an edit: the same as one from nothing, with few new files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cacheOf } from '../../../src/core/cache/disk-cache.ts';
import { rowPlaces, type SearchRecord } from '../../../src/search/record-types.ts';
import { mostOccurrences } from '../../../src/search/rows/index-format.ts';
import { indexOf, madeWords } from './index-of.ts';

const folders: string[] = [];
const newRoot = () => folders[folders.push(mkdtempSync(join(tmpdir(), 'rows-'))) - 1]!;
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const record = (dataset: number, row: number, value: number): SearchRecord => ({
  kind: 'number',
  path: `data/towns-${dataset}/`,
  title: `Town ${row}`,
  text: `Bank: side${row % 7}`,
  values: [{ value: value.toFixed(2), unit: 'bridges' }],
  shownIn: rowPlaces.table,
  status: 'verified',
  dataset: `Towns ${dataset}`,
});

const makeRecords = (datasets: number, rows: number): SearchRecord[] =>
  Array.from({ length: datasets * rows }, (_, i) =>
    record(Math.floor(i / rows), i % rows, ((i * 7919) % 100_003) / 100),
  );

test('after many edits the index is the one from nothing', { timeout: 120_000 }, async () => {
  const root = newRoot();
  const records = makeRecords(30, 100);
  let files = await indexOf(root, records);
  for (let i = 1; i <= 40; i++) {
    const at = (i * 2741) % records.length;
    const dataset = Number(records[at]!.dataset!.split(' ')[1]);
    // Values that are there already, new values, new rows, and removed rows.
    if (i % 4 === 0) records.splice(at, 1);
    else if (i % 4 === 1) records.splice(at, 0, record(dataset, 1000 + i, i));
    else records[at] = record(dataset, at % 100, i % 4 === 2 ? i * 1000 : ((i * 7919) % 100_003) / 100);
    files = await indexOf(root, records, files);
    if (i % 5 === 0) expect(files).toEqual(await indexOf(newRoot(), records));
  }
});

test('after an edit of one value, most files are those of the last index', async () => {
  const root = newRoot();
  const records = makeRecords(100, 200);
  const last = await indexOf(root, records);
  records[5000] = { ...records[5000]!, values: [{ value: '17.17', unit: 'bridges' }] };
  const files = await indexOf(root, records, last);
  const changed = [...files.keys()].filter((path) => files.get(path) !== last.get(path));
  const words = changed.filter((path) => !path.includes('records-'));
  expect(changed.filter((path) => path.includes('records-'))).toEqual(['search/rows/records-25-0.json']);
  expect(madeWords.get(files)).toEqual(words);
  expect(words.length).toBeLessThan(madeWords.get(last)!.length / 4);
});

test('a word in more rows than are kept has the next row when one of them is edited', async () => {
  const root = newRoot();
  const records = makeRecords(90, 200);
  expect(records.length).toBeGreaterThan(mostOccurrences);
  const last = await indexOf(root, records);
  records[300] = { ...records[300]!, title: 'Village' };
  const files = await indexOf(root, records, last);
  expect(files).toEqual(await indexOf(newRoot(), records));
});

test('without its cache, the index is made from its records', async () => {
  const root = newRoot();
  const records = makeRecords(20, 50);
  const last = await indexOf(root, records);
  rmSync(cacheOf(root), { recursive: true });
  records[300] = record(6, 0, 17.17);
  expect(await indexOf(root, records, last)).toEqual(await indexOf(newRoot(), records));
});
