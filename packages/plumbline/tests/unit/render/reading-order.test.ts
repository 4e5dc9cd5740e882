import { expect, test } from 'vitest';
import { readingOrder } from '../../../src/render/reading-order.ts';

const at = (...points: ([number, number] | null)[]) =>
  points.map((point) => point && { x: point[0], y: point[1], elements: [] });

test('rows that stand in lines are read from top to bottom, and each line from left to right', () => {
  expect(readingOrder(at([200, 50], [90, 20], [40, 50.2], [120, 80]))).toEqual([1, 2, 0, 3]);
});

test('a row without a place is left out', () => {
  expect(readingOrder(at([200, 50], null, [90, 20]))).toEqual([2, 0]);
});

test('rows that follow each other in time keep the order of the table, however far apart they stand', () => {
  expect(readingOrder(at([10, 80], [20, 20], [30, 50]))).toBeUndefined();
});

test('so do marks that stand anywhere', () => {
  expect(readingOrder(at([200, 50], [90, 20], [40, 55]))).toBeUndefined();
});
