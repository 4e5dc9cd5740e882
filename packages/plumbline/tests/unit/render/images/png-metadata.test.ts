import ExifReader from 'exifreader';
import { decode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { withText } from '../../../../src/render/images/png-metadata.ts';
import { defaultFonts } from '../../../../src/core/project/fonts.ts';
import { renderPng } from '../../../../src/render/images/png.ts';

const png = renderPng(
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4"/></svg>',
  defaultFonts,
);
const words = { Title: 'Alder has the most bridges', Copyright: '© The Tiny File', Source: 'Gauge 2001, “桥”' };
const told = withText(png, words);

describe('withText(png, text)', () => {
  test('can be read by a metadata library, in Latin and other scripts', () => {
    const read = ExifReader.load(told);
    expect(Object.fromEntries(Object.keys(words).map((name) => [name, read[name]?.description]))).toEqual(words);
  });

  test('does not change the image, and writes correct checksums', () => {
    expect(decode(told, { checkCrc: true }).data).toEqual(decode(png).data);
  });

  test('writes Latin text in tEXt chunks, for old software', () => {
    expect(decode(told).text).toEqual({ Title: words.Title, Copyright: words.Copyright });
  });
});
