import sharp from 'sharp';
import { expect, test } from 'vitest';
import { defaultFonts } from '../../../../src/core/project/fonts.ts';
import { renderPng } from '../../../../src/render/images/png.ts';
import { compare } from '../../../../src/testing/pictures/compare-pictures.ts';

const picture = (x: number, height = 30, ink = '#000') =>
  renderPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="${height}" viewBox="0 0 90 ${height}"><rect x="${x}" y="5" width="20" height="10" fill="${ink}"/></svg>`,
    defaultFonts,
    { background: '#fff' },
  );

test('compare(kept, taken) finds nothing in two pictures that are alike', async () => {
  expect(await compare(picture(10), picture(10))).toBeUndefined();
});

test('compare(kept, taken) overlooks a shade that no eye tells', async () => {
  expect(await compare(picture(10), picture(10, 30, '#010101'))).toBeUndefined();
});

test('compare(kept, taken) overlooks a stray pixel, and sees a dot', async () => {
  const dotted = (size: number) =>
    renderPng(
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30" viewBox="0 0 90 30"><path d="M10 5h20v10h-20zM50 5h${size}v${size}h-${size}z"/></svg>`,
      defaultFonts,
      { background: '#fff' },
    );
  expect(await compare(dotted(0), dotted(0.5))).toBeUndefined();
  expect((await compare(dotted(0), dotted(1)))!.words).toMatch(/^4 px differ/);
});

test('compare(kept, taken) says how much of a moved mark differs, and where', async () => {
  // PNGs have twice the size: the bar moves by 6 px on each side of its 20.
  const found = (await compare(picture(10), picture(13)))!;
  expect(found.words).toBe('240 px differ, between 20, 10 and 65, 29');
  const { width, height } = await sharp(found.picture).metadata();
  expect([width, height]).toEqual([3 * 180 + 2 * 16, 60]);
});

test('compare(kept, taken) says when a picture has another size', async () => {
  expect((await compare(picture(10), picture(10, 40)))!.words).toBe('180 × 80 px, was 180 × 60 px');
});
