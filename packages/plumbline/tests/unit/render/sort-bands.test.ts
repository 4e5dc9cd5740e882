/** The bands of rows in charts that can be sorted. */
import * as Plot from '@observablehq/plot';
import { expect, test } from 'vitest';
import type { Row } from '../../../src/core/data/table.ts';
import { draw, x, y } from '../../helpers/towns.ts';

const bars = (rows: Row[], more: Plot.PlotOptions = {}): Plot.PlotOptions => ({
  marginLeft: 40,
  axis: undefined,
  x: { axis: null, type: 'identity' },
  y: { domain: rows.map(({ town }) => town), type: 'band', label: null, padding: 0.2, ...more.y },
  marks: [Plot.barX(rows, { x: 'bridges', y: 'town' })],
  ...more,
});
const sorted = { sort: ['bridges'] };

test('are below each other without gaps, in the order of the scale', () => {
  const { places } = draw((rows) => bars(rows), sorted);
  const bands = places.map((place) => place!.band!);
  expect(bands.map(([top]) => top)).toEqual(bands.map(([top]) => top).sort((a, b) => a - b));
  expect(bands[1]![0]).toBeCloseTo(bands[0]![1], 1);
  expect(bands[2]![0]).toBeCloseTo(bands[1]![1], 1);
  for (const [i, place] of places.entries()) expect(place!.y).toBeCloseTo((bands[i]![0] + bands[i]![1]) / 2, 0);
});

test('include the axis label of the row', () => {
  const { elementsOf } = draw((rows) => bars(rows), sorted);
  expect(elementsOf(1).map(({ localName, textContent }) => [localName, textContent])).toContainEqual(['text', 'Birch']);
  expect(elementsOf(1).map(({ textContent }) => textContent)).not.toContain('Alder');
});

test('do not include elements across several bands', () => {
  const line = (rows: Row[]) => [Plot.ruleX([20]), Plot.barX(rows, { x: 'bridges', y: 'town' })];
  const { elementsOf } = draw((rows) => ({ ...bars(rows), marks: line(rows) }), sorted);
  expect(elementsOf(1).map(({ localName }) => localName)).not.toContain('line');
});

test('are facets, if these are below each other', () => {
  const { places } = draw(
    (rows) => ({ fy: { padding: 0 }, axis: null, marks: [Plot.dot(rows, { x, y: 10, fy: 'town' })] }),
    sorted,
  );
  expect(places.map((place) => place!.band![0])).toEqual([0, 33, 66].map((top) => expect.closeTo(top, -1)));
});

test('are absent without "sort", and without a band scale', () => {
  expect(draw((rows) => bars(rows)).places.map((place) => place!.band)).toEqual([undefined, undefined, undefined]);
  const dots = draw((rows) => ({ marks: [Plot.dot(rows, { x, y })] }), sorted);
  expect(dots.places.map((place) => place!.band)).toEqual([undefined, undefined, undefined]);
});
