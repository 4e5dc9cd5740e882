import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { renderPng } from '../../../../src/render/images/png.ts';
import { fonts } from '../../../helpers/chinese.ts';

const draw = (text: string, weight = 400) =>
  renderPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30" viewBox="0 0 90 30" font-family="'Source Sans 3', 'Noto Sans SC', sans-serif"><text x="5" y="20" font-size="13" font-weight="${weight}" fill="#000">${text}</text></svg>`,
    fonts,
    { background: '#fff' },
  );

test('renderPng(svg) writes a PNG of twice the size', () => {
  const png = draw('Alder');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([180, 60]);
});

test('renderPng(svg) draws Latin and Chinese text in two weights', () => {
  const pictures = [draw(''), draw('Alder'), draw('Alder', 600), draw('浙江'), draw('杭州')];
  expect(new Set(pictures.map((png) => png.toString('base64'))).size).toBe(pictures.length);
});

/** The leftmost columns of an image, with its first letters. */
function leftOf(png: Buffer, columns: number): number[] {
  const { data, width, channels } = decode(png);
  return [...data].filter((_, i) => Math.floor(i / channels) % width < columns);
}

test.each([400, 600])(
  'renderPng(svg) draws Latin text of weight %i the same with and without Chinese beside it',
  (weight) => {
    expect(leftOf(draw('Alder 浙江', weight), 60)).toEqual(leftOf(draw('Alder', weight), 60));
  },
);

test('renderPng(svg) draws bold Chinese beside Latin in bold', () => {
  const darkness = (weight: number) => leftOf(draw('浙江 A', weight), 70).reduce((sum, value) => sum + 255 - value, 0);
  expect(darkness(600)).toBeGreaterThan(darkness(400) * 1.1);
});

test('renderPng(svg) throws for a character without a glyph', () => {
  expect(() => draw('A ꙮ')).toThrow('no glyph for ꙮ (U+A66E)');
});

test('renderPng(svg) gives the same bytes twice', () => {
  expect(draw('Zhejiang 浙江').equals(draw('Zhejiang 浙江'))).toBe(true);
});
