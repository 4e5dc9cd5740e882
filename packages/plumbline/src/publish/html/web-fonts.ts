/** Web fonts: subsets of the font files of an edition, served from the site itself. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { cached } from '../../core/cache/disk-cache.ts';
import { packageVersion } from '../../core/cache/package-version.ts';
import { scriptsOf } from '../../core/language/text-languages.ts';
import { lookup } from '../../core/recording/lookups.ts';
import type { FontFamily, Fonts } from '../../core/project/fonts.ts';
import type { Project } from '../../core/project/project.ts';
import { hrefFor } from '../urls.ts';
import { characterSet } from './character-set.ts';

/** The programs that write a subset. */
const subsetter = import.meta.resolve('subset-font');
const versions = [
  packageVersion('subset-font', import.meta.url),
  packageVersion('harfbuzzjs', subsetter),
  packageVersion('fontverter', subsetter),
];

export interface WebFont {
  family: string;
  /** What the family is for. */
  role: keyof Fonts;
  weight: 400 | 600;
  style: 'normal' | 'italic';
  /** Path of the TTF. */
  file: string;
  /** BCP 47, if it only sets a further language of the edition. */
  language?: string | undefined;
}

/** OpenType features that style sheets use; the glyphs of others are dropped. */
const features: Record<keyof Fonts, string[]> = {
  /** Old-style and lining figures, proportional and tabular. */
  serif: ['kern', 'liga', 'lnum', 'onum', 'pnum', 'tnum'],
  sans: ['kern', 'liga', 'pnum'],
};

/** Whether fonts have only the characters of the edition. In development they have all, so that they need not be made for every edit. */
export let areSubset = true;
export const serveWholeFonts = (): void => void (areSubset = false);

/** The fonts that pages load. Of further languages, those that have characters in the edition, in one weight. */
export const webFontsOf = lookup('web-fonts', (project: Project): WebFont[] =>
  cutsIn(project.fonts).filter((font) => !areSubset || charactersFor(project, font) !== ''),
);

function cutsIn({ serif, sans }: Fonts): WebFont[] {
  const all = [...cutsOf('serif', serif), ...cutsOf('sans', sans)];
  return [...all.filter(({ language }) => !language), ...all.filter(({ language }) => language)];
}

const cutsOf = (role: keyof Fonts, families: FontFamily[]): WebFont[] =>
  families.flatMap(({ name, files: { regular, italic, semibold }, language }): WebFont[] => {
    const font = { family: name, role, weight: 400, style: 'normal', file: regular, language } as const;
    if (language) return [font];
    return [
      font,
      ...(italic ? [{ ...font, style: 'italic', file: italic } as const] : []),
      { ...font, weight: 600, file: semibold },
    ];
  });

const charactersFor = (project: Project, { role, language }: WebFont): string => {
  const { pages, languages } = characterSet(project);
  return language ? languages[language]![role] : pages;
};

/** Blocks of scripts with many characters, by ISO 15924 code. Pages without any of these do not load the font. */
const blocks: Record<string, string> = {
  Hani: 'U+2E80-9FFF,U+F900-FAFF,U+FE30-FE4F,U+FF00-FFEF,U+20000-3FFFF',
  Hang: 'U+1100-11FF,U+A960-A97F,U+AC00-D7FF',
};
const rangeOf = (language: string): string =>
  scriptsOf(language)
    .flatMap((script) => blocks[script] ?? [])
    .join(',');

/** With a hash of the content, so that browsers may cache it: `source-serif-4-400-italic-3f2a91c0`. */
export const fontFileName = (project: Project, font: WebFont): string =>
  [
    font.family.toLowerCase().replaceAll(' ', '-'),
    font.weight,
    font.style === 'italic' ? font.style : '',
    hashFor(project, font.role, font.file).slice(0, 8),
  ]
    .filter(Boolean)
    .join('-');

export const fontPath = (project: Project, font: WebFont): string => `fonts/${fontFileName(project, font)}.woff2`;

/** A hash of the font file and the characters of its subset. */
const hashFor = lookup('font-hash', (project: Project, role: string, file: string): string => {
  const font = cutsIn(project.fonts).find((one) => one.role === role && one.file === file)!;
  return createHash('sha256')
    .update(readFileSync(file))
    .update(JSON.stringify(areSubset && [charactersFor(project, font), featuresOf(font)]))
    .digest('hex');
});

/**
 * The `@font-face` rule of a web font. With `swap`, it replaces the local font whenever it loads; with `block`, text is not shown
 * before.
 */
export const fontFaceRule = (project: Project, font: WebFont, display: 'swap' | 'block'): string =>
  `@font-face{${[
    `font-family:'${font.family}'`,
    `font-weight:${font.weight}`,
    font.style === 'italic' ? 'font-style:italic' : '',
    `font-display:${display}`,
    `src:url('${hrefFor(project.config, fontPath(project, font))}') format('woff2')`,
    font.language && rangeOf(font.language) ? `unicode-range:${rangeOf(font.language)}` : '',
  ]
    .filter(Boolean)
    .join(';')}}`;

/** The subset as woff2. The same text gives the same bytes. A whole font stays as it is: browsers recognise its format. */
export async function subsetWebFont(project: Project, font: WebFont): Promise<Buffer> {
  if (!areSubset) return readFile(font.file);
  // The types of subset-font lack `keepFeatures`.
  const options = { targetFormat: 'woff2', keepFeatures: featuresOf(font), noHinting: true } as const;
  const make = async () => subsetFont(await readFile(font.file), charactersFor(project, font), options);
  return cached(project.root, 'fonts', [versions, hashFor(project, font.role, font.file), options], make);
}

const featuresOf = ({ role, language }: WebFont): string[] => (language ? [] : features[role]);
