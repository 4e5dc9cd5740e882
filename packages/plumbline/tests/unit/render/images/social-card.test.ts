import { decode } from 'fast-png';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { SiteImages } from '../../../../src/core/project/site-images.ts';
import { defaultPalettes } from '../../../../src/core/project/palettes.ts';
import { cardSvg } from '../../../../src/render/images/social-card.ts';
import { outline, outlineWidth } from '../../../../src/render/svg/outlined-text.ts';
import { renderPng } from '../../../../src/render/images/png.ts';
import { fonts } from '../../../helpers/chinese.ts';

const drawing = (width: number, height: number, text: string) => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="x" fill="currentColor"><text fill="var(--finding)">${text}</text></svg>`,
  width,
  height,
});
const card = (headline: string, drawings: ReturnType<typeof drawing>[] = [], images: SiteImages = {}) =>
  cardSvg(
    { fonts, palettes: defaultPalettes, images },
    { edition: 'The Tiny File', headline, foot: 'Source: Gauge 2001', drawings },
  );

/** Font size of the headline. */
const sizeOf = (svg: string) => Number(/class="headline".*?scale\(([\d.]+)/.exec(svg)![1]) * 1000;
const long =
  'A hundred and four characters that somebody wrote as one headline, for a chart that says a good many things';

describe('cardSvg(card)', () => {
  test('is well-formed XML, and a PNG of the size that social networks require', () => {
    const svg = card('Alder has the most bridges & roads', [drawing(360, 300, 'narrow')]);
    expect(XMLValidator.validate(svg)).toBe(true);
    const png = renderPng(svg, fonts, { zoom: 1 });
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test.each([1, 2])('has a headline that is legible in a feed 300 pixels wide (%s)', (parts) => {
    const drawings = parts === 2 ? [drawing(360, 300, 'narrow')] : [];
    expect(sizeOf(card(long, drawings)) * (300 / 1200)).toBeGreaterThanOrEqual(11);
  });

  test('has the layout that is larger on the card, in literal colours', () => {
    const tall = card('Alder', [drawing(360, 900, 'narrow'), drawing(720, 500, 'wide')]);
    expect(tall).toContain('>wide<');
    expect(tall).not.toContain('>narrow<');
    expect(tall).not.toContain('var(');
    expect(card('Alder', [drawing(360, 300, 'narrow'), drawing(720, 300, 'wide')])).toContain('>narrow<');
  });

  test('shows the logo of the edition before its name, or in its place', () => {
    const square =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#0f0" d="M0 0h8v8H0z"/></svg>';
    const withLogo = (replacesTitle: boolean) =>
      card('Alder', [], { logo: { light: { content: square, ratio: 1 }, replacesTitle } });
    const { data, width, channels } = decode(renderPng(withLogo(false), fonts, { zoom: 1 }));
    const at = (70 * width + 70) * channels;
    expect([...data.slice(at, at + 3)]).toEqual([0, 255, 0]);
    expect(withLogo(false)).toContain('class="edition"');
    expect(withLogo(true)).not.toContain('class="edition"');
  });

  test('gives the same bytes twice', () => {
    expect(card(long)).toBe(card(long));
  });
});

describe('outline(text, x, y, px)', () => {
  test('draws every character, including Chinese', () => {
    expect(outline(fonts.serif, 'Ab 中关村', 0, 0, 50).match(/<path/g)).toHaveLength(5);
    expect(outlineWidth(fonts.serif, '中关村', 50)).toBeGreaterThan(3 * 48);
  });

  test('throws for a character that no font has', () => {
    expect(() => outline(fonts.serif, '\u{10FFFF}', 0, 0, 50)).toThrow('no glyph for');
  });
});
