import { expect, test } from 'vitest';
import { readingOrder } from '../../../src/render/reading-order.ts';

const at = (...points: ([number, number] | null)[]) =>
  points.map((point) => point && { x: point[0], y: point[1], elements: [] });

test('rows in lines are read from top to bottom, and each line from left to right', () => {
  expect(readingOrder(at([200, 50], [90, 20], [40, 50.2], [120, 80]))).toEqual([1, 2, 0, 3]);
});

test('a row without a mark is left out', () => {
  expect(readingOrder(at([200, 50], null, [90, 20]))).toEqual([2, 0]);
});

test('rows of a time series keep the order of the table', () => {
  expect(readingOrder(at([10, 80], [20, 20], [30, 50]))).toBeUndefined();
});

test('marks that are not in lines keep the order of the table', () => {
  expect(readingOrder(at([200, 50], [90, 20], [40, 55]))).toBeUndefined();
});
