/** The faces charts are set in, as files: for measuring, for PNG and for the subsets that pages load. */
import { createRequire } from 'node:module';
import { openSync, type Font } from 'fontkit';

const require = createRequire(import.meta.url);

/** Chart face, Latin then Chinese: a run falls to the next file where a glyph is missing. */
export const sansFiles = {
  400: [
    require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  ],
  600: [
    require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf'),
  ],
} as const;

/** The families of these files, in their order. */
const families = ['Source Sans 3', 'Noto Sans SC'] as const;

/** Families in the order a renderer tries them. */
export const sansFamily = "'Source Sans 3', 'Noto Sans SC', sans-serif";

/** The same for files that are opened where our faces are not: first what is nearly as wide, then what everybody has. */
export const sansFallbackFamily =
  "'Source Sans 3', 'Source Sans Pro', 'Myriad Pro', Calibri, Carlito, 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', Arial, sans-serif";

const opened = new Map<string, Font>();
function open(file: string): Font {
  let font = opened.get(file);
  if (!font) opened.set(file, (font = openSync(file) as Font));
  return font;
}

/**
 * The family that sets a character.
 * @throws when none has it: such text would print as an empty box.
 */
export function familyOf(character: string): (typeof families)[number] {
  return families[faceOf(character, 400)]!;
}

/** A character that no face has would print as an empty box. */
export const missingGlyph = (character: string): Error =>
  new Error(`no glyph for ${character} (U+${character.codePointAt(0)!.toString(16).toUpperCase()})`);

/** Which of the files has a character, from the first. */
function faceOf(character: string, weight: 400 | 600): number {
  const code = character.codePointAt(0)!;
  const index = sansFiles[weight].findIndex((file) => open(file).hasGlyphForCodePoint(code));
  if (index < 0) throw missingGlyph(character);
  return index;
}

const widths = new Map<string, number>();

/**
 * Width of a line of text in pixels, from the advance widths of the fonts it will be drawn with.
 * @throws when no face has a glyph for a character: such text would print as an empty box.
 */
export function textWidth(text: string, px = 13, weight: 400 | 600 = 400): number {
  let width = 0;
  for (const character of text) width += advance(character, weight);
  return width * px;
}

/** Advance width of one character as a share of the font size. */
function advance(character: string, weight: 400 | 600): number {
  const key = `${weight}${character}`;
  let width = widths.get(key);
  if (width === undefined) {
    const font = open(sansFiles[weight][faceOf(character, weight)]!);
    width = font.glyphForCodePoint(character.codePointAt(0)!).advanceWidth / font.unitsPerEm;
    widths.set(key, width);
  }
  return width;
}
