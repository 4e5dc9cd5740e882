/** Which rows an element shows. */
import * as Plot from '@observablehq/plot';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../../src/core/data/table.ts';
import { draw, towns, x, y } from '../../helpers/towns.ts';

describe('a datum is matched with a row', () => {
  const given = (datum: (row: Row, rows: Row[]) => unknown) =>
    draw((rows) => ({
      marks: [
        Plot.dot(
          rows.map((row) => datum(row, rows)),
          { x: (_, i: number) => i * 10, y: 5 },
        ),
      ],
    })).places;

  test('if it is a changed copy with its key', () => {
    expect(given((row) => ({ ...row, bridges: 0, x: 1 })).map((place) => place?.x)).toEqual([0, 10, 20]);
  });

  test('if its "row" is the row', () => {
    expect(given((row) => ({ row, text: 'a' })).map((place) => place?.x)).toEqual([0, 10, 20]);
  });

  test('with several rows, if they are in its "rows"', () => {
    const places = given((row, rows) => ({ ...row, rows: rows.filter(({ bank }) => bank === row['bank']) }));
    expect(places.map((place) => place?.elements.length)).toEqual([1, 2, 2]);
  });

  test('if it is a list with the row', () => {
    expect(given((_, rows) => rows).map((place) => place?.elements.length)).toEqual([3, 3, 3]);
  });

  test('but not without the key, or if "row" is a number', () => {
    expect(given(({ bridges }) => ({ bridges }))).toEqual([null, null, null]);
    expect(given((_, rows) => ({ row: rows.length, rows: 2 }))).toEqual([null, null, null]);
    expect(given(() => null)).toEqual([null, null, null]);
  });

  test('alone, in preference to marks of several rows', () => {
    const { places } = draw((rows) => ({
      marks: [
        Plot.text(rows, { x, y, text: 'town', textAnchor: 'middle' }),
        Plot.rect([rows], { x1: 0, x2: 80, y1: 0, y2: 80 }),
      ],
    }));
    expect(places.map((place) => Math.round(place!.x))).toEqual([10, 20, 30]);
    expect(places.map((place) => place!.elements.length)).toEqual([2, 2, 2]);
  });
});

test('a row without a mark has no position', () => {
  const { places } = draw((rows) => ({ marks: [Plot.dot(rows.slice(1), { x, y })] }));
  expect(places.map(Boolean)).toEqual([false, true, true]);
});

test('element indexes count elements of the file, including titles and lines of labels', () => {
  const { svg, elementsOf } = draw((rows) => ({
    marks: [
      Plot.line(rows, { x, y, marker: 'dot', clip: true }),
      Plot.text(['a\nb'], { x: [5], y: [5] }),
      Plot.dot(rows, { x, y, title: 'town' }),
    ],
  }));
  expect(svg).not.toContain('<style');
  expect(svg).toContain('<tspan');
  expect([0, 1, 2].map((row) => elementsOf(row).at(-1)!.textContent)).toEqual(['Alder', 'Birch', 'Cedar']);
  expect(elementsOf(1).map(({ localName }) => localName)).toEqual(['path', 'circle']);
});

test('tracking does not change the drawing or the marks', () => {
  const dots = Plot.dot(towns, { x, y });
  const once = draw(() => ({ marks: [dots] }));
  const again = draw(() => ({ marks: [[dots, null, undefined]] }));
  expect(again.svg).toBe(once.svg);
  expect(Object.hasOwn(dots, 'render')).toBe(false);
});
