import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import { project } from '../../../helpers/project.ts';
import { languageOf } from '../../../../src/core/language/language.ts';
import { webFontsOf, fontFileName, fontFaceRule, subsetWebFont } from '../../../../src/publish/html/web-fonts.ts';
import { characterSet } from '../../../../src/publish/html/character-set.ts';

const characters = characterSet(project);
const chinese = characters.languages['zh-Hans']!;
const webFonts = webFontsOf(project);

describe('characterSet(project)', () => {
  test('has ASCII and the accents and signs that the edition uses, and no others', () => {
    for (const one of 'Az09~é’“–×') expect(characters.pages).toContain(one);
    for (const one of 'ßЖω') expect(characters.pages).not.toContain(one);
  });

  test('holds the Chinese of rows and of drawings apart from that of titles and text', () => {
    for (const one of '湖荆鉴') expect(chinese.sans).toContain(one);
    expect(chinese.serif.length).toBeLessThan(chinese.sans.length);
    for (const one of chinese.serif) expect(chinese.sans).toContain(one);
    expect(characters.pages + chinese.sans).not.toMatch(/[\n\t]/);
  });

  test('has the letters of the interface language, including its months', () => {
    const { pages } = characterSet({ ...project, language: languageOf('de')! });
    for (const one of 'Üöüßä„') expect(pages).toContain(one);
    for (const one of 'Üß„') expect(characters.pages).not.toContain(one);
  });
});

test('webFontsOf(project) leaves out fonts without characters of the edition', async () => {
  const harbour = await loadProject('examples/harbour');
  expect(webFonts.map(({ family }) => family)).toContain('Noto Serif SC');
  expect(webFontsOf(harbour).map(({ family }) => family)).toEqual([
    'Source Serif 4',
    'Source Serif 4',
    'Source Serif 4',
    'Source Sans 3',
    'Source Sans 3',
  ]);
  const english = { ...project, sources: new Map(), stories: new Map(), pages: new Map() };
  expect(webFontsOf(english).map(({ family }) => family)).not.toContain('Noto Serif SC');
});

describe('fontFileName(project, face)', () => {
  const [serif] = webFonts;

  test('has family, weight and a hash, and is unique', () => {
    expect(fontFileName(project, serif!)).toMatch(/^source-serif-4-400-[0-9a-f]{8}$/);
    expect(new Set(webFonts.map((face) => fontFileName(project, face))).size).toBe(webFonts.length);
  });

  test('changes with the characters only', () => {
    const named = (title: string) => fontFileName({ ...project, config: { ...project.config, title } }, serif!);
    expect(named('The Fĭle')).not.toBe(named('The File'));
    expect(named('The File!')).toBe(named('The File'));
  });
});

describe.each(webFonts)('$family $weight $style', (face) => {
  test('has a glyph for each of its characters, and few others', async () => {
    const font = create(await subsetWebFont(project, face));
    if (!('characterSet' in font)) throw new Error('expected one font');
    const wanted = [...(face.language ? chinese[face.role] : characters.pages)].map((one) => one.codePointAt(0)!);
    expect(wanted.filter((code) => !font.hasGlyphForCodePoint(code))).toEqual([]);
    expect(font.characterSet.length).toBeLessThanOrEqual(wanted.length + 2);
  });

  test('keeps the OpenType features that style sheets use', async () => {
    const font = create(await subsetWebFont(project, face));
    if (!('availableFeatures' in font)) throw new Error('expected one font');
    for (const feature of face.language ? [] : ['kern', 'pnum']) expect(font.availableFeatures).toContain(feature);
    expect(font.availableFeatures).not.toContain('smcp');
  });

  test('has a unicode-range if it has Chinese only', () => {
    const rule = fontFaceRule(project, face, 'swap');
    expect(rule.includes('unicode-range:U+2E80')).toBe(face.language === 'zh-Hans');
    expect(rule).toContain('font-display:swap');
  });
});
