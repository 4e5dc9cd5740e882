/**
 * Finds text in the other languages of an edition by its script: names of places, titles of works. Authors write plain characters;
 * pages and drawings mark them with `lang`, so that browsers pronounce, wrap and set them correctly.
 */
import { isLanguageTag } from './language-tags.ts';

/** The Unicode scripts of writing systems that mix several, by ISO 15924 code. */
const mixedScripts: Record<string, string[]> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hira', 'Kana', 'Hani'],
  Kore: ['Hang', 'Hani'],
};

/** Scripts without spaces between words. */
const unspaced = new Set(['Hani', 'Hira', 'Kana']);

/** Names of up to this many characters in such a script are not wrapped. */
const unbrokenLength = 4;

/** @returns ISO 15924 codes: `['Hani']` for zh-Hans; empty if the code is not valid BCP 47. */
export function scriptsOf(language: string): string[] {
  if (!isLanguageTag(language)) return [];
  const script = new Intl.Locale(language).maximize().script ?? '';
  return mixedScripts[script] ?? [script];
}

/** A piece of a text that is in another language. */
export interface LanguageRun {
  text: string;
  /** Position in the text, in UTF-16 code units. */
  index: number;
  /** BCP 47. */
  language: string;
  /** Whether it is a short name that must not be broken between lines. */
  isUnbroken: boolean;
}

export interface TextLanguages {
  /** BCP 47 codes. A text that may be in several of these is marked with the first. */
  codes: readonly string[];
  /** For scripts in browsers: each language with a character class of its letters, for a regular expression with the flag `u`. */
  letters: [language: string, characterClass: string][];
  /** The pieces of a text in scripts that its language does not use. @param language of the surrounding text, if known */
  runsOf(text: string, language?: string): LanguageRun[];
  /** The language of a line that has no characters of other scripts. */
  languageOfLine(line: string): string | undefined;
  /** Whether a character belongs to one of these languages, or is punctuation set with it. */
  has(character: string): boolean;
}

/** The inside of a character class. */
const lettersOf = (scripts: string[]): string => scripts.map((script) => `\\p{Script=${script}}`).join('');

/** @param codes BCP 47 */
export function textLanguages(codes: readonly string[]): TextLanguages {
  const scripts = [...new Set(codes.flatMap(scriptsOf))];
  if (!scripts.length)
    return { codes, letters: [], runsOf: () => [], languageOfLine: () => undefined, has: () => false };
  const isUnspaced = scripts.every((script) => unspaced.has(script));
  // Unicode assigns no script to ideographic punctuation, the long vowel mark and full-width forms.
  const character =
    lettersOf(scripts) +
    (scripts.some((script) => unspaced.has(script)) ? '\\u3000-\\u303F\\u30FC\\uFF00-\\uFFEF' : '');
  const between = `“”‘’·…—${isUnspaced ? '' : ' ,.:;!?()–-'}`;
  const run = new RegExp(`[${character}](?:[${character}${between}]*[${character}])?`, 'gu');
  const single = new RegExp(`^[${character}]$`, 'u');

  const known = new Map<string, RegExp | undefined>();
  /** Letters of these scripts that a language does not use. */
  const foreignTo = (language: string): RegExp | undefined => {
    if (!known.has(language)) {
      const own = scriptsOf(language);
      const others = scripts.filter((script) => !own.includes(script));
      known.set(language, others.length ? new RegExp(`[${lettersOf(others)}]`, 'u') : undefined);
    }
    return known.get(language);
  };
  const lines = codes.map((code) => [code, new RegExp(`^[${lettersOf(scriptsOf(code))}]+$`, 'u')] as const);
  const isUnspacedLanguage = new Map(codes.map((code) => [code, scriptsOf(code).every((one) => unspaced.has(one))]));
  const fits = (text: string, language: string) => !foreignTo(language)?.test(text);
  const languageOf = (text: string) => codes.find((code) => fits(text, code)) ?? codes[0]!;

  return {
    codes,
    letters: codes.map((code) => [code, `[${lettersOf(scriptsOf(code))}]`]),
    runsOf: (text, language = '') =>
      [...text.matchAll(run)]
        .filter(([words]) => !fits(words, language))
        .map(({ 0: words, index }) => {
          const code = languageOf(words);
          const isShort = [...words].length <= unbrokenLength;
          return {
            text: words,
            index,
            language: code,
            isUnbroken: isShort && isUnspacedLanguage.get(code)!,
          };
        }),
    languageOfLine: (line) => lines.find(([, whole]) => whole.test(line))?.[0],
    has: (one) => single.test(one),
  };
}
