/** Converts headlines to outlines in the serif of the pages, with kerning, for files that are displayed without its fonts. */
import type { Font, Glyph } from 'fontkit';
import type { FontFamily } from '../../core/project/fonts.ts';
import { familyOf, openFont } from './font-metrics.ts';

interface Run {
  font: Font;
  text: string;
}

/** @throws if no font has a character: it would be an empty box. */
function runsOf(families: FontFamily[], text: string): Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const font = openFont(familyOf(families, character, 600).files.semibold);
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
}

/** Letter spacing in em, the same as on pages. */
const tracking = -0.012;

const known = new WeakMap<FontFamily[], Map<string, number>>();

/**
 * Width of a line in pixels.
 * @param families of the serif, in order of preference
 */
export function outlineWidth(families: FontFamily[], text: string, px: number): number {
  const widths = known.get(families) ?? new Map<string, number>();
  known.set(families, widths);
  let width = widths.get(text);
  if (width === undefined) {
    const advances = runsOf(families, text).map((run) => run.font.layout(run.text).advanceWidth / run.font.unitsPerEm);
    width = advances.reduce((sum, advance) => sum + advance, 0) + [...text].length * tracking;
    widths.set(text, width);
  }
  return width * px;
}

const shapes = new WeakMap<Glyph, string>();

/** The outline of a glyph, in units of its font. */
function shapeOf(glyph: Glyph): string {
  let shape = shapes.get(glyph);
  if (shape === undefined) shapes.set(glyph, (shape = glyph.path.toSVG()));
  return shape;
}

/** One line as SVG paths, from `x` on the baseline `y`. */
export function outline(families: FontFamily[], text: string, x: number, y: number, px: number): string {
  let left = x;
  const runs = runsOf(families, text).map(({ font, text: words }) => {
    const scale = px / font.unitsPerEm;
    const { glyphs, positions } = font.layout(words);
    const paths = glyphs.map((glyph, i) => {
      const { xAdvance, xOffset } = positions[i]!;
      const at = left + xOffset * scale;
      left += xAdvance * scale + tracking * px;
      const shape = shapeOf(glyph);
      const place = `translate(${at.toFixed(2)} ${y}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})`;
      return shape && `<path transform="${place}" d="${shape}"/>`;
    });
    return paths.join('');
  });
  return runs.join('');
}
