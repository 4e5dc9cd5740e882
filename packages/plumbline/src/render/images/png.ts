/** Prepares an SVG with literal colours to be drawn as PNG, with our own font files. */
import type { FontFamily, Fonts } from '../../core/project/fonts.ts';
import { familyOf, filesOf, openFont } from '../svg/font-metrics.ts';
import rasterize, { type PngJob } from './rasterize.ts';

export interface PngSize {
  /** Pixels of the image per pixel of the drawing: 2 without it. */
  zoom?: number;
  /** Colour behind the drawing. */
  background?: string;
}

/** Draws on this thread. @throws if a font lacks a character of the text */
export const renderPng = (svg: string, fonts: Fonts, size?: PngSize): Buffer => rasterize(pngJob(svg, fonts, size));

/** @throws if a font lacks a character of the text */
export function pngJob(svg: string, { sans }: Fonts, { zoom = 2, background }: PngSize = {}): PngJob {
  const { name } = sans[0]!;
  const text = withFamilies(svg, sans);
  // Resvg reads every file that it is given; those of further languages have some ten megabytes.
  const used = sans.filter((family, i) => i === 0 || text.includes(`font-family="${family.name}"`));
  return {
    svg: text,
    options: {
      ...(background && { background }),
      fitTo: { mode: 'zoom', value: zoom },
      font: {
        loadSystemFonts: false,
        fontFiles: [...filesOf(used, 400), ...filesOf(used, 600)],
        defaultFontFamily: name,
        sansSerifFamily: name,
      },
    },
  };
}

const unseen = /<(title|desc|metadata)>.*?<\/\1>/gs;
const text = /(?<=>)[^<>]+(?=<)/g;

/**
 * Sets the font family of each run that the first font does not cover. By default, resvg takes the first file that
 * covers the whole line, whatever its weight: one Chinese character would turn bold Latin text into regular Chinese
 * type.
 */
const withFamilies = (svg: string, families: FontFamily[]): string =>
  svg
    .replace(unseen, '')
    .replace(text, (words) => words.replace(/[^\p{ASCII}]+/gu, (characters) => inFamilies(characters, families)));

/** By the families of a project, which stay the same object. */
const separators = new WeakMap<FontFamily[], string>();

/** A letter that only the first font has, too small to see, so that no other file covers the line. */
function fontSeparator(families: FontFamily[]): string {
  let separator = separators.get(families);
  if (separator === undefined) {
    const [first, ...others] = families.map(({ files }) => openFont(files.regular));
    const letter = first!.characterSet
      .map((code) => String.fromCodePoint(code))
      .find((one) => /\p{L}/u.test(one) && !others.some((font) => font.hasGlyphForCodePoint(one.codePointAt(0)!)));
    separator = letter ? `<tspan font-size="0.01" stroke="none">${letter}</tspan>` : '';
    separators.set(families, separator);
  }
  return separator;
}

function inFamilies(words: string, families: FontFamily[]): string {
  const runs: { family: FontFamily; run: string }[] = [];
  for (const character of words) {
    const family = familyOf(families, character);
    if (runs.at(-1)?.family === family) runs.at(-1)!.run += character;
    else runs.push({ family, run: character });
  }
  return runs
    .map(({ family, run }) =>
      family === families[0] ? run : `<tspan font-family="${family.name}">${run}</tspan>${fontSeparator(families)}`,
    )
    .join('');
}
