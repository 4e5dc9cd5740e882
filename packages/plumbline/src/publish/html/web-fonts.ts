/** Web fonts: subsets of font files from npm packages, served from the site itself. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import type { Project } from '../../core/project/project.ts';
import { hrefFor } from '../urls.ts';
import { characterSet, type CharacterSet } from './character-set.ts';

const require = createRequire(import.meta.url);

export interface WebFont {
  family: string;
  weight: 400 | 600;
  style: 'normal' | 'italic';
  /** Path of the TTF in its npm package. */
  file: string;
  script: 'latin' | 'chinese';
  /** The characters of its subset. */
  characters: keyof CharacterSet;
  /** OpenType features that style sheets use; the glyphs of others are dropped. */
  features: readonly string[];
}

/** Old-style and lining figures, proportional and tabular. */
const serif = {
  script: 'latin',
  characters: 'latin',
  features: ['kern', 'liga', 'lnum', 'onum', 'pnum', 'tnum'],
} as const;
const sans = { script: 'latin', characters: 'latin', features: ['kern', 'liga', 'pnum'] } as const;

export const webFonts: WebFont[] = [
  {
    family: 'Source Serif 4',
    weight: 400,
    style: 'normal',
    file: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
    ...serif,
  },
  {
    family: 'Source Serif 4',
    weight: 400,
    style: 'italic',
    file: '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
    ...serif,
  },
  {
    family: 'Source Serif 4',
    weight: 600,
    style: 'normal',
    file: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
    ...serif,
  },
  {
    family: 'Source Sans 3',
    weight: 400,
    style: 'normal',
    file: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
    ...sans,
  },
  {
    family: 'Source Sans 3',
    weight: 600,
    style: 'normal',
    file: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
    ...sans,
  },
  {
    family: 'Noto Serif SC',
    weight: 400,
    style: 'normal',
    script: 'chinese',
    characters: 'chineseInWords',
    features: [],
    file: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  },
  {
    family: 'Noto Sans SC',
    weight: 400,
    style: 'normal',
    script: 'chinese',
    characters: 'chinese',
    features: [],
    file: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  },
];

/** Han characters, CJK punctuation, full-width forms. Pages without any do not load Chinese fonts. */
const chineseRange = 'U+2E80-9FFF,U+F900-FAFF,U+FE30-FE4F,U+FF00-FFEF,U+20000-3FFFF';

/** The fonts that have characters of the edition. */
export const webFontsOf = (project: Project): WebFont[] =>
  webFonts.filter(({ characters }) => characterSet(project)[characters] !== '');

/** With a hash of the content, so that browsers may cache it: `source-serif-4-400-italic-3f2a91c0`. */
export const fontFileName = (project: Project, font: WebFont): string =>
  [
    font.family.toLowerCase().replaceAll(' ', '-'),
    font.weight,
    font.style === 'italic' ? font.style : '',
    hashOf(project, font),
  ]
    .filter(Boolean)
    .join('-');

export const fontPath = (project: Project, font: WebFont): string => `fonts/${fontFileName(project, font)}.woff2`;

const hashes = new WeakMap<Project, Map<WebFont, string>>();

/** A hash of the font file and the characters of its subset. */
function hashOf(project: Project, font: WebFont): string {
  let known = hashes.get(project);
  if (!known) hashes.set(project, (known = new Map()));
  let hash = known.get(font);
  if (hash === undefined) {
    const made = createHash('sha256').update(readFileSync(require.resolve(font.file)));
    hash = made
      .update(JSON.stringify([characterSet(project)[font.characters], font.features]))
      .digest('hex')
      .slice(0, 8);
    known.set(font, hash);
  }
  return hash;
}

/**
 * The `@font-face` rule of a web font. With `optional`, text keeps its local font if the web font loads late; with
 * `swap`, the web font replaces it whenever it loads.
 */
export const fontFaceRule = (project: Project, font: WebFont, display: 'optional' | 'swap'): string =>
  `@font-face{${[
    `font-family:'${font.family}'`,
    `font-weight:${font.weight}`,
    font.style === 'italic' ? 'font-style:italic' : '',
    `font-display:${display}`,
    `src:url('${hrefFor(project.config, fontPath(project, font))}') format('woff2')`,
    font.script === 'chinese' ? `unicode-range:${chineseRange}` : '',
  ]
    .filter(Boolean)
    .join(';')}}`;

/** The subset as woff2. The same text gives the same bytes. */
export async function subsetWebFont(project: Project, { file, characters, features }: WebFont): Promise<Buffer> {
  // The types of subset-font lack `keepFeatures`.
  const options = { targetFormat: 'woff2', keepFeatures: [...features], noHinting: true } as const;
  return subsetFont(await readFile(require.resolve(file)), characterSet(project)[characters], options);
}
