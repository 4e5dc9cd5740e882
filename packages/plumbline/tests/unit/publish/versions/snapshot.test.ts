import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadProject } from '../../../../src/core/project/load.ts';
import { versionId, snapshotOf, toCanonicalJson, type Snapshot } from '../../../../src/publish/versions/snapshot.ts';
import { contentHashOf } from '../../../../src/publish/versions/version-content.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const hashOf = (of: Snapshot) => versionId(contentHashOf(of));
const chart = 'src/charts/bridges-now.ts';
type Change = [file: string, from: string | RegExp, to: string];

/** The hash of a state of the tiny edition after a change. */
async function hashAfter(changes: Change[] = [], view?: string): Promise<string> {
  const root = await copyEdition(onTestFinished);
  for (const [file, from, to] of changes) {
    const text = await readFile(join(root, file), 'utf8');
    const changed = text.replace(from, to);
    expect(changed, `${file} without ${from}`).not.toBe(text);
    await writeFile(join(root, file), changed);
  }
  const project = await loadProject(root);
  return hashOf(snapshotOf(project, project.charts.get('bridges-now')!, view));
}

const project = await loadProject(await copyEdition(afterAll));
const snapshot = snapshotOf(project, project.charts.get('bridges-now')!);
const hash = hashOf(snapshot);

describe('the hash of a version', () => {
  test('is ten characters of base 36 from a sha256', () => {
    expect(hash).toMatch(/^[0-9a-z]{10}$/);
    expect(versionId('0'.repeat(64))).toBe('0000000000');
    expect(versionId('f'.repeat(64))).toBe('6dp5qcb22i');
  });

  test('does not depend on the order of keys, or on serialisation', () => {
    const turned = Object.fromEntries(Object.entries(snapshot).toReversed());
    expect(hashOf(turned as unknown as typeof snapshot)).toBe(hash);
    expect(hashOf(JSON.parse(toCanonicalJson(snapshot)))).toBe(hash);
  });

  test('is the same after loading the edition again', async () => {
    expect(await hashAfter()).toBe(hash);
  });

  test.for<[string, Change]>([
    ['where the site is served', ['edition.config.ts', 'https://tiny.example', 'https://other.example']],
    ['the tagline', ['edition.config.ts', 'Three towns', 'Some towns']],
    ['another view', [chart, "label: 'North bank'", "label: 'North'"]],
    ['the version of the dataset', ['data/bridges-per-town/datapackage.json', '"1.0.0"', '"1.2.0"']],
    ['the description of the dataset', ['data/bridges-per-town/datapackage.json', 'worked out', 'computed']],
    ['a story', ['src/content/stories/two-crossings.mdx', 'Birch is not counted', 'Nobody counted Birch']],
    ['a layout of the query', ['data/bridges-per-town/query.sql', /\n$/, '\n\n']],
    ['the drawing', [chart, "textAnchor: 'start'", "textAnchor: 'middle'"]],
    ['the name of the edition', ['edition.config.ts', "title: 'The Tiny File'", "title: 'The Small File'"]],
    ['who publishes it', ['edition.config.ts', /publisher: '[^']+'/, "publisher: 'Another desk'"]],
    ['how the drawing is written', [chart, 'plot(rows, size) {', 'plot(rows, size) {\n    // Bars.']],
  ])('does not change with: %s', async ([, change]) => {
    expect(await hashAfter([change])).toBe(hash);
  });

  test.for<[string, Change]>([
    ['the headline', [chart, "title: 'Alder has the most bridges'", "title: 'Alder leads'"]],
    ['the description in words', [chart, 'One bar for each town', 'A bar for each town']],
    ['a note that comes', [chart, '  views: {', "  note: 'Fords do not count.',\n  views: {"]],
    [
      'a correction that comes',
      [chart, '  views: {', "  corrections: [{ date: '2026-12-01', text: 'x' }],\n  views: {"],
    ],
    ['the sentence of a known gap', ['data/bridges/checks.sql', 'has no count for Birch', 'leaves Birch out']],
    ['the title of the dataset', ['data/bridges-per-town/datapackage.json', '"Bridges then and now"', '"Bridges"']],
    ['what a column means', ['data/bridges-per-town/datapackage.json', 'Bridges in 1900.', 'Bridges of 1900.']],
    ['a source', ['src/content/sources/gauge-2001.yaml', 'A survey of', 'The survey of']],
    ['the licence', ['edition.config.ts', "id: 'CC-BY-4.0'", "id: 'CC-BY-SA-4.0'"]],
  ])('changes with: %s', async ([, change]) => {
    expect(await hashAfter([change])).not.toBe(hash);
  });

  test('of a view changes with the view only', async () => {
    const north = await hashAfter([], 'north');
    expect(north).not.toBe(hash);
    expect(await hashAfter([[chart, "title: 'Alder has the most bridges'", "title: 'Alder leads'"]], 'north')).toBe(
      north,
    );
    expect(await hashAfter([[chart, 'On the north bank only', 'North of the river only']], 'north')).not.toBe(north);
  });
});

describe('snapshotOf(project, chart, view)', () => {
  test('has the rows drawn, both drawings and the statuses of values', () => {
    expect(snapshot.rows).toHaveLength(3);
    expect(snapshot.drawings.narrow.width).toBe(360);
    expect(snapshot.drawings.wide.svg).toMatch(/^<svg /);
    expect(snapshot.fields.find(({ name }) => name === 'now')?.standing).toEqual(['derived', 'missing', 'derived']);
  });

  test('has every source with its locators', () => {
    expect(snapshot.credits.map(({ id }) => id)).toEqual(['gauge-2001', 'almanac-1999']);
    expect(snapshot.credits[0]?.places).toEqual(['Table 1']);
  });

  test('has the colours that the drawings and the page need', () => {
    expect(Object.keys(snapshot.palettes.light)).toContain('finding');
    expect(Object.keys(snapshot.palettes.light)).not.toContain('fourth');
    expect(Object.keys(snapshot.palettes.dark)).toEqual(Object.keys(snapshot.palettes.light));
  });

  test('has no rows of withheld data, but a notice', async () => {
    const root = await copyEdition(onTestFinished);
    const record = join(root, 'src/content/sources/gauge-2001.yaml');
    await writeFile(record, (await readFile(record, 'utf8')).replace('redistribution: facts', 'redistribution: none'));
    const closed = await loadProject(root);
    const withheld = snapshotOf(closed, closed.charts.get('bridges-now')!);
    expect(withheld.rows).toEqual([]);
    expect(withheld.withheld).toContain('does not allow its data to be republished');
  });
});
