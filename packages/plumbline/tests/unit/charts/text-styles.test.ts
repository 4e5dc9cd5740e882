import { expect, test } from 'vitest';
import { byWeight, typographic } from '../../../src/charts/text-styles.ts';

test('typographic(name) replaces every apostrophe', () => {
  expect(typographic("Ya'an and Xi'an")).toBe('Ya’an and Xi’an');
});

test('byWeight(data, isStrong) separates strong data from the others, and keeps their order', () => {
  expect(byWeight([3, 1, 4, 1, 5], (n) => n > 2)).toEqual([
    { some: [3, 4, 5], strong: true, fontWeight: 600 },
    { some: [1, 1], strong: false, fontWeight: 400 },
  ]);
});
