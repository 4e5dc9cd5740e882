import { expect, test } from 'vitest';
import { firstFew } from '../../../src/publish/format.ts';

test('firstFew(items) names three of many', () => {
  expect(firstFew(['a', 'b', 'c', 'd', 'e'])).toEqual({ named: ['a', 'b', 'c'], others: ['d', 'e'] });
});

test('firstFew(items) names all of four: one other is as long as its name', () => {
  expect(firstFew(['a', 'b', 'c', 'd'])).toEqual({ named: ['a', 'b', 'c', 'd'], others: [] });
  expect(firstFew([])).toEqual({ named: [], others: [] });
});
