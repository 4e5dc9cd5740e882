import { expect, test } from 'vitest';
import { defaultFonts } from '../../../../src/core/project/fonts.ts';
import { fontFamily, portableFontFamily, textWidthIn } from '../../../../src/render/svg/font-metrics.ts';
import { fonts, textWidth } from '../../../helpers/chinese.ts';

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

test('textWidthIn(fonts) has the characters of the fonts of the edition alone', () => {
  expect(() => textWidthIn(defaultFonts)('浙江')).toThrow('no glyph for 浙 (U+6D59)');
});

test('fontFamily(families) names the families of the edition alone', () => {
  expect(fontFamily(defaultFonts.sans)).toBe("'Source Sans 3', sans-serif");
  expect(fontFamily(fonts.sans)).toBe("'Source Sans 3', 'Noto Sans SC', sans-serif");
});

test('portableFontFamily(families) adds families of like width behind each', () => {
  expect(portableFontFamily(defaultFonts.sans)).toBe(
    "'Source Sans 3', 'Source Sans Pro', 'Myriad Pro', Calibri, Carlito, Arial, sans-serif",
  );
});
