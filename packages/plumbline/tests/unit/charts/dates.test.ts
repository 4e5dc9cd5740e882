import { expect, test } from 'vitest';
import { everyYear, monthAndYear } from '../../../src/charts/dates.ts';

test('everyYear(years) includes years without a row, without duplicates and in order', () => {
  expect(everyYear([2021, 2018, 2018])).toEqual([2018, 2019, 2020, 2021]);
  expect(everyYear([1999])).toEqual([1999]);
});

test('monthAndYear(iso) does not depend on the time zone', () => {
  expect(monthAndYear('2020-03-01')).toBe('March 2020');
  expect(monthAndYear('2019-12')).toBe('December 2019');
});
