import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SvgElement } from '../../../../src/render/svg/svg-dom.ts';
import { contains, isAlong, flatten } from '../../../../src/render/svg/outlines.ts';
import { circle, line, make, path, rect } from '../../../helpers/svg.ts';

const part = fc.integer({ min: -200, max: 200 });
const size = fc.integer({ min: 1, max: 100 });
const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
const rounded = (element: SvgElement) =>
  flatten(element).map((outline) => outline.map((point) => point.map((n) => +n.toFixed(6) + 0)));

describe('flatten(element)', () => {
  test('is the same for a rectangle and the path that D3 writes for it', () => {
    fc.assert(
      fc.property(part, part, size, size, (x, y, width, height) => {
        const drawn = path(`M${x},${y}h${width}v${height}h${-width}Z`, {});
        expect(rounded(drawn)).toEqual(rounded(rect(x, y, width, height, {})));
      }),
    );
  });

  test('follows arcs along their circle, with their length and direction', () => {
    fc.assert(
      fc.property(size, fc.boolean(), fc.boolean(), share, (r, isLarge, isClockwise, rest) => {
        const turn = Math.PI * (isLarge ? 1 + rest : rest);
        const angle = isClockwise ? turn : -turn;
        const end = `${r * Math.cos(angle)},${r * Math.sin(angle)}`;
        const points = flatten(path(`M${r},0A${r},${r},0,${+isLarge},${+isClockwise},${end}`, {}))[0]!;
        for (const point of points) expect(Math.hypot(...point) / r).toBeCloseTo(1, 3);
        const steps = points.slice(1).map(([x, y], i) => Math.hypot(x - points[i]![0], y - points[i]![1]));
        expect(steps.reduce((sum, step) => sum + step, 0) / r / turn).toBeGreaterThan(0.97);
        expect(Math.sign(points[1]![1])).toBe(isClockwise ? 1 : -1);
      }),
    );
  });

  test('follows the two arcs of a dot', () => {
    const symbol = path('M5,0A5,5,0,1,1,-5,0A5,5,0,1,1,5,0', { transform: 'translate(20,30)' });
    expect(contains(flatten(symbol), [20, 26])).toBe(true);
    expect(contains(flatten(symbol), [20, 34])).toBe(true);
    expect(contains(flatten(symbol), [26, 30])).toBe(false);
  });

  test('follows the curves of a line', () => {
    const [points] = flatten(path('M0,0C0,10,10,10,10,0Q15,-10,20,0', {}));
    expect(points![4]).toEqual([5, 7.5]);
    expect(points![12]).toEqual([15, -5]);
    expect(points!.at(-1)).toEqual([20, 0]);
  });

  test('applies translations and rotations of groups', () => {
    const turned = make('g', { transform: 'translate(100,50) rotate(90)' }, line(0, 0, 10, 0, {}));
    expect(rounded(turned.childNodes[0] as SvgElement)).toEqual([[[100, 50], [100, 60]]]); // prettier-ignore
  });

  test('reads path commands that D3 does not write', () => {
    const spelt = path('m1 1l2,0 0 2t2,0s2-2,4,0z', {});
    const plain = path('M1,1L3,1L3,3Q3,3,5,3C5,3,7,1,9,3Z', {});
    expect(rounded(spelt)).toEqual(rounded(plain));
  });

  test('returns an outline for each subpath', () => {
    expect(flatten(path('M0,0L1,0M5,5L6,5', {}))).toHaveLength(2);
    expect(flatten(make('g', {}))).toEqual([]);
  });
});

describe('contains(outlines, point)', () => {
  test('is true inside a rectangle, also in a transformed group', () => {
    fc.assert(
      fc.property(part, part, size, size, share, share, part, (x, y, width, height, across, down, by) => {
        const shape = rect(x, y, width, height, {});
        make('g', { transform: `translate(${by},${-by})` }, shape);
        const outlines = flatten(shape);
        const inside: [number, number] = [x + by + width * across, y - by + height * down];
        expect(contains(outlines, inside)).toBe(true);
        expect(contains(outlines, [inside[0] + width, inside[1]])).toBe(false);
        expect(contains(outlines, [inside[0], inside[1] - height])).toBe(false);
      }),
    );
  });

  test('is false in a hole', () => {
    const ring = flatten(path('M0,0h30v30h-30ZM10,10v10h10v-10Z', {}));
    expect(contains(ring, [5, 5])).toBe(true);
    expect(contains(ring, [15, 15])).toBe(false);
  });
});

test('isAlong(outlines, point, reach) is true near the line, but not beyond its ends', () => {
  const outlines = flatten(line(10, 10, 20, 10, {}));
  expect(isAlong(outlines, [15, 12], 2)).toBe(true);
  expect(isAlong(outlines, [15, 12.1], 2)).toBe(false);
  expect(isAlong(outlines, [22.1, 10], 2)).toBe(false);
  expect(isAlong(flatten(circle(0, 0, 10, {})), [0, 0], 2)).toBe(false);
});
