import { expect, test } from 'vitest';
import { wrapText, balanceText } from '../../../src/charts/wrap-text.ts';

const count = (line: string) => line.length;

test('wrapText(text, width, measure) breaks at spaces and after hyphens', () => {
  expect(wrapText('one two three', 7, count)).toEqual(['one two', 'three']);
  expect(wrapText('high-tech parks', 6, count)).toEqual(['high-', 'tech', 'parks']);
});

test('wrapText(text, width, measure) does not break a word that is wider than the line', () => {
  expect(wrapText('a Zhongguancun b', 5, count)).toEqual(['a', 'Zhongguancun', 'b']);
});

test('wrapText(text, width, measure) ignores a space at the end of a line', () => {
  expect(wrapText('one two', 3, count)).toEqual(['one', 'two']);
});

test('wrapText(text, width, measure) breaks Chinese between characters, but not before a full stop', () => {
  expect(wrapText('浙江省杭州市。', 6, count)).toEqual(['浙江省杭州', '市。']);
});

test('wrapText(text, width, measure) keeps brackets and quotes with the Chinese inside them', () => {
  expect(wrapText('in (中关村) and “浙江”', 7, count)).toEqual(['in (中关', '村) and', '“浙江”']);
});

test('wrapText(text, width, measure) returns no lines for an empty text', () => {
  expect(wrapText('  ', 100, count)).toEqual([]);
});

test('balanceText(text, width, step, measure) leaves no single word on the last line', () => {
  expect(wrapText('one two three four', 13, count)).toEqual(['one two three', 'four']);
  expect(balanceText('one two three four', 13, 1, count)).toEqual(['one two', 'three four']);
});

test('balanceText(text, width, step, measure) uses no more lines than wrapText, and none wider than the width', () => {
  expect(balanceText('one two', 7, 1, count)).toEqual(['one two']);
  expect(balanceText('a Zhongguancun', 13, 1, count)).toEqual(['a', 'Zhongguancun']);
});
