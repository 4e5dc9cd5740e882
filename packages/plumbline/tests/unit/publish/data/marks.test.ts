import { afterAll, describe, expect, test } from 'vitest';
import type { Chart } from '../../../../src/core/content/charts.ts';
import type { Dataset } from '../../../../src/core/data/datasets.ts';
import type { Evidence } from '../../../../src/core/data/evidence.ts';
import { loadProject } from '../../../../src/core/project/load.ts';
import { marksOf } from '../../../../src/publish/data/marks.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const project = await loadProject(await copyEdition(afterAll));
const bridges = project.charts.get('bridges-now')!;
/** A copy of the chart, which is drawn again. */
const as = (changes: Partial<Chart>): Chart => ({ ...bridges, ...changes });

test('marksOf(project, chart) has the same cells as the table', () => {
  const { columns, rows } = marksOf(project, bridges);
  expect(columns).toMatchObject([
    { title: 'Town' },
    { title: 'Bank' },
    { title: '1900', unit: 'bridges', kind: 'number' },
    { title: '2000', unit: 'bridges', kind: 'number' },
  ]);
  expect(rows[1]).toMatchObject({ name: 'Birch', cells: ['Birch', 'north', '1', '–'], status: 'derived' });
});

test('marksOf(project, chart) has columns of codes last, in headings and rows', () => {
  const dataset = project.datasets.get('bridges-per-town')!;
  const fields = dataset.schema!.fields.map((field) => (field.name === 'town' ? { ...field, unit: 'code' } : field));
  const coded = { ...dataset, schema: { ...dataset.schema!, fields } };
  const other = { ...project, datasets: new Map([...project.datasets, [dataset.id, coded]]) };
  const { columns, rows } = marksOf(other, bridges);
  expect(columns.map(({ title }) => title)).toEqual(['Bank', '1900', '2000', 'Town']);
  expect(rows[1]!.cells).toEqual(['north', '1', '–', 'Birch']);
});

test('marksOf(project, chart, view) has the rows of the view', () => {
  expect(marksOf(project, bridges, 'north').rows.map(({ name }) => name)).toEqual(['Alder', 'Birch']);
});

test('marksOf(project, chart) has the position of each row in each layout', () => {
  const { rows, layouts } = marksOf(project, bridges);
  expect(layouts.narrow.map((place) => place!.y)).toEqual(layouts.wide.map((place) => place!.y));
  expect(layouts.wide).toHaveLength(rows.length);
  expect(layouts.wide[0]!.x).toBeGreaterThan(layouts.narrow[0]!.x);
});

test('marksOf(project, chart) has null for a row without a mark', () => {
  const plot: Chart['plot'] = (rows, size) => bridges.plot(rows.slice(1), size);
  expect(marksOf(project, as({ plot })).layouts.wide.map((place) => place === null)).toEqual([true, false, false]);
});

describe('marksOf(project, chart)', () => {
  test('lists the values to highlight, in the order of the rows, without blanks', () => {
    expect(marksOf(project, as({ focus: 'bank' })).focus).toEqual({
      title: 'Bank',
      values: [
        { name: 'north', rows: [0, 1] },
        { name: 'south', rows: [2] },
      ],
    });
    expect(marksOf(project, as({ focus: 'now' })).focus!.values.flatMap(({ rows }) => rows)).toEqual([0, 2]);
  });

  test('lists none if all rows have the same value', () => {
    expect(marksOf(project, as({ focus: 'bank' }), 'north').focus).toBeUndefined();
  });

  test('sorts all rows, the largest first and those without a value last', () => {
    expect(marksOf(project, as({ sort: ['then', 'now'] })).sort).toEqual([
      { field: 'then', title: '1900', rows: [2, 0, 1] },
      { field: 'now', title: '2000', rows: [0, 2, 1] },
    ]);
  });

  test('has the band of each row if the chart declares "sort"', () => {
    expect(marksOf(project, as({ sort: ['now'] })).layouts.wide.every((place) => place!.band)).toBe(true);
    expect(marksOf(project, bridges).layouts.wide.some((place) => place!.band)).toBe(false);
  });

  test('has high pitches for large values, and the highest for the first rank', () => {
    expect(marksOf(project, as({ sonify: 'now' })).sonify).toEqual({ title: '2000', pitches: [880, null, 220] });
    const dataset = project.datasets.get('bridges-per-town')!;
    const fields = dataset.schema!.fields.map((field) => (field.name === 'now' ? { ...field, unit: 'rank' } : field));
    const ranked = { ...dataset, schema: { ...dataset.schema!, fields } };
    const other = { ...project, datasets: new Map([...project.datasets, [dataset.id, ranked]]) };
    expect(marksOf(other, as({ sonify: 'now' })).sonify!.pitches).toEqual([220, null, 880]);
  });

  test('adds keys to equal names of rows', () => {
    const dataset = project.datasets.get('bridges-per-town')!;
    const fields = dataset.schema!.fields.map((field) => ({ ...field, unit: field.name === 'bank' ? 'name' : 'code' }));
    const coded = { ...dataset, schema: { ...dataset.schema!, fields } };
    const other = { ...project, datasets: new Map([...project.datasets, [dataset.id, coded]]) };
    expect(marksOf(other, as({})).rows.map(({ name }) => name)).toEqual(['north', 'north (Birch)', 'south']);
  });
});

test('marksOf(project, chart) has one status for all rows, unless they differ', () => {
  expect(marksOf(project, bridges).status).toBe('derived');
  const { query: _, ...dataset } = project.datasets.get('bridges-per-town')!;
  const evidence = [{ field: 'town', key: 'Alder', status: 'cited' }] as Evidence[];
  const datasets = new Map([...project.datasets, [dataset.id, { ...dataset, evidence } as Dataset]]);
  const { status, rows } = marksOf({ ...project, datasets }, as({}));
  expect(status).toBeUndefined();
  expect(rows.map((row) => row.status)).toEqual(['Town cited; rest inferred', 'inferred', 'inferred']);
});

test('marksOf(project, chart) has a digest that changes with rows and positions', () => {
  const plot: Chart['plot'] = (rows, size) => bridges.plot(rows.slice(1), size);
  const digests = [bridges, as({}), as({ plot })].map((chart) => marksOf(project, chart).digest);
  expect(digests[0]).toMatch(/^[0-9a-f]{8}$/);
  expect([digests[1] === digests[0], digests[2] === digests[0]]).toEqual([true, false]);
});
