/** A language of an edition: its interface words, and its formats of numbers, dates and lists. */
import { de } from './de.ts';
import { en, type Words } from './en.ts';
import { formatNumber } from './format-number.ts';

export type { Words };

export interface Language {
  /** BCP 47, as in edition.config.ts. */
  code: string;
  words: Words;
  /** "22 November 2026", "November 2026" or "2026" from an ISO date of any length. */
  formatDate(iso: string): string;
  /** Groups thousands from five digits up, keeps all decimals, and prints a real minus sign. */
  formatNumber(value: number): string;
  /** "a, b and c". */
  formatList(items: readonly string[]): string;
  /** "Chinese" from a code with or without script and region. */
  formatLanguage(code: string): string;
}

const files: Record<string, Words> = { de, en };

/** Languages that have a file of words. */
export const languagesWithWords = Object.keys(files);

const made = new Map<string, Language>();

/** @param code BCP 47: "de", "de-AT". @returns undefined if there is no file of words for it. */
export function languageOf(code: string): Language | undefined {
  const words = files[code.split('-')[0]!];
  if (words && !made.has(code)) made.set(code, make(code, words));
  return made.get(code);
}

function make(code: string, words: Words): Language {
  const locale = code.includes('-') ? code : words.locale;
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', numberingSystem: 'latn', ...options });
  const byLength = [
    date({ year: 'numeric' }),
    date({ year: 'numeric', month: 'long' }),
    date({ year: 'numeric', month: 'long', day: 'numeric' }),
  ];
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    code,
    words,
    formatDate: (iso) => byLength[iso.split('-').length - 1]!.format(new Date(`${iso.padEnd(10, '-01')}T00:00:00Z`)),
    formatNumber: (value) => formatNumber(locale, value),
    formatList: (items) => list.format(items),
    formatLanguage: (other) => names.of(new Intl.Locale(other).language)!,
  };
}
