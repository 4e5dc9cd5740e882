import { expect, test } from 'vitest';
import { breakLines, evenLines } from '../../../src/charts/wrap-text.ts';

const count = (line: string) => line.length;

test('breakLines(text, width, measure) breaks at spaces and after hyphens', () => {
  expect(breakLines('one two three', 7, count)).toEqual(['one two', 'three']);
  expect(breakLines('high-tech parks', 6, count)).toEqual(['high-', 'tech', 'parks']);
});

test('breakLines(text, width, measure) keeps a word whole that is wider than the line', () => {
  expect(breakLines('a Zhongguancun b', 5, count)).toEqual(['a', 'Zhongguancun', 'b']);
});

test('breakLines(text, width, measure) lets a space hang over the end', () => {
  expect(breakLines('one two', 3, count)).toEqual(['one', 'two']);
});

test('breakLines(text, width, measure) breaks Chinese between characters, and starts no line with a full stop', () => {
  expect(breakLines('浙江省杭州市。', 6, count)).toEqual(['浙江省杭州', '市。']);
});

test('breakLines(text, width, measure) keeps brackets and quotes with the Chinese between them', () => {
  expect(breakLines('in (中关村) and “浙江”', 7, count)).toEqual(['in (中关', '村) and', '“浙江”']);
});

test('breakLines(text, width, measure) gives no line for no text', () => {
  expect(breakLines('  ', 100, count)).toEqual([]);
});

test('evenLines(text, width, step, measure) leaves no word alone on the last line', () => {
  expect(breakLines('one two three four', 13, count)).toEqual(['one two three', 'four']);
  expect(evenLines('one two three four', 13, 1, count)).toEqual(['one two', 'three four']);
});

test('evenLines(text, width, step, measure) takes no more lines, and none wider than the width', () => {
  expect(evenLines('one two', 7, 1, count)).toEqual(['one two']);
  expect(evenLines('a Zhongguancun', 13, 1, count)).toEqual(['a', 'Zhongguancun']);
});
