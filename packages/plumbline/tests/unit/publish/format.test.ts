import { expect, test } from 'vitest';
import { truncateList } from '../../../src/publish/format.ts';

test('truncateList(items) names three of many', () => {
  expect(truncateList(['a', 'b', 'c', 'd', 'e'])).toEqual({ named: ['a', 'b', 'c'], others: ['d', 'e'] });
});

test('truncateList(items) names all of four', () => {
  expect(truncateList(['a', 'b', 'c', 'd'])).toEqual({ named: ['a', 'b', 'c', 'd'], others: [] });
  expect(truncateList([])).toEqual({ named: [], others: [] });
});
