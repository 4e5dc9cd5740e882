import { describe, expect, test } from 'vitest';
import { scriptsOf, textLanguages } from '../../../../src/core/language/text-languages.ts';

/** "language: text" of each run. */
const runs = (codes: string[], text: string, around?: string) =>
  textLanguages(codes)
    .runsOf(text, around)
    .map((run) => `${run.language}: ${run.text}`);

describe('textLanguages(codes).runsOf(text)', () => {
  test('finds nothing in an edition without further languages', () => {
    expect(runs([], 'Jinhua 金华')).toEqual([]);
  });

  test('finds Chinese, with the punctuation between its characters', () => {
    expect(runs(['zh-Hans'], 'In 关于“规划”，2019 it')).toEqual(['zh-Hans: 关于“规划”，']);
  });

  test('marks Japanese and Korean with their own language, and never as Chinese', () => {
    expect(runs(['ja'], 'Tokyo 東京 (とうきょう)')).toEqual(['ja: 東京', 'ja: とうきょう']);
    expect(runs(['ko'], 'Seoul 서울 특별시')).toEqual(['ko: 서울 특별시']);
    expect(runs(['zh-Hans', 'ja'], '金华 and 東京タワー')).toEqual(['zh-Hans: 金华', 'ja: 東京タワー']);
  });

  test('keeps words and spaces of a language with spaces in one run', () => {
    expect(runs(['ru'], 'In «Новая Земля», 1954')).toEqual(['ru: Новая Земля']);
  });

  test('leaves text inside an element of a language with that script', () => {
    expect(runs(['zh-Hans'], '東京', 'ja')).toEqual([]);
    expect(runs(['zh-Hans'], '東京', 'zh')).toEqual([]);
    expect(runs(['zh-Hans'], '東京', 'en')).toEqual(['zh-Hans: 東京']);
    expect(runs(['zh-Hans'], '東京', 'no language')).toEqual(['zh-Hans: 東京']);
  });

  test('keeps a short name in a script without spaces unbroken', () => {
    const [short, long] = textLanguages(['zh-Hans']).runsOf('金华市 and 文化纵横杂志');
    expect([short!.isUnbroken, long!.isUnbroken]).toEqual([true, false]);
    expect(textLanguages(['ru']).runsOf('Обь')[0]!.isUnbroken).toBe(false);
  });
});

test('textLanguages(codes).languageOfLine(line) is the language of a line in one script', () => {
  const { languageOfLine } = textLanguages(['zh-Hans', 'ru']);
  expect(['杭州', 'H 杭', 'Обь', 'Hangzhou'].map(languageOfLine)).toEqual(['zh-Hans', undefined, 'ru', undefined]);
});

test('scriptsOf(language) gives the scripts of a language by its code', () => {
  expect(scriptsOf('zh-Hans')).toEqual(['Hani']);
  expect(scriptsOf('ja')).toEqual(['Hira', 'Kana', 'Hani']);
  expect(scriptsOf('de-AT')).toEqual(['Latn']);
  expect(scriptsOf('no language')).toEqual([]);
});
