/** The faces that pages load: subsets of the font files in node_modules, served from the site itself. */
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
  /** TTF in its npm package. */
  file: string;
  script: 'latin' | 'chinese';
  /** What it sets. */
  letters: keyof CharacterSet;
  /** OpenType features that style sheets ask for; each brings glyphs of its own, so no others are kept. */
  features: readonly string[];
}

/** Figures that stand in running text, and those that stand in tables and charts. */
const serif = {
  script: 'latin',
  letters: 'latin',
  features: ['kern', 'liga', 'lnum', 'onum', 'pnum', 'tnum'],
} as const;
const sans = { script: 'latin', letters: 'latin', features: ['kern', 'liga', 'pnum'] } as const;

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
    letters: 'chineseInWords',
    features: [],
    file: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  },
  {
    family: 'Noto Sans SC',
    weight: 400,
    style: 'normal',
    script: 'chinese',
    letters: 'chinese',
    features: [],
    file: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  },
];

/** What Chinese faces are asked for: Han characters, CJK signs, full-width forms. A page without any loads none. */
const chineseRange = 'U+2E80-9FFF,U+F900-FAFF,U+FE30-FE4F,U+FF00-FFEF,U+20000-3FFFF';

/** The fonts that an edition publishes: those that set some of its characters. */
export const webFontsOf = (project: Project): WebFont[] =>
  webFonts.filter(({ letters }) => characterSet(project)[letters] !== '');

/** `source-serif-4-400-italic-3f2a91c0`: after what is in it, too, so that browsers may keep it. Other letters are another file. */
export const fontFileName = (project: Project, face: WebFont): string =>
  [
    face.family.toLowerCase().replaceAll(' ', '-'),
    face.weight,
    face.style === 'italic' ? face.style : '',
    hashOf(project, face),
  ]
    .filter(Boolean)
    .join('-');

export const fontPath = (project: Project, face: WebFont): string => `fonts/${fontFileName(project, face)}.woff2`;

const hashes = new WeakMap<Project, Map<WebFont, string>>();

/** Of the whole face and the letters that are cut from it, which is what decides how text looks. */
function hashOf(project: Project, face: WebFont): string {
  let known = hashes.get(project);
  if (!known) hashes.set(project, (known = new Map()));
  let hash = known.get(face);
  if (hash === undefined) {
    const made = createHash('sha256').update(readFileSync(require.resolve(face.file)));
    hash = made
      .update(JSON.stringify([characterSet(project)[face.letters], face.features]))
      .digest('hex')
      .slice(0, 8);
    known.set(face, hash);
  }
  return hash;
}

/**
 * The @font-face rule of a face. With "optional" text keeps the face of the machine where ours comes late, and ours is there for the
 * next page; with "swap" it takes ours whenever it comes.
 */
export const fontFaceRule = (project: Project, face: WebFont, display: 'optional' | 'swap'): string =>
  `@font-face{${[
    `font-family:'${face.family}'`,
    `font-weight:${face.weight}`,
    face.style === 'italic' ? 'font-style:italic' : '',
    `font-display:${display}`,
    `src:url('${hrefFor(project.config, fontPath(project, face))}') format('woff2')`,
    face.script === 'chinese' ? `unicode-range:${chineseRange}` : '',
  ]
    .filter(Boolean)
    .join(';')}}`;

/** The smallest woff2 that sets everything in the edition. The same text gives the same bytes. */
export async function subsetWebFont(project: Project, { file, letters, features }: WebFont): Promise<Buffer> {
  // Its types do not know `keepFeatures` yet.
  const options = { targetFormat: 'woff2', keepFeatures: [...features], noHinting: true } as const;
  return subsetFont(await readFile(require.resolve(file)), characterSet(project)[letters], options);
}
