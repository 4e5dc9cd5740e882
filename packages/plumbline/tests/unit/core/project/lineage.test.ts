import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import * as lineage from '../../../../src/core/project/lineage.ts';
import { copyEdition, descriptorOf } from '../../../fixtures/copy-edition.ts';

/** The Tiny File, and a dataset derived from its derived dataset, whose name comes first in the alphabet. */
const files = {
  'data/all-bridges/datapackage.json': descriptorOf('all-bridges', ['bridges'], {
    sources: [{ id: 'gauge-2001', locator: 'page 9' }],
  }),
  'data/all-bridges/query.sql': 'SELECT sum(now) AS bridges FROM "bridges-per-town"\n',
  'data/all-bridges/checks.sql':
    '-- name: some\n-- There are bridges.\nSELECT true AS expected, bridges > 0 AS actual FROM "all-bridges";\n',
};

const project = await loadProject(await copyEdition(afterAll, { files }));
const dataset = (id: string) => project.datasets.get(id)!;
const ids = (things: { id: string }[]) => things.map(({ id }) => id);

describe('load(root)', () => {
  test('derives a dataset after those it reads, whatever their names', () => {
    expect(dataset('all-bridges').rows).toEqual([{ bridges: 11 }]);
  });

  test('keeps a blank as null through a query', () => {
    const birch = dataset('bridges-per-town').rows.find((row) => row['town'] === 'Birch');
    expect(birch).toEqual({ town: 'Birch', bank: 'north', then: 1, now: null });
  });

  test('gives each check the datasets it reads, and whether it holds', () => {
    const found = project.checks.map(({ dataset: home, name, reads, holds }) => [home, name, reads, holds]);
    expect(found).toEqual([
      ['all-bridges', 'some', ['all-bridges'], true],
      ['bridges', 'total-1900', ['bridges'], true],
      ['bridges', 'total-2000', ['bridges'], false],
    ]);
  });
});

test('lineageOf(project, dataset) lists what it is derived from, nearest first, each once', () => {
  expect(ids(lineage.lineageOf(project, dataset('all-bridges')))).toEqual([
    'all-bridges',
    'bridges-per-town',
    'bridges',
    'towns',
  ]);
  expect(ids(lineage.lineageOf(project, dataset('towns')))).toEqual(['towns']);
});

test('citationsOf(project, dataset) gathers sources and places down the whole lineage', () => {
  const places = lineage
    .citationsOf(project, dataset('all-bridges'))
    .map(({ source, locator }) => `${source.id}, ${locator}`);
  expect(places).toEqual(['gauge-2001, page 9', 'gauge-2001, Table 1', 'almanac-1999, page 2']);
});

test('discrepanciesOf(project, dataset) follows a declared gap to everything derived from it, and nowhere else', () => {
  expect(lineage.discrepanciesOf(project, dataset('all-bridges')).map(({ name }) => name)).toEqual(['total-2000']);
  expect(lineage.discrepanciesOf(project, dataset('towns'))).toEqual([]);
});

test('chartsOf, derivedFrom, datasetsOf, storiesWith and storiesFrom point back along the chain', () => {
  expect(ids(lineage.chartsOf(project, 'bridges-per-town'))).toEqual(['bridges-now']);
  expect(ids(lineage.derivedFrom(project, 'bridges'))).toEqual(['bridges-per-town']);
  expect(ids(lineage.datasetsOf(project, 'gauge-2001'))).toEqual(['all-bridges', 'bridges']);
  expect(ids(lineage.storiesWith(project, 'bridges-now'))).toEqual(['two-crossings']);
  expect(ids(lineage.storiesFrom(project, 'almanac-1999'))).toEqual(['two-crossings']);
});

test('chartsIn(story) gives charts and views in reading order', () => {
  expect(lineage.chartsIn(project.stories.get('two-crossings')!)).toEqual([
    { id: 'bridges-now', view: undefined },
    { id: 'bridges-now', view: 'north' },
  ]);
});

test('chartsBefore(story, chart, view) are those above it; none above the first, or where there is no story', () => {
  const story = project.stories.get('two-crossings')!;
  expect(lineage.chartsBefore(story, 'bridges-now', 'north')).toEqual([{ id: 'bridges-now', view: undefined }]);
  expect(lineage.chartsBefore(story, 'bridges-now')).toEqual([]);
  expect(lineage.chartsBefore(undefined, 'bridges-now')).toEqual([]);
});

test('chartsIn(story) counts each step of a passage as its chart in one state', async () => {
  const path = 'src/content/stories/two-crossings.mdx';
  const text = await readFile(join(project.root, path), 'utf8');
  const steps = '<Steps chart="bridges-now">\n<Step>\nAll.\n</Step>\n<Step view="north">\nOne bank.\n</Step>\n</Steps>';
  const led = text.replace(/<Chart id="bridges-now" \/>/, steps).replace('<Chart id="bridges-now" view="north" />', '');
  const { stories } = await loadProject(await copyEdition(afterAll, { files: { [path]: led } }));
  expect(lineage.chartsIn(stories.get('two-crossings')!)).toEqual([
    { id: 'bridges-now', view: undefined },
    { id: 'bridges-now', view: 'north' },
  ]);
});

test('nextStory(project, story) comes back to the first after the last', () => {
  const story = project.stories.get('two-crossings')!;
  expect(lineage.nextStory(project, story)).toBe(story);
});
