import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import * as lineage from '../../../../src/core/project/lineage.ts';
import * as reverse from '../../../../src/core/project/reverse-links.ts';
import { copyEdition, descriptorOf } from '../../../fixtures/copy-edition.ts';

/** The tiny edition with a dataset derived from its derived dataset, whose id is first in the alphabet. */
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
  test('derives a dataset after those it reads, in any alphabetical order', () => {
    expect(dataset('all-bridges').rows).toEqual([{ bridges: 11 }]);
  });

  test('keeps a blank as null through a query', () => {
    const birch = dataset('bridges-per-town').rows.find((row) => row['town'] === 'Birch');
    expect(birch).toEqual({ town: 'Birch', bank: 'north', then: 1, now: null });
  });

  test('records the datasets that a check reads, and whether it passes', () => {
    const found = project.checks.map(({ dataset: home, name, reads, holds }) => [home, name, reads, holds]);
    expect(found).toEqual([
      ['all-bridges', 'some', ['all-bridges'], true],
      ['bridges', 'total-1900', ['bridges'], true],
      ['bridges', 'total-2000', ['bridges'], false],
    ]);
  });
});

test('lineageOf(project, dataset) lists what a dataset is derived from, nearest first, without duplicates', () => {
  expect(ids(lineage.lineageOf(project, dataset('all-bridges')))).toEqual([
    'all-bridges',
    'bridges-per-town',
    'bridges',
    'towns',
  ]);
  expect(ids(lineage.lineageOf(project, dataset('towns')))).toEqual(['towns']);
});

test('citationsOf(project, dataset) collects sources and locators of the whole lineage', () => {
  const places = lineage
    .citationsOf(project, dataset('all-bridges'))
    .map(({ source, locator }) => `${source.id}, ${locator}`);
  expect(places).toEqual(['gauge-2001, page 9', 'gauge-2001, Table 1', 'almanac-1999, page 2']);
});

test('discrepanciesOf(project, dataset) includes a declared discrepancy in everything derived from its data, and nowhere else', () => {
  expect(lineage.discrepanciesOf(project, dataset('all-bridges')).map(({ name }) => name)).toEqual(['total-2000']);
  expect(lineage.discrepanciesOf(project, dataset('towns'))).toEqual([]);
});

test('chartsOf, derivedFrom, datasetsOf, storiesWith and storiesFrom follow references backwards', () => {
  expect(ids(reverse.chartsOf(project, 'bridges-per-town'))).toEqual(['bridges-now']);
  expect(ids(reverse.derivedFrom(project, 'bridges'))).toEqual(['bridges-per-town']);
  expect(ids(reverse.datasetsOf(project, 'gauge-2001'))).toEqual(['all-bridges', 'bridges']);
  expect(ids(reverse.storiesWith(project, 'bridges-now'))).toEqual(['two-crossings']);
  expect(ids(reverse.storiesFrom(project, 'almanac-1999'))).toEqual(['two-crossings']);
});

test('chartsIn(story) lists charts and views in reading order', () => {
  expect(lineage.chartsIn(project.stories.get('two-crossings')!)).toEqual([
    { id: 'bridges-now', view: undefined },
    { id: 'bridges-now', view: 'north' },
  ]);
});

test('chartsBefore(story, chart, view) lists those above a chart; none above the first, or without a story', () => {
  const story = project.stories.get('two-crossings')!;
  expect(lineage.chartsBefore(story, 'bridges-now', 'north')).toEqual([{ id: 'bridges-now', view: undefined }]);
  expect(lineage.chartsBefore(story, 'bridges-now')).toEqual([]);
  expect(lineage.chartsBefore(undefined, 'bridges-now')).toEqual([]);
});

test('chartsIn(story) lists each step as a state of its chart', async () => {
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

test('nextStory(project, story) is the first story after the last', () => {
  const story = project.stories.get('two-crossings')!;
  expect(lineage.nextStory(project, story)).toBe(story);
});
