/** Measures the faces of the reader's machine by free ones that are drawn to the same widths. */
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openSync, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { defaultFonts } from '../../../../src/core/project/fonts.ts';
import { fallbackFonts, fallbackFontRules, fontStacks } from '../../../../src/publish/html/fallback-fonts.ts';
import { packageFolder } from '../../../helpers/editions/pack.ts';

const require = createRequire(import.meta.url);
const open = (file: string) => openSync(require.resolve(`@expo-google-fonts/${file}`)) as Font;

/** By the first name of each cut: a face with the same advance widths. */
const twins: Record<string, string> = {
  Georgia: 'gelasio/400Regular/Gelasio_400Regular.ttf',
  'Georgia Italic': 'gelasio/400Regular_Italic/Gelasio_400Regular_Italic.ttf',
  'Georgia Bold': 'gelasio/700Bold/Gelasio_700Bold.ttf',
  'Times New Roman': 'tinos/400Regular/Tinos_400Regular.ttf',
  'Times New Roman Italic': 'tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'Times New Roman Bold': 'tinos/700Bold/Tinos_700Bold.ttf',
  Arial: 'arimo/400Regular/Arimo_400Regular.ttf',
  'Arial Bold': 'arimo/700Bold/Arimo_700Bold.ttf',
  Roboto: 'roboto/400Regular/Roboto_400Regular.ttf',
  'Roboto Bold': 'roboto/700Bold/Roboto_700Bold.ttf',
};

/** English prose. */
const text = globSync('docs/**/*.md', { cwd: packageFolder })
  .flatMap((file) => readFileSync(join(packageFolder, file), 'utf8').match(/^[A-Z][^|`]+[.:]$/gm) ?? [])
  .join(' ')
  .replace(/[^\x20-\x7e’“”–]/g, '');

const widthOf = (font: Font): number =>
  [...text].reduce((sum, one) => sum + font.glyphForCodePoint(one.codePointAt(0)!).advanceWidth, 0) / font.unitsPerEm;

const cuts = fallbackFonts.flatMap(({ family, role, cuts }) =>
  cuts.map((cut) => ({ family, role, name: cut.names[0]!, ...cut })),
);

test.each(cuts)('$name is scaled to the width of the web font in its place', ({ role, weight, style, width, name }) => {
  const { regular, italic, semibold } = defaultFonts[role][0]!.files;
  const face = openSync(weight === 600 ? semibold : style ? italic! : regular) as Font;
  const ratio = widthOf(face) / widthOf(open(twins[name]!));
  expect(Math.abs(ratio / width - 1)).toBeLessThan(0.005);
});

test('the fonts of an edition are measured: an edition in Gelasio, which is as wide as Georgia, scales Georgia by nothing', () => {
  const cut = (name: string) => require.resolve(`@expo-google-fonts/${twins[name]!}`);
  const files = { regular: cut('Georgia'), italic: cut('Georgia Italic'), semibold: cut('Georgia Bold') };
  const fonts = { ...defaultFonts, serif: [{ name: 'Gelasio', files, local: [] }] };
  const georgia = fallbackFontRules(fonts)
    .split('@font-face')
    .filter((rule) => rule.includes("'Fitted Georgia'"));
  const scales = georgia.map((rule) => Number(/size-adjust:([\d.]+)%/.exec(rule)![1]));
  expect(scales).toHaveLength(3);
  for (const scale of scales) expect(Math.abs(scale - 100)).toBeLessThan(1);
});

test('without scaling each would be some percent off', () => {
  expect(cuts.filter(({ width }) => Math.abs(width - 1) < 0.02)).toEqual([]);
});

test('every fitted face is named to browsers and tried by them', () => {
  const rules = fallbackFontRules(defaultFonts);
  for (const { family } of fallbackFonts) {
    expect(rules).toContain(`font-family:'${family}'`);
    expect(`${Object.values(fontStacks(defaultFonts)).join()}`).toContain(`'${family}'`);
  }
  expect(rules).toContain("src:local('Arial'),local('ArialMT')");
});
