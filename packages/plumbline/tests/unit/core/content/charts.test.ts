import { expect, test } from 'vitest';
import { captionFor, type Chart } from '../../../../src/core/content/charts.ts';
import { drawnRows, RowsError } from '../../../../src/core/content/drawn-rows.ts';
import type { Row } from '../../../../src/core/data/table.ts';

const rows: Row[] = [
  { town: 'Cedar', bank: 'south' },
  { town: 'Alder', bank: 'north' },
  { town: 'Birch', bank: 'north' },
];
const words = { title: 'All', subtitle: 'Towns', alt: 'One. Two.' };
const chart: Chart = {
  ...words,
  dataset: 'towns',
  code: '',
  note: 'Of the chart.',
  rows: (all) => all.sort((a, b) => (a['town'] < b['town'] ? -1 : 1)),
  views: {
    north: {
      ...words,
      label: 'North',
      title: 'North bank',
      rows: (all) => all.filter((row) => row['bank'] === 'north'),
    },
    noted: { ...words, label: 'Noted', note: 'Of the view.' },
  },
  plot: () => ({}),
  id: 'towns',
  file: 'src/charts/towns.ts',
};

test('drawnRows(chart, rows, view) applies the filter of the chart, then that of the view', () => {
  expect(drawnRows(chart, rows).map((row) => row['town'])).toEqual(['Alder', 'Birch', 'Cedar']);
  expect(drawnRows(chart, rows, 'north').map((row) => row['town'])).toEqual(['Alder', 'Birch']);
});

test.each([
  ['a changed copy', (all: Row[]) => all.map((row) => ({ ...row, bridges: 7 })), 'rows of the dataset as they are'],
  ['a further row', (all: Row[]) => [...all, { town: 'Dale', bank: 'north' }], 'rows of the dataset as they are'],
  ['a row twice', (all: Row[]) => [...all, all[0]!], 'each row once'],
  ['no list', (all: Row[]) => all.length as unknown as Row[], 'a list of rows'],
])('drawnRows(chart, rows) refuses %s', (_, choice, expected) => {
  const draw = () => drawnRows({ ...chart, rows: choice }, rows);
  expect(draw).toThrow(RowsError);
  expect(draw).toThrow(expect.objectContaining({ expected }));
});

test('drawnRows(chart, rows) has rows that cannot be changed', () => {
  for (const row of drawnRows(chart, rows)) expect(() => (row['town'] = 'changed')).toThrow(TypeError);
  expect(rows.map((row) => row['town'])).toEqual(['Cedar', 'Alder', 'Birch']);
});

test('captionFor(chart, view) has the texts of the view, and its note if it has one', () => {
  expect(captionFor(chart)).toEqual({ ...words, note: 'Of the chart.' });
  expect(captionFor(chart, 'north')).toEqual({ ...words, title: 'North bank', note: 'Of the chart.' });
  expect(captionFor(chart, 'noted')).toEqual({ ...words, note: 'Of the view.' });
});
