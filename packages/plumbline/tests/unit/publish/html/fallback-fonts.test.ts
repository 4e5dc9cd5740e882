/** Measures the faces of the reader's machine by free ones that are drawn to the same widths. */
import { createRequire } from 'node:module';
import { openSync, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { webFonts } from '../../../../src/publish/html/web-fonts.ts';
import { fallbackFonts, fallbackFontRules, stacks } from '../../../../src/publish/html/fallback-fonts.ts';
import { loadProject } from '../../../../src/core/project/load.ts';

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

const { stories } = await loadProject(process.cwd());
const text = [...stories.values()]
  .flatMap(({ title, standfirst, passages }) => [title, standfirst, ...passages.map((passage) => passage.text)])
  .join(' ')
  .replace(/[^\x20-\x7e’“”–]/g, '');

const widthOf = (font: Font): number =>
  [...text].reduce((sum, one) => sum + font.glyphForCodePoint(one.codePointAt(0)!).advanceWidth, 0) / font.unitsPerEm;

const cuts = fallbackFonts.flatMap(({ family, ascent, descent, cuts }) =>
  cuts.map((cut) => ({ family, ascent, descent, name: cut.names[0]!, ...cut })),
);

test.each(cuts)('$name is scaled to the width and height of the face it stands for', (cut) => {
  const family = cut.family === 'Fitted Georgia' || cut.family === 'Fitted Times' ? 'Source Serif 4' : 'Source Sans 3';
  const style = cut.style ?? 'normal';
  const own = webFonts.find((face) => face.family === family && face.weight === cut.weight && face.style === style)!;
  const face = openSync(require.resolve(own.file)) as Font;
  const ratio = widthOf(face) / widthOf(open(twins[cut.name]!));
  expect(Math.abs(ratio / cut.width - 1)).toBeLessThan(0.005);
  expect([cut.ascent, cut.descent]).toEqual([face.ascent / face.unitsPerEm, -face.descent / face.unitsPerEm]);
});

test('without scaling each would be some percent off', () => {
  expect(cuts.filter(({ width }) => Math.abs(width - 1) < 0.02)).toEqual([]);
});

test('every fitted face is named to browsers and tried by them', () => {
  const rules = fallbackFontRules();
  for (const { family } of fallbackFonts) {
    expect(rules).toContain(`font-family:'${family}'`);
    expect(`${stacks.serif},${stacks.sans}`).toContain(`'${family}'`);
  }
  expect(rules).toContain("src:local('Arial'),local('ArialMT')");
});
