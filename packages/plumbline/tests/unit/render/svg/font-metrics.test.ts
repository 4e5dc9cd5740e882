import { expect, test } from 'vitest';
import { defaultFonts } from '../../../../src/core/project/fonts.ts';
import { fontFamily, portableFontFamily, textWidthIn } from '../../../../src/render/svg/font-metrics.ts';
import { fonts, textWidth } from '../../../helpers/chinese.ts';

test('textWidth(text, px) is proportional to the size', () => {
  expect(textWidth('')).toBe(0);
  expect(textWidth('Zhejiang', 26)).toBeCloseTo(2 * textWidth('Zhejiang', 13), 9);
});

test('textWidth(text) uses tabular figures: all digits have the same width', () => {
  const widths = [...'0123456789'].map((digit) => textWidth(digit));
  expect(new Set(widths.map((width) => width.toFixed(6))).size).toBe(1);
});

test('textWidth(text, px, weight) measures semibold wider than regular', () => {
  expect(textWidth('Zhejiang', 13, 600)).toBeGreaterThan(textWidth('Zhejiang', 13, 400));
});

test('textWidth(text) measures Chinese as full squares, with the Chinese font', () => {
  expect(textWidth('浙江', 13)).toBeCloseTo(26, 9);
  expect(textWidth('浙江', 13, 600)).toBeCloseTo(26, 9);
});

test('textWidth(text) adds up the widths of mixed scripts', () => {
  expect(textWidth('Zhejiang 浙江')).toBeCloseTo(textWidth('Zhejiang ') + textWidth('浙江'), 9);
});

test('textWidth(text) throws for a character without a glyph, and names it', () => {
  expect(() => textWidth('a ꙮ')).toThrow('no glyph for ꙮ (U+A66E)');
  expect(() => textWidth('𠮷')).toThrow('no glyph for 𠮷 (U+20BB7)');
});

test('textWidthIn(fonts) has only the characters of the edition’s fonts', () => {
  expect(() => textWidthIn(defaultFonts)('浙江')).toThrow('no glyph for 浙 (U+6D59)');
});

test('fontFamily(families) has only the families of the edition', () => {
  expect(fontFamily(defaultFonts.sans)).toBe("'Source Sans 3', sans-serif");
  expect(fontFamily(fonts.sans)).toBe("'Source Sans 3', 'Noto Sans SC', sans-serif");
});

test('portableFontFamily(families) adds a fallback of similar width after each family', () => {
  expect(portableFontFamily(defaultFonts.sans)).toBe(
    "'Source Sans 3', 'Source Sans Pro', 'Myriad Pro', Calibri, Carlito, Arial, sans-serif",
  );
});
