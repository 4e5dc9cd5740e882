/** Long lists are split into pages without splitting a group; short ones have one page. */
import { describe, expect, test } from 'vitest';
import { furtherPages, paginate, pathOfPage } from '../../../../src/publish/site/pagination.ts';

describe('paginate(items, most, sizeOf)', () => {
  test.each([
    [[], [[]]],
    [[1, 1], [[1, 1]]],
    [
      [1, 1, 1, 1],
      [[1, 1, 1], [1]],
    ],
    [
      [2, 2, 1, 5, 1],
      [[2], [2, 1], [5], [1]],
    ],
  ])('%j', (sizes, pages) => {
    expect(paginate(sizes, 3, (size) => size)).toEqual(pages);
  });
});

test('the first page has the path of the list', () => {
  expect([1, 2].map((page) => pathOfPage('charts/', page))).toEqual(['charts/', 'charts/page/2/']);
  expect(furtherPages([[], [], []])).toEqual([{ params: { page: '2' } }, { params: { page: '3' } }]);
  expect(furtherPages([[]])).toEqual([]);
});
