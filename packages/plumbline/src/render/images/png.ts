/** SVG with literal colours → PNG, by resvg with our own font files and no other. */
import { Resvg } from '@resvg/resvg-js';
import { familyOf, sansFiles } from '../svg/font-metrics.ts';

/**
 * @param zoom pixels of the picture for each pixel of the drawing.
 * @throws when a character of the text is in none of the faces.
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
 * Names the family of every run that the first face cannot set. Left to find a face itself, resvg takes the first file
 * that has all of a line, whatever its weight: one Chinese character, and bold Latin prints as regular Chinese type.
 */
const withFamilies = (svg: string): string =>
  svg.replace(unseen, '').replace(text, (words) => words.replace(/[^\p{ASCII}]+/gu, inFamilies));

/** A letter that no Chinese face has, too small to see: no single file has all of a line that holds it. */
const keepsFacesApart = '<tspan font-size="0.01" stroke="none">ƿ</tspan>';

function inFamilies(words: string): string {
  const runs: { family: string; run: string }[] = [];
  for (const character of words) {
    const family = familyOf(character);
    if (runs.at(-1)?.family === family) runs.at(-1)!.run += character;
    else runs.push({ family, run: character });
  }
  return runs
    .map(({ family, run }) =>
      family === 'Source Sans 3' ? run : `<tspan font-family="${family}">${run}</tspan>${keepsFacesApart}`,
    )
    .join('');
}
