/** Measures the faces of the reader's machine by free ones that are drawn to the same widths. */
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openSync, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { defaultFonts } from '../../../../src/core/project/fonts.ts';
import { fallbackFontRules, figures, fontStacks } from '../../../../src/publish/html/fallback-fonts.ts';
import { localFonts } from '../../../../src/publish/html/local-fonts.ts';
import { packageFolder } from '../../../helpers/editions/pack.ts';

const require = createRequire(import.meta.url);
const fileOf = (name: string) => require.resolve(twins[name]!);
const open = (name: string) => openSync(fileOf(name)) as Font;

/** By the first name of each cut: a face with the same advance widths. */
const twins: Record<string, string> = {
  Georgia: '@expo-google-fonts/gelasio/400Regular/Gelasio_400Regular.ttf',
  'Georgia Italic': '@expo-google-fonts/gelasio/400Regular_Italic/Gelasio_400Regular_Italic.ttf',
  'Georgia Bold': '@expo-google-fonts/gelasio/700Bold/Gelasio_700Bold.ttf',
  'Times New Roman': '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  'Times New Roman Italic': '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'Times New Roman Bold': '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  'Noto Serif': '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'Noto Serif Italic': '@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
  'Noto Serif Bold': '@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf',
  'DejaVu Serif': 'dejavu-fonts-ttf/ttf/DejaVuSerif.ttf',
  'DejaVu Serif Italic': 'dejavu-fonts-ttf/ttf/DejaVuSerif-Italic.ttf',
  'DejaVu Serif Bold': 'dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf',
  Arial: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  'Arial Bold': '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
  Roboto: '@expo-google-fonts/roboto/400Regular/Roboto_400Regular.ttf',
  'Roboto Bold': '@expo-google-fonts/roboto/700Bold/Roboto_700Bold.ttf',
  'Noto Sans': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'Noto Sans Bold': '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  'DejaVu Sans': 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'DejaVu Sans Bold': 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
};

/** English prose. */
const text = globSync('docs/**/*.md', { cwd: packageFolder })
  .flatMap((file) => readFileSync(join(packageFolder, file), 'utf8').match(/^[A-Z][^|`]+[.:]$/gm) ?? [])
  .join(' ')
  .replace(/[^\x20-\x7e’“”–]/g, '');

const widthOf = (font: Font, of = text, features?: string[]): number =>
  font.layout(of, features).advanceWidth / font.unitsPerEm;

const cuts = localFonts.flatMap(({ family, role, cuts }) =>
  cuts.map((cut) => ({ family, role, name: cut.names[0]!, ...cut })),
);

test.each(cuts)('$name is scaled to the width of the web font in its place', ({ role, weight, style, width, name }) => {
  const { regular, italic, semibold } = defaultFonts[role][0]!.files;
  const face = openSync(weight === 600 ? semibold : style ? italic! : regular) as Font;
  const ratio = widthOf(face) / widthOf(open(name));
  expect(Math.abs(ratio / width - 1)).toBeLessThan(0.005);
});

test.each(cuts.filter((cut) => cut.digits))(
  'the digits of $name have a scale of their own',
  ({ role, name, digits, width }) => {
    const own = openSync(defaultFonts[role][0]!.files.regular) as Font;
    const ratio = widthOf(own, figures.text, figures.features) / widthOf(open(name), figures.text);
    expect(Math.abs(ratio / digits! - 1)).toBeLessThan(0.005);
    expect(Math.abs(ratio - width)).toBeGreaterThan(0.05);
  },
);

test('a page may have the rules of some cuts only', () => {
  const rules = fallbackFontRules(defaultFonts, (role, { weight }) => role === 'serif' && weight === 600);
  expect(rules.match(/@font-face/g)).toHaveLength(localFonts.filter(({ role }) => role === 'serif').length);
  expect(rules).not.toContain("'Arial'");
});

test('the fonts of an edition are measured: an edition in Gelasio, which is as wide as Georgia, scales Georgia by nothing', () => {
  const files = { regular: fileOf('Georgia'), italic: fileOf('Georgia Italic'), semibold: fileOf('Georgia Bold') };
  const fonts = { ...defaultFonts, serif: [{ name: 'Gelasio', files, local: [] }] };
  const georgia = fallbackFontRules(fonts)
    .split('@font-face')
    .filter((rule) => rule.includes("'Fitted Georgia'") && !rule.includes('unicode-range'));
  const scales = georgia.map((rule) => Number(/size-adjust:([\d.]+)%/.exec(rule)![1]));
  expect(scales).toHaveLength(3);
  for (const scale of scales) expect(Math.abs(scale - 100)).toBeLessThan(1);
});

test('without scaling all but one would be some percent off', () => {
  expect(cuts.filter(({ width }) => Math.abs(width - 1) < 0.02).map(({ name }) => name)).toEqual(['Noto Serif']);
});

test('every fitted face is named to browsers and tried by them', () => {
  const rules = fallbackFontRules(defaultFonts);
  for (const { family } of localFonts) {
    expect(rules).toContain(`font-family:'Fitted ${family}'`);
    expect(`${Object.values(fontStacks(defaultFonts)).join()}`).toContain(`'Fitted ${family}'`);
  }
  expect(rules).toContain("src:local('Arial'),local('ArialMT')");
});
