/** Which rows an element stands for. */
import * as Plot from '@observablehq/plot';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../../src/core/data/table.ts';
import { at, draw, towns, x, y } from '../../helpers/towns.ts';

describe('what a mark is given stands for a row', () => {
  const given = (datum: (row: Row, rows: Row[]) => unknown) =>
    draw((rows) => ({
      marks: [
        Plot.dot(
          rows.map((row) => datum(row, rows)),
          { x: (_, i: number) => i * 10, y: 5 },
        ),
      ],
    })).places;

  test('when it is a copy with its key, and changed in all else', () => {
    expect(given((row) => ({ ...row, bridges: 0, x: 1 })).map((place) => place?.x)).toEqual([0, 10, 20]);
  });

  test('when it names the row', () => {
    expect(given((row) => ({ row, text: 'a' })).map((place) => place?.x)).toEqual([0, 10, 20]);
  });

  test('when it names several, which it says rather than what it is', () => {
    const places = given((row, rows) => ({ ...row, rows: rows.filter(({ bank }) => bank === row['bank']) }));
    expect(places.map((place) => place?.elements.length)).toEqual([1, 2, 2]);
  });

  test('when it is a list with the row in it', () => {
    expect(given((_, rows) => rows).map((place) => place?.elements.length)).toEqual([3, 3, 3]);
  });

  test('and for none when it has lost the key, or "row" is a number', () => {
    expect(given(({ bridges }) => ({ bridges }))).toEqual([null, null, null]);
    expect(given((_, rows) => ({ row: rows.length, rows: 2 }))).toEqual([null, null, null]);
    expect(given(() => null)).toEqual([null, null, null]);
  });

  test('before it stands for several: what is its own says where it is', () => {
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

test('a row that no mark draws has no place', () => {
  const { places } = draw((rows) => ({ marks: [Plot.dot(rows.slice(1), { x, y })] }));
  expect(places.map(Boolean)).toEqual([false, true, true]);
});

test('a chart that changes its rows while it draws them keeps them apart', () => {
  const { places } = draw((rows) => {
    for (const row of rows) row['bridges'] = 1;
    return { marks: [Plot.dot(rows, { x, y })] };
  });
  expect(places.map(at)).toEqual([
    [10, 10],
    [20, 10],
    [30, 10],
  ]);
});

test('positions count what is in the file: titles and lines of labels, not what was taken out', () => {
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

test('noting what is drawn changes nothing in it, and nothing in the marks', () => {
  const dots = Plot.dot(towns, { x, y });
  const once = draw(() => ({ marks: [dots] }));
  const again = draw(() => ({ marks: [[dots, null, undefined]] }));
  expect(again.svg).toBe(once.svg);
  expect(Object.hasOwn(dots, 'render')).toBe(false);
});
