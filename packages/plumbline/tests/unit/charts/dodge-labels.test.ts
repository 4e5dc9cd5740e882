import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dodgeLabels } from '../../../src/charts/dodge-labels.ts';

test('dodgeLabels(labels) does not move labels that do not overlap', () => {
  expect(
    dodgeLabels([
      { at: 10, height: 10 },
      { at: 20, height: 10 },
    ]),
  ).toEqual([10, 20]);
});

test('dodgeLabels(labels) centres overlapping labels on the mean of their positions', () => {
  expect(
    dodgeLabels([
      { at: 10, height: 10 },
      { at: 12, height: 10 },
    ]),
  ).toEqual([6, 16]);
});

test('dodgeLabels(labels) merges groups that overlap after they have grown', () => {
  const labels = [0, 10, 11, 40].map((at) => ({ at, height: 10 }));
  expect(dodgeLabels(labels)).toEqual([-3, 7, 17, 40]);
});

test('dodgeLabels(labels) leaves no two labels overlapping, and keeps their order', () => {
  const label = fc.record({ at: fc.integer({ min: 0, max: 300 }), height: fc.integer({ min: 1, max: 60 }) });
  fc.assert(
    fc.property(fc.array(label), (any) => {
      const labels = any.toSorted((a, b) => a.at - b.at);
      const middles = dodgeLabels(labels);
      const gaps = middles.slice(1).map((middle, i) => {
        const [upper, lower] = [labels[i]!, labels[i + 1]!];
        return middle - lower.height / 2 - (middles[i]! + upper.height / 2);
      });
      expect(gaps.every((gap) => gap > -1e-9)).toBe(true);
    }),
  );
});
