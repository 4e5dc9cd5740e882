import { afterAll, describe, expect, test } from 'vitest';
import type { Chart } from '../../../../src/core/content/charts.ts';
import type { Dataset } from '../../../../src/core/data/datasets.ts';
import type { Evidence } from '../../../../src/core/data/evidence.ts';
import { load } from '../../../../src/core/project/load.ts';
import { marksJson, marksOf } from '../../../../src/publish/data/marks-json.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const graph = await load(await copyEdition(afterAll));
const bridges = graph.charts.get('bridges-now')!;
/** The chart once more, which is drawn anew. */
const as = (changes: Partial<Chart>): Chart => ({ ...bridges, ...changes });

test('marksOf(graph, chart) has the rows as the table has them', () => {
  const { columns, rows } = marksOf(graph, bridges);
  expect(columns).toMatchObject([
    { title: 'Town' },
    { title: 'Bank' },
    { title: '1900', unit: 'bridges', kind: 'number' },
    { title: '2000', unit: 'bridges', kind: 'number' },
  ]);
  expect(rows[1]).toMatchObject({ name: 'Birch', cells: ['Birch', 'north', '1', '–'], standing: 'derived' });
});

test('marksOf(graph, chart) has names before what only tells rows apart, in heads and rows alike', () => {
  const dataset = graph.datasets.get('bridges-per-town')!;
  const fields = dataset.schema!.fields.map((field) => (field.name === 'town' ? { ...field, unit: 'code' } : field));
  const coded = { ...dataset, schema: { ...dataset.schema!, fields } };
  const other = { ...graph, datasets: new Map([...graph.datasets, [dataset.id, coded]]) };
  const { columns, rows } = marksOf(other, bridges);
  expect(columns.map(({ title }) => title)).toEqual(['Bank', '1900', '2000', 'Town']);
  expect(rows[1]!.cells).toEqual(['north', '1', '–', 'Birch']);
});

test('marksOf(graph, chart, view) has the rows of the view', () => {
  expect(marksOf(graph, bridges, 'north').rows.map(({ name }) => name)).toEqual(['Alder', 'Birch']);
});

test('marksOf(graph, chart) says for each layout where each row is', () => {
  const { rows, layouts } = marksOf(graph, bridges);
  expect(layouts.narrow.map((place) => place!.y)).toEqual(layouts.wide.map((place) => place!.y));
  expect(layouts.wide).toHaveLength(rows.length);
  expect(layouts.wide[0]!.x).toBeGreaterThan(layouts.narrow[0]!.x);
});

test('marksOf(graph, chart) leaves null where a row is not drawn', () => {
  const plot: Chart['plot'] = (rows, size) => bridges.plot(rows.slice(1), size);
  expect(marksOf(graph, as({ plot })).layouts.wide.map((place) => place === null)).toEqual([true, false, false]);
});

describe('marksOf(graph, chart)', () => {
  test('says what may be singled out, in the order of the rows, and leaves blanks out', () => {
    expect(marksOf(graph, as({ focus: 'bank' })).focus).toEqual({
      title: 'Bank',
      values: [
        { name: 'north', rows: [0, 1] },
        { name: 'south', rows: [2] },
      ],
    });
    expect(marksOf(graph, as({ focus: 'now' })).focus!.values.flatMap(({ rows }) => rows)).toEqual([0, 2]);
  });

  test('says nothing of it where all rows are alike', () => {
    expect(marksOf(graph, as({ focus: 'bank' }), 'north').focus).toBeUndefined();
  });

  test('orders all rows, the largest first and those without a value last', () => {
    expect(marksOf(graph, as({ sort: ['then', 'now'] })).sort).toEqual([
      { field: 'then', title: '1900', rows: [2, 0, 1] },
      { field: 'now', title: '2000', rows: [0, 2, 1] },
    ]);
  });

  test('gives each row of an order its band, and none where there is no order', () => {
    expect(marksOf(graph, as({ sort: ['now'] })).layouts.wide.every((place) => place!.band)).toBe(true);
    expect(marksOf(graph, bridges).layouts.wide.some((place) => place!.band)).toBe(false);
  });

  test('lets much sound high, and a first rank highest', () => {
    expect(marksOf(graph, as({ sound: 'now' })).sound).toEqual({ title: '2000', pitches: [880, null, 220] });
    const dataset = graph.datasets.get('bridges-per-town')!;
    const fields = dataset.schema!.fields.map((field) => (field.name === 'now' ? { ...field, unit: 'rank' } : field));
    const ranked = { ...dataset, schema: { ...dataset.schema!, fields } };
    const other = { ...graph, datasets: new Map([...graph.datasets, [dataset.id, ranked]]) };
    expect(marksOf(other, as({ sound: 'now' })).sound!.pitches).toEqual([220, null, 880]);
  });

  test('tells rows apart by their keys where their names are the same', () => {
    const dataset = graph.datasets.get('bridges-per-town')!;
    const fields = dataset.schema!.fields.map((field) => ({ ...field, unit: field.name === 'bank' ? 'name' : 'code' }));
    const coded = { ...dataset, schema: { ...dataset.schema!, fields } };
    const other = { ...graph, datasets: new Map([...graph.datasets, [dataset.id, coded]]) };
    expect(marksOf(other, as({})).rows.map(({ name }) => name)).toEqual(['north', 'north (Birch)', 'south']);
  });
});

test('marksOf(graph, chart) says once how sure all rows are, and not where they differ', () => {
  expect(marksOf(graph, bridges).standing).toBe('derived');
  const { query: _, ...dataset } = graph.datasets.get('bridges-per-town')!;
  const evidence = [{ field: 'town', key: 'Alder', standing: 'cited' }] as Evidence[];
  const datasets = new Map([...graph.datasets, [dataset.id, { ...dataset, evidence } as Dataset]]);
  const { standing, rows } = marksOf({ ...graph, datasets }, as({}));
  expect(standing).toBeUndefined();
  expect(rows.map((row) => row.standing)).toEqual(['Town cited; rest inferred', 'inferred', 'inferred']);
});

test('marksOf(graph, chart) has a digest, which is another where rows or places are', () => {
  const plot: Chart['plot'] = (rows, size) => bridges.plot(rows.slice(1), size);
  const digests = [bridges, as({}), as({ plot })].map((chart) => marksOf(graph, chart).digest);
  expect(digests[0]).toMatch(/^[0-9a-f]{8}$/);
  expect([digests[1] === digests[0], digests[2] === digests[0]]).toEqual([true, false]);
});

test('marksJson(graph, chart) is one line of JSON that says no more', () => {
  const json = marksJson(graph, bridges);
  expect(json).toMatch(/^\{.*\}\n$/);
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(marksOf(graph, bridges))));
});
