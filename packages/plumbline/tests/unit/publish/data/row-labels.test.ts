import { expect, test } from 'vitest';
import type { Dataset } from '../../../../src/core/data/datasets.ts';
import { languageOf } from '../../../../src/core/language/language.ts';
import type { Project } from '../../../../src/core/project/project.ts';
import type { Row } from '../../../../src/core/data/table.ts';
import { rowLabel } from '../../../../src/publish/data/row-labels.ts';

const source = { id: 'gauge', title: 'Gauge', author: [{ family: 'Ross', given: 'Ann' }], issued: '2001' };
const language = languageOf('en')!;
const project = { language, sources: new Map([['gauge', source]]) } as unknown as Project;

/** Fields as "name: unit" or "name: unit: type", the key first. */
function dataset(key: number, fields: string[], rows: Row[]): Dataset {
  const schema = {
    fields: fields.map((line) => {
      const [name, unit, type = 'string'] = line.split(': ');
      return { name: name!, unit: unit!, type };
    }),
    primaryKey: fields.slice(0, key).map((line) => line.split(': ')[0]!),
    foreignKeys: [{ fields: ['source'], reference: { package: 'sources', resource: 'sources', fields: ['id'] } }],
  };
  return { schema, rows } as unknown as Dataset;
}
const names = (of: Dataset, rows = of.rows) => rows.map((row) => rowLabel(project, of, row, rows));

test('rowLabel(project, dataset, row) is the key', () => {
  expect(names(dataset(1, ['year: year: year'], [{ year: 1988 }, { year: 1989 }]))).toEqual(['1988', '1989']);
});

test('rowLabel(project, dataset, row) has a name instead of a code', () => {
  const rows = [
    { adcode: '1', town: 'Alder' },
    { adcode: '2', town: 'Birch' },
  ];
  expect(names(dataset(1, ['adcode: code', 'town: name'], rows))).toEqual(['Alder', 'Birch']);
});

test('rowLabel(project, dataset, row) adds another text if rows share a name', () => {
  const rows = [
    { id: 'a', firm: 'Alder', credit: 'Leads' },
    { id: 'b', firm: 'Alder', credit: 'Serves' },
    { id: 'c', firm: 'Birch', credit: 'Leads' },
    { id: 'd', firm: null, credit: 'Stands alone' },
  ];
  expect(names(dataset(1, ['id: key', 'firm: name', 'credit: text'], rows))).toEqual([
    'Alder: Leads',
    'Alder: Serves',
    'Birch: Leads',
    'Stands alone',
  ]);
});

test('rowLabel(project, dataset, row, among) leaves out what these rows share', () => {
  const all = dataset(
    2,
    ['count: category', 'country: name'],
    [
      { count: 'article', country: 'China' },
      { count: 'article', country: 'United States' },
      { count: 'other', country: 'China' },
    ],
  );
  expect(names(all)).toEqual(['article, China', 'article, United States', 'other, China']);
  expect(names(all, all.rows.slice(0, 2))).toEqual(['China', 'United States']);
  expect(names(all, all.rows.slice(0, 1))).toEqual(['article, China']);
});

test('rowLabel(project, dataset, row) has source, category and time for a row without a name', () => {
  const fields = [
    'id: code',
    'as_of: EDTF date',
    'from: year: year',
    'to: year: year',
    'kind: category',
    'source: source id',
  ];
  const rows = [
    { id: 'a', as_of: '2000-12-31', from: null, to: null, kind: 'target', source: 'gauge' },
    { id: 'b', as_of: null, from: 1990, to: 2000, kind: 'raised', source: 'gauge' },
    { id: 'c', as_of: null, from: null, to: null, kind: null, source: 'gauge' },
  ];
  expect(names(dataset(1, fields, rows))).toEqual([
    'Ross 2001: target, 31 December 2000',
    'Ross 2001: raised, 1990–2000',
    'Ross 2001',
  ]);
});

test('rowLabel(project, dataset, row) has the code if the row has nothing else', () => {
  expect(names(dataset(1, ['id: code', 'count: parks: integer'], [{ id: 'a', count: 1 }]))).toEqual(['a']);
});
