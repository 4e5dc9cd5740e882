/** Measures the faces of the reader's machine by free ones that are drawn to the same widths. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSync, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { defaultFonts } from '../../../../src/core/project/fonts.ts';
import { fallbackFontRules, figures, fontStacks } from '../../../../src/publish/html/fallback-fonts.ts';
import { localFonts } from '../../../../src/publish/html/local-fonts.ts';
import { packageFolder } from '../../../helpers/editions/pack.ts';
import { localFontFile } from '../../../helpers/local-fonts.ts';

const open = (name: string) => openSync(localFontFile(name)) as Font;

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
  const files = {
    regular: localFontFile('Georgia'),
    italic: localFontFile('Georgia Italic'),
    semibold: localFontFile('Georgia Bold'),
  };
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
