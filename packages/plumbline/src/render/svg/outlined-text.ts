/**
 * Converts headlines to outlines, for files that are displayed without our fonts. They have the serif of the pages, with kerning;
 * Chinese characters come from the Chinese serif of the same weight.
 */
import { createRequire } from 'node:module';
import { openSync, type Font } from 'fontkit';
import { missingGlyph } from './font-metrics.ts';

const require = createRequire(import.meta.url);

/** The first font that has a character is used. */
const files = [
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf',
];

let faces: Font[] | undefined;
const open = (): Font[] => (faces ??= files.map((file) => openSync(require.resolve(file)) as Font));

interface Run {
  face: Font;
  text: string;
}

/** @throws if no font has a character: it would be an empty box. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const face = open().find((font) => font.hasGlyphForCodePoint(code));
    if (!face) throw missingGlyph(character);
    const last = runs.at(-1);
    if (last?.face === face) last.text += character;
    else runs.push({ face, text: character });
  }
  return runs;
}

/** Letter spacing in em, the same as on pages. */
const tracking = -0.012;

const widths = new Map<string, number>();

/** Width of a line in pixels. */
export function outlineWidth(text: string, px: number): number {
  let width = widths.get(text);
  if (width === undefined) {
    const advances = runsOf(text).map((run) => run.face.layout(run.text).advanceWidth / run.face.unitsPerEm);
    width = advances.reduce((sum, advance) => sum + advance, 0) + [...text].length * tracking;
    widths.set(text, width);
  }
  return width * px;
}

/** One line as SVG paths, from `x` on the baseline `y`. */
export function outline(text: string, x: number, y: number, px: number): string {
  let left = x;
  const paths = runsOf(text).map(({ face, text: words }) => {
    const scale = px / face.unitsPerEm;
    const { glyphs, positions } = face.layout(words);
    const shapes = glyphs.map((glyph, i) => {
      const { xAdvance, xOffset } = positions[i]!;
      const at = left + xOffset * scale;
      left += xAdvance * scale + tracking * px;
      const shape = glyph.path.toSVG();
      const place = `translate(${at.toFixed(2)} ${y}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})`;
      return shape && `<path transform="${place}" d="${shape}"/>`;
    });
    return shapes.join('');
  });
  return paths.join('');
}
