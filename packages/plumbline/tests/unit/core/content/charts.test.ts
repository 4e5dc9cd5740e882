import { expect, test } from 'vitest';
import { captionFor, drawnRows, type Chart } from '../../../../src/core/content/charts.ts';
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

test('drawnRows(chart, rows) returns copies, so that no chart can change the rows of another', () => {
  for (const row of drawnRows(chart, rows)) row['town'] = 'changed';
  expect(rows.map((row) => row['town'])).toEqual(['Cedar', 'Alder', 'Birch']);
});

test('captionFor(chart, view) has the texts of the view, and its note if it has one', () => {
  expect(captionFor(chart)).toEqual({ ...words, note: 'Of the chart.' });
  expect(captionFor(chart, 'north')).toEqual({ ...words, title: 'North bank', note: 'Of the chart.' });
  expect(captionFor(chart, 'noted')).toEqual({ ...words, note: 'Of the view.' });
});
