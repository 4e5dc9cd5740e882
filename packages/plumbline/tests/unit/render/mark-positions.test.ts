/** The position of a row for each kind of mark. */
import * as Plot from '@observablehq/plot';
import { expect, test } from 'vitest';
import type { Row } from '../../../src/core/data/table.ts';
import { at, draw, x, y } from '../../helpers/towns.ts';

test('the middle of a dot, with its element', () => {
  const { places, elementsOf } = draw((rows) => ({ marks: [Plot.ruleY([50]), Plot.dot(rows, { x, y, r: 4 })] }));
  expect(places.map(at)).toEqual([
    [10, 60],
    [20, 20],
    [30, 40],
  ]);
  expect([0, 1, 2].map((row) => elementsOf(row).map((one) => one.outerHTML))).toEqual([
    ['<circle cx="10" cy="60" r="4" />'],
    ['<circle cx="20" cy="20" r="4" />'],
    ['<circle cx="30" cy="40" r="4" />'],
  ]);
});

test('the middle of a dot that is a path', () => {
  const { places, elementsOf } = draw((rows) => ({ marks: [Plot.dot(rows, { x, y, symbol: 'times' })] }));
  expect(places.map(at)[0]).toEqual([10, 60]);
  expect(elementsOf(0)[0]!.localName).toBe('path');
});

test('the middle of a dot that is drawn with arcs', () => {
  const symbol = (row: Row) => (row['bank'] === 'north' ? 'circle' : 'square');
  const { svg, places } = draw((rows) => ({ marks: [Plot.dot(rows, { x, y, symbol })] }));
  expect(svg).toMatch(/<path [^>]*d="[^"]*A/);
  expect(places.map(at)).toEqual([
    [10, 60],
    [20, 20],
    [30, 40],
  ]);
});

test('the end of a bar, in all directions', () => {
  const band = { y: { domain: ['Alder', 'Birch', 'Cedar'], type: 'band' } } as const;
  const bars = draw((rows) => ({ ...band, marks: [Plot.barX(rows, { x1: 50, x2: y, y: 'town' })] }));
  expect(bars.places.map((place) => place!.x)).toEqual([60, 20, 40]);
  const columns = draw((rows) => ({ x: { type: 'band' }, marks: [Plot.barY(rows, { x: 'town', y1: 50, y2: y })] }));
  expect(columns.places.map((place) => place!.y)).toEqual([60, 20, 40]);
});

test('the middle of a rectangle', () => {
  const { places } = draw((rows) => ({ marks: [Plot.rect(rows, { x1: x, x2: (row) => x(row) + 8, y1: 0, y2: y })] }));
  expect(places.map(at)).toEqual([
    [14, 30],
    [24, 10],
    [34, 20],
  ]);
});

test('the middle of a link', () => {
  const { places } = draw((rows) => ({ marks: [Plot.link(rows, { x1: 0, x2: x, y1: y, y2: y })] }));
  expect(places.map(at)).toEqual([
    [5, 60],
    [10, 20],
    [15, 40],
  ]);
});

test('a point of a line for each row, with the line as element of all rows', () => {
  const { places, elementsOf } = draw((rows) => ({ marks: [Plot.line(rows, { x, y, dx: 2 })] }));
  expect(places.map(at)).toEqual([
    [12, 60],
    [22, 20],
    [32, 40],
  ]);
  expect(new Set(places.map((place) => place!.elements.join())).size).toBe(1);
  expect(elementsOf(2)[0]!.localName).toBe('path');
});

test('the upper edge of an area', () => {
  const { places } = draw((rows) => ({ marks: [Plot.area(rows, { x1: x, y1: 100, y2: y })] }));
  expect(places.map(at)).toEqual([
    [10, 60],
    [20, 20],
    [30, 40],
  ]);
});

test('the middle of the bounds of a shape on a map', () => {
  const ring = (row: Row) => [
    [x(row), 0],
    [x(row), y(row)],
    [x(row) + 6, y(row)],
    [x(row), 0],
  ];
  const { places } = draw((rows) => ({
    marks: [
      Plot.geo(
        rows.map((row) => ({ type: 'Polygon', coordinates: [ring(row)], row })),
        { projection: 'identity' } as Plot.GeoOptions,
      ),
    ],
    projection: 'identity',
  }));
  expect(places.map(at)).toEqual([
    [13, 30],
    [23, 10],
    [33, 20],
  ]);
});

test('the middle of a label of several lines, if the row has no other mark', () => {
  const { places, elementsOf } = draw((rows) => ({
    marks: [Plot.text(rows, { x, y, text: (row: Row) => `${row['town']}\nbridge`, textAnchor: 'middle' })],
  }));
  expect(places[0]!.x).toBeCloseTo(10, 0);
  expect(places[0]!.y).toBeCloseTo(60, -1);
  expect(elementsOf(0).map(({ localName, textContent }) => [localName, textContent])).toEqual([
    ['text', 'Alderbridge'],
  ]);
});

test('the first of several labels', () => {
  const { places } = draw((rows) => ({
    marks: [
      Plot.text(rows, { x, y, text: 'town', textAnchor: 'middle' }),
      Plot.text(rows, { x: 80, y, text: 'bridges', textAnchor: 'middle' }),
    ],
  }));
  expect(places.map((place) => Math.round(place!.x))).toEqual([10, 20, 30]);
});

test('a shape rather than a rule or tick, and these rather than a label', () => {
  const label = (rows: Row[]) => Plot.text(rows, { x, y: 5, text: 'town' });
  const tick = (rows: Row[]) => Plot.tickX(rows, { x, y: 'town' });
  const band = { y: { type: 'band', domain: ['Alder', 'Birch', 'Cedar'] } } as const;
  const rules = (rows: Row[]) => Plot.ruleY(rows, { y, x1: 0, x2: 50 });
  const dots = (rows: Row[]) => Plot.dot(rows, { x, y: 90 });
  expect(at(draw((rows) => ({ marks: [dots(rows), rules(rows), label(rows)] })).places[0]!)).toEqual([10, 90]);
  expect(at(draw((rows) => ({ marks: [rules(rows), label(rows)] })).places[0]!)).toEqual([25, 60]);
  expect(draw((rows) => ({ ...band, marks: [tick(rows)] })).places[0]!.x).toBe(10);
});

test('the last of several shapes, with the elements of all marks in document order', () => {
  const { places, elementsOf } = draw((rows) => ({
    marks: [
      Plot.dot(rows, { x, y }),
      Plot.dot(rows, { x: 80, y, symbol: 'square' }),
      Plot.text(rows, { x, y, text: 'town' }),
    ],
  }));
  expect(at(places[0]!)).toEqual([80, 60]);
  expect(elementsOf(0).map(({ localName }) => localName)).toEqual(['circle', 'path', 'text']);
});

test('the position in a facet', () => {
  const facets = { fy: { domain: ['north', 'south'], padding: 0 }, axis: null } as const;
  const { places, elementsOf } = draw((rows) => ({
    ...facets,
    marks: [Plot.dot(rows, { x, y: 10, fy: 'bank' }), Plot.text(rows, { x, y: 10, fy: 'bank', text: 'town' })],
  }));
  expect(places.map(at)).toEqual([
    [10, 10],
    [20, 60],
    [30, 60],
  ]);
  expect(elementsOf(2).map(({ localName, textContent }) => [localName, textContent])).toEqual([
    ['circle', ''],
    ['text', 'Cedar'],
  ]);
});
