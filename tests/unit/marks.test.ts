import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/draw/marks.ts';
import { renderChart } from '../../src/draw/render.ts';
import type { Chart } from '../../src/model/chart.ts';
import type { Graph } from '../../src/model/graph.ts';
import type { Row } from '../../src/model/table.ts';

const towns: Row[] = [
  { town: 'Alder', bank: 'north', bridges: 6 },
  { town: 'Birch', bank: 'south', bridges: 2 },
  { town: 'Cedar', bank: 'south', bridges: 4 },
];

interface Drawn {
  svg: string;
  places: (Place | null)[];
  /** The elements of a row as a reader's browser finds them. */
  elementsOf(row: number): Element[];
}

/** Draws 100 by 100 pixels without margins: what x and y say is where it stands. */
function draw(plot: (rows: Row[]) => Plot.PlotOptions, changes: Partial<Chart> = {}): Drawn {
  const schema = { fields: [], primaryKey: ['town'] };
  const dataset = { id: 'towns', rows: towns, schema, package: { sources: [] }, evidence: [] };
  const graph = { datasets: new Map([['towns', dataset]]), sources: new Map(), reads: new Map() } as unknown as Graph;
  const plain = { margin: 0, height: 100, x: { type: 'identity' }, y: { type: 'identity' } } as const;
  const options = (rows: Row[]) => ({ ...plain, axis: null, ...plot(rows) });
  const chart = { id: 'drawn', dataset: 'towns', alt: 'One. Two.', plot: options, ...changes } as unknown as Chart;
  const { svg, places } = renderChart(graph, chart, 'narrow');
  const all = parseHTML(svg).document.querySelector('svg')!.querySelectorAll('*');
  return { svg, places, elementsOf: (row) => places[row]!.elements.map((n) => all[n] as unknown as Element) };
}

const at = (place: Place | null) => place && [place.x, place.y];
const x = (row: Row) => towns.findIndex(({ town }) => town === row['town']) * 10 + 10;
const y = (row: Row) => Number(row['bridges']) * 10;

describe('places of the rows', () => {
  test('the middle of a dot, and the very element', () => {
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

  test('the end of a bar, wherever it points', () => {
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

  test('each its own point of a line, which is the element of all', () => {
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

  test('the middle of a label where there is nothing else, over all its lines', () => {
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

  test('a shape before a rule or a tick, and these before a label', () => {
    const label = (rows: Row[]) => Plot.text(rows, { x, y: 5, text: 'town' });
    const tick = (rows: Row[]) => Plot.tickX(rows, { x, y: 'town' });
    const band = { y: { type: 'band', domain: ['Alder', 'Birch', 'Cedar'] } } as const;
    const rules = (rows: Row[]) => Plot.ruleY(rows, { y, x1: 0, x2: 50 });
    const dots = (rows: Row[]) => Plot.dot(rows, { x, y: 90 });
    expect(at(draw((rows) => ({ marks: [dots(rows), rules(rows), label(rows)] })).places[0]!)).toEqual([10, 90]);
    expect(at(draw((rows) => ({ marks: [rules(rows), label(rows)] })).places[0]!)).toEqual([25, 60]);
    expect(draw((rows) => ({ ...band, marks: [tick(rows)] })).places[0]!.x).toBe(10);
  });

  test('the last of several shapes, with the elements of all marks in the order of the document', () => {
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

  test('in facets, where the facet has moved it', () => {
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
});

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

describe('bands', () => {
  const bars = (rows: Row[], more: Plot.PlotOptions = {}): Plot.PlotOptions => ({
    marginLeft: 40,
    axis: undefined,
    x: { axis: null, type: 'identity' },
    y: { domain: rows.map(({ town }) => town), type: 'band', label: null, padding: 0.2, ...more.y },
    marks: [Plot.barX(rows, { x: 'bridges', y: 'town' })],
    ...more,
  });
  const sorted = { sort: ['bridges'] };

  test('stand below each other without a gap, in the order of the scale', () => {
    const { places } = draw((rows) => bars(rows), sorted);
    const bands = places.map((place) => place!.band!);
    expect(bands.map(([top]) => top)).toEqual(bands.map(([top]) => top).sort((a, b) => a - b));
    expect(bands[1]![0]).toBeCloseTo(bands[0]![1], 1);
    expect(bands[2]![0]).toBeCloseTo(bands[1]![1], 1);
    for (const [i, place] of places.entries()) expect(place!.y).toBeCloseTo((bands[i]![0] + bands[i]![1]) / 2, 0);
  });

  test('take what an axis says of the row with them', () => {
    const { elementsOf } = draw((rows) => bars(rows), sorted);
    expect(elementsOf(1).map(({ localName, textContent }) => [localName, textContent])).toContainEqual([
      'text',
      'Birch',
    ]);
    expect(elementsOf(1).map(({ textContent }) => textContent)).not.toContain('Alder');
  });

  test('leave what runs through several of them', () => {
    const line = (rows: Row[]) => [Plot.ruleX([20]), Plot.barX(rows, { x: 'bridges', y: 'town' })];
    const { elementsOf } = draw((rows) => ({ ...bars(rows), marks: line(rows) }), sorted);
    expect(elementsOf(1).map(({ localName }) => localName)).not.toContain('line');
  });

  test('are facets where these stand below each other', () => {
    const { places } = draw(
      (rows) => ({ fy: { padding: 0 }, axis: null, marks: [Plot.dot(rows, { x, y: 10, fy: 'town' })] }),
      sorted,
    );
    expect(places.map((place) => place!.band![0])).toEqual([0, 33, 66].map((top) => expect.closeTo(top, -1)));
  });

  test('are none where the chart declares no order, or has no such scale', () => {
    expect(draw((rows) => bars(rows)).places.map((place) => place!.band)).toEqual([undefined, undefined, undefined]);
    const dots = draw((rows) => ({ marks: [Plot.dot(rows, { x, y })] }), sorted);
    expect(dots.places.map((place) => place!.band)).toEqual([undefined, undefined, undefined]);
  });
});
