import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { layoutMap, kilometres, centerOf, type MapFrame } from '../../../src/charts/maps.ts';

/** The first point of a line, then the steps to the others. */
const arc = (text: string) => text.split(' ').map((point) => point.split(',').map(Number));

/** Two squares of one degree side by side on the equator, and an islet beside the second. */
const squares = {
  type: 'Topology',
  transform: { scale: [0.01, 0.01], translate: [0, 0] },
  objects: {
    squares: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]], properties: { name: 'west' } },
        { type: 'MultiPolygon', arcs: [[[3]], [[2, -1]]], properties: { name: 'east' } },
      ],
    },
  },
  arcs: [
    // The border between them. Its second point is within half a pixel of the first.
    arc('100,0 0,1 0,99'),
    arc('100,100 -100,0 0,-100 100,0'),
    arc('100,0 100,0 0,100 -100,0'),
    arc('210,0 5,0 0,5 -5,-5'),
  ],
} as unknown as Topology;
const ground: MapFrame = { centre: [1, 0], at: [100, 200], kmPerPixel: 10 };
const { shapes, edgeOf } = layoutMap<{ name: string }>(squares, 'squares', ground);
const ringsOf = (i: number): number[][][] => {
  const { geometry } = shapes[i]!;
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
};

test('kilometres(position, centre) preserves areas: a square degree in the north has the same area with any centre', () => {
  const areaAt = (longitude: number, latitude: number) => {
    const d = 0.05;
    const corners = arc(`${-d},${-d} ${d},${-d} ${d},${d} ${-d},${d}`).map(([x, y]) =>
      kilometres([longitude + x!, latitude + y!], [103, 30]),
    );
    const twice = corners.reduce(
      (sum, [x, y], i) => sum + x * corners[(i + 1) % 4]![1] - y * corners[(i + 1) % 4]![0],
      0,
    );
    return Math.abs(twice) / 2 / Math.cos((latitude * Math.PI) / 180);
  };
  expect(areaAt(97, 34) / areaAt(103, 30)).toBeCloseTo(1, 4);
  expect(kilometres([103, 30], [103, 30])).toEqual([0, -0]);
  expect(kilometres([103, 31], [103, 30])[1]).toBeCloseTo(-111.19, 1);
});

test('layoutMap(…) rounds to half a pixel and merges points that coincide', () => {
  expect(ringsOf(0)).toEqual([arc('100,200 100,189 89,189 89,200 100,200')]);
});

test('layoutMap(…) keeps borders shared', () => {
  const border = (i: number) =>
    ringsOf(i)
      .flat()
      .filter(([x]) => x === 100)
      .map(String);
  expect(new Set(border(0))).toEqual(new Set(border(1)));
});

test('edgeOf(inside) is the outline of the chosen areas without the border between them', () => {
  const [ring] = edgeOf(() => true).coordinates.find(([outer]) => outer!.length > 4)!;
  expect(new Set(ring!.map(([x]) => x))).toEqual(new Set([89, 100, 111]));
  expect(edgeOf(({ name }) => name === 'west').coordinates).toHaveLength(1);
});

test('centerOf(shape) is the middle of its largest part, without islands', () => {
  expect(centerOf(shapes[1]!)).toEqual([105.5, 194.5]);
});
