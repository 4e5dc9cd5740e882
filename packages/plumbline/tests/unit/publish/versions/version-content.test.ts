import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import { snapshotOf, toCanonicalJson, type Snapshot } from '../../../../src/publish/versions/snapshot.ts';
import { sha256Of } from '../../../../src/core/input/hash.ts';
import { contentHashIn, contentHashOf } from '../../../../src/publish/versions/version-content.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

/** An archived snapshot of format 1. */
const kept: Snapshot = {
  format: 1,
  chart: 'towns',
  view: 'north',
  language: 'en',
  edition: { title: 'The Tiny File', publisher: 'Desk' },
  title: 'T',
  subtitle: 'S',
  alt: 'A',
  gaps: ['G'],
  corrections: [{ date: '2026-12-01', text: 'C' }],
  data: { id: 'd', title: 'D', derived: true, licences: [{ title: 'L', url: 'https://l.example' }] },
  credits: [{ id: 'k', name: 'K 1', byline: 'J K', title: 'W', date: '2001', places: ['p. 1'] }],
  licence: { id: 'CC-BY-4.0', title: 'CC', url: 'https://c.example' },
  fields: [
    { name: 'n', title: 'N', description: 'E', type: 'integer', unit: 'u', standing: ['verified', 'missing'] },
    { name: 'o', title: 'O', description: 'F', type: 'string', unit: 'name' },
  ],
  key: ['o'],
  rows: [
    { o: 'a', n: 1.5 },
    { o: 'b', n: null },
  ],
  drawings: { narrow: { svg: '<svg/>', width: 1, height: 1 }, wide: { svg: '<svg/>', width: 2, height: 2 } },
  palettes: { light: { text: '#000' }, dark: { text: '#fff' } },
};

/** The hashed text. If it changes, the hash of every version of every edition changes. */
const hashed =
  '{"alt":"A","chart":"towns","corrections":[{"date":"2026-12-01","text":"C"}],"credits":[{"byline":"J K","date":"2001","id":"k","name":"K 1","places":["p. 1"],"title":"W"}],"data":{"derived":true,"id":"d","licences":[{"title":"L","url":"https://l.example"}],"title":"D"},"discrepancies":["G"],"fields":[{"description":"E","name":"n","status":["verified","missing"],"title":"N","type":"integer","unit":"u"},{"description":"F","name":"o","title":"O","type":"string","unit":"name"}],"key":["o"],"language":"en","licence":{"id":"CC-BY-4.0","title":"CC","url":"https://c.example"},"rows":[{"n":1.5,"o":"a"},{"n":null,"o":"b"}],"subtitle":"S","title":"T","view":"north"}';

describe('contentHashOf(snapshot)', () => {
  test('is the sha256 of the canonical JSON of the content', () => {
    expect(contentHashOf(kept)).toBe(sha256Of(hashed));
  });

  test.for<[string, Partial<Snapshot>]>([
    ['the edition', { edition: { title: 'Another', publisher: 'Another' } }],
    ['the drawings', { drawings: { narrow: kept.drawings.wide, wide: kept.drawings.narrow } }],
    ['the palettes', { palettes: { light: {}, dark: {} } }],
  ])('does not change with %s', ([, change]) => {
    expect(contentHashOf({ ...kept, ...change })).toBe(contentHashOf(kept));
  });

  test.for<[string, Partial<Snapshot>]>([
    ['the chart', { chart: 'cities' }],
    ['the view', { view: 'south' }],
    ['the language', { language: 'zh' }],
    ['the note', { note: 'N' }],
    ['the order of the rows', { rows: kept.rows.toReversed() }],
    ['a unit', { fields: [{ ...kept.fields[0]!, unit: 'v' }, kept.fields[1]!] }],
    ['how sure a value is', { fields: [{ ...kept.fields[0]!, standing: 'cited' }, kept.fields[1]!] }],
    ['the key', { key: [] }],
    ['a licence of the data', { data: { ...kept.data, licences: [] } }],
    ['a place in a work', { credits: [{ ...kept.credits[0]!, places: [] }] }],
    ['that the rows are withheld', { withheld: 'H' }],
  ])('changes with %s', ([, change]) => {
    expect(contentHashOf({ ...kept, ...change })).not.toBe(contentHashOf(kept));
  });
});

test('contentHashIn(file) is the same for the file, and undefined for a file that is not a snapshot', async () => {
  const project = await loadProject(await copyEdition(afterAll));
  const snapshot = snapshotOf(project, project.charts.get('bridges-now')!);
  expect(contentHashIn(toCanonicalJson(snapshot))).toBe(contentHashOf(snapshot));
  for (const file of ['', '{}', 'null', '[1]', readFileSync(import.meta.filename, 'utf8')])
    expect(contentHashIn(file)).toBeUndefined();
});
