import { expect, test } from 'vitest';
import { textWidth } from '../../src/draw/fonts.ts';
import { wrap } from '../../src/draw/wrap.ts';

const text = 'Initiatives in eleven prefectures of Zhejiang, as listed in note 5 of the chapter';

test('wrap(text, width, px) fills lines that fit, and loses no word', () => {
  const lines = wrap(text, 160, 13);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(textWidth(line, 13), line).toBeLessThanOrEqual(160);
  expect(lines.join(' ')).toBe(text);
});

test('wrap(text, width, px) breaks Chinese between characters, and starts no line with a full stop', () => {
  expect(wrap('浙江省杭州市。', 13 * 6, 13)).toEqual(['浙江省杭州', '市。']);
});

test('wrap(text, width, px) gives no line for no text', () => {
  expect(wrap('  ', 100, 13)).toEqual([]);
});
