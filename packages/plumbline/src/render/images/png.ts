/** Renders an SVG with literal colours as PNG, with resvg and our own font files. */
import { Resvg } from '@resvg/resvg-js';
import { familyOf, sansFiles } from '../svg/font-metrics.ts';

/**
 * @param zoom pixels of the image per pixel of the drawing
 * @throws if a font lacks a character of the text
 */
export function renderPng(svg: string, { zoom = 2, background }: { zoom?: number; background?: string } = {}): Buffer {
  const resvg = new Resvg(withFamilies(svg), {
    background,
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: [...sansFiles[400], ...sansFiles[600]],
      defaultFontFamily: 'Source Sans 3',
      sansSerifFamily: 'Source Sans 3',
    },
  });
  return Buffer.from(resvg.render().asPng());
}

const unseen = /<(title|desc|metadata)>.*?<\/\1>/gs;
const text = /(?<=>)[^<>]+(?=<)/g;

/**
 * Sets the font family of each run that the first font does not cover. By default, resvg takes the first file that
 * covers the whole line, whatever its weight: one Chinese character would turn bold Latin text into regular Chinese
 * type.
 */
const withFamilies = (svg: string): string =>
  svg.replace(unseen, '').replace(text, (words) => words.replace(/[^\p{ASCII}]+/gu, inFamilies));

/** A letter that no Chinese font has, too small to see, so that no single file covers the line. */
const fontSeparator = '<tspan font-size="0.01" stroke="none">ƿ</tspan>';

function inFamilies(words: string): string {
  const runs: { family: string; run: string }[] = [];
  for (const character of words) {
    const family = familyOf(character);
    if (runs.at(-1)?.family === family) runs.at(-1)!.run += character;
    else runs.push({ family, run: character });
  }
  return runs
    .map(({ family, run }) =>
      family === 'Source Sans 3' ? run : `<tspan font-family="${family}">${run}</tspan>${fontSeparator}`,
    )
    .join('');
}
