import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sansFiles, textWidth } from '../../../../src/render/svg/font-metrics.ts';

test('textWidth(text) is in proportion to the size', () => {
  expect(textWidth('')).toBe(0);
  expect(textWidth('Zhejiang', 26)).toBeCloseTo(2 * textWidth('Zhejiang', 13), 9);
});

test('textWidth(text) sets tabular figures: every digit is as wide as any other', () => {
  const widths = [...'0123456789'].map((digit) => textWidth(digit));
  expect(new Set(widths.map((width) => width.toFixed(6))).size).toBe(1);
});

test('textWidth(text, px, weight) measures semibold wider than regular', () => {
  expect(textWidth('Zhejiang', 13, 600)).toBeGreaterThan(textWidth('Zhejiang', 13, 400));
});

test('textWidth(text) measures Chinese as full squares, by the Chinese face', () => {
  expect(textWidth('浙江', 13)).toBeCloseTo(26, 9);
  expect(textWidth('浙江', 13, 600)).toBeCloseTo(26, 9);
});

test('textWidth(text) adds up scripts that are mixed', () => {
  expect(textWidth('Zhejiang 浙江')).toBeCloseTo(textWidth('Zhejiang ') + textWidth('浙江'), 9);
});

test('textWidth(text) refuses what no face can print, and says what it is', () => {
  expect(() => textWidth('a ꙮ')).toThrow('no glyph for ꙮ (U+A66E)');
  expect(() => textWidth('𠮷')).toThrow('no glyph for 𠮷 (U+20BB7)');
});

test('sansFiles names font files that are installed', () => {
  for (const file of Object.values(sansFiles).flat()) expect(existsSync(file), file).toBe(true);
});
