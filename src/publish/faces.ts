/** The faces that pages load: subsets of the font files in node_modules, served from the site itself. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import type { Graph } from '../model/graph.ts';

const require = createRequire(import.meta.url);

export interface Face {
  family: string;
  weight: 400 | 600;
  style: 'normal' | 'italic';
  /** TTF in its npm package. */
  file: string;
  /** latin: a fixed set of characters. chinese: the characters that the edition uses. */
  script: 'latin' | 'chinese';
}

export const faces: Face[] = [
  {
    family: 'Source Serif 4',
    weight: 400,
    style: 'normal',
    script: 'latin',
    file: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  },
  {
    family: 'Source Serif 4',
    weight: 400,
    style: 'italic',
    script: 'latin',
    file: '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  },
  {
    family: 'Source Serif 4',
    weight: 600,
    style: 'normal',
    script: 'latin',
    file: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  },
  {
    family: 'Source Sans 3',
    weight: 400,
    style: 'normal',
    script: 'latin',
    file: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  },
  {
    family: 'Source Sans 3',
    weight: 600,
    style: 'normal',
    script: 'latin',
    file: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  },
  {
    family: 'Noto Serif SC',
    weight: 400,
    style: 'normal',
    script: 'chinese',
    file: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  },
  {
    family: 'Noto Sans SC',
    weight: 400,
    style: 'normal',
    script: 'chinese',
    file: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  },
  {
    family: 'Noto Sans SC',
    weight: 600,
    style: 'normal',
    script: 'chinese',
    file: '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
  },
];

/** `source-serif-4-400-italic` */
export const nameOfFace = ({ family, weight, style }: Face): string =>
  [family.toLowerCase().replaceAll(' ', '-'), weight, style === 'italic' ? style : ''].filter(Boolean).join('-');

export const pathOfFace = (face: Face): string => `fonts/${nameOfFace(face)}.woff2`;

/** The smallest woff2 that sets everything in the edition. The same text gives the same bytes. */
export async function subsetFace(graph: Graph, face: Face): Promise<Buffer> {
  const text = face.script === 'latin' ? latin() : chineseIn(graph);
  return subsetFont(await readFile(require.resolve(face.file)), text, { targetFormat: 'woff2' });
}

/** European letters with pinyin tone marks, and the signs that prose, tables and charts use. */
function latin(): string {
  const ranges = [
    [0x20, 0x7e],
    [0xa0, 0x17f],
    [0x1cd, 0x1dc],
    [0x2010, 0x2027],
    [0x2030, 0x203a],
  ] as const;
  const letters = ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)),
  );
  return `${letters.join('')}⁄€™←↑→↓↗↘−×≈≠≤≥·■□●○◆◇▲△`;
}

/** Every Chinese character and full-width sign in records, rows and story text. */
function chineseIn(graph: Graph): string {
  const everything = JSON.stringify([
    [...graph.sources.values()],
    [...graph.datasets.values()].map(({ package: pack, rows }) => [pack, rows]),
    [...graph.charts.values()],
    [...graph.stories.values()],
  ]);
  const found = everything.match(/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/gu) ?? [];
  return [...new Set(found)].sort().join('');
}
