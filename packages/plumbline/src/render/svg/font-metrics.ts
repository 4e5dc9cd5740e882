/** Measures text by the font files that it is drawn with. */
import { openSync, type Font } from 'fontkit';
import type { FontFamily, Fonts } from '../../core/project/fonts.ts';

/** Width of a line of text in pixels. */
export type TextWidth = (text: string, px?: number, weight?: 400 | 600) => number;

const opened = new Map<string, Font>();

/** A font file, read once. */
export function openFont(file: string): Font {
  let font = opened.get(file);
  if (!font) opened.set(file, (font = openSync(file) as Font));
  return font;
}

const cutOf = ({ files }: FontFamily, weight: 400 | 600): string => (weight === 600 ? files.semibold : files.regular);

/** Font files of the families, in their order. */
export const filesOf = (families: FontFamily[], weight: 400 | 600): string[] =>
  families.map((family) => cutOf(family, weight));

/**
 * The first family that has a character.
 * @throws if none has it: it would be an empty box.
 */
export function familyOf(families: FontFamily[], character: string, weight: 400 | 600 = 400): FontFamily {
  const code = character.codePointAt(0)!;
  const family = families.find((one) => openFont(cutOf(one, weight)).hasGlyphForCodePoint(code));
  if (!family) throw new Error(`no glyph for ${character} (U+${code.toString(16).toUpperCase()})`);
  return family;
}

const known = new WeakMap<Fonts, TextWidth>();

/**
 * Measures text in the sans families of an edition, by the advance widths of the characters.
 * @returns a function that throws for a character that no family has
 */
export function textWidthIn(fonts: Fonts): TextWidth {
  let textWidth = known.get(fonts);
  if (!textWidth) known.set(fonts, (textWidth = measureWith(fonts.sans)));
  return textWidth;
}

function measureWith(families: FontFamily[]): TextWidth {
  /** Advance widths as shares of the font size. */
  const advances = { 400: new Map<string, number>(), 600: new Map<string, number>() };
  const advanceOf = (character: string, weight: 400 | 600): number => {
    let advance = advances[weight].get(character);
    if (advance === undefined) {
      const font = openFont(cutOf(familyOf(families, character, weight), weight));
      advance = font.glyphForCodePoint(character.codePointAt(0)!).advanceWidth / font.unitsPerEm;
      advances[weight].set(character, advance);
    }
    return advance;
  };
  return (text, px = 13, weight = 400) => {
    let width = 0;
    for (const character of text) width += advanceOf(character, weight);
    return width * px;
  };
}

const quoted = (name: string): string => (/\s/.test(name) ? `'${name}'` : name);

/** The value of `font-family` in drawings on pages, which load the font files. */
export const fontFamily = (families: FontFamily[]): string =>
  [...families.map(({ name }) => `'${name}'`), 'sans-serif'].join(', ');

/** The same for files that are opened where the font files are not: each family is followed by those of like width. */
export const portableFontFamily = (families: FontFamily[]): string =>
  [...families.flatMap(({ name, local }) => [`'${name}'`, ...local.map(quoted)]), 'Arial', 'sans-serif'].join(', ');
