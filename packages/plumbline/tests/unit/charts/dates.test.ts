import { expect, test } from 'vitest';
import { everyYear, monthAndYear } from '../../../src/charts/dates.ts';

test('everyYear(years) has the years without a row, too, each once and in order', () => {
  expect(everyYear([2021, 2018, 2018])).toEqual([2018, 2019, 2020, 2021]);
  expect(everyYear([1999])).toEqual([1999]);
});

test('monthAndYear(iso) is in the month of the date, wherever the machine stands', () => {
  expect(monthAndYear('2020-03-01')).toBe('March 2020');
  expect(monthAndYear('2019-12')).toBe('December 2019');
});
