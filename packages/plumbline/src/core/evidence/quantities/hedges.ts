/** Finds the words with which a text says how exact a number is: "about", "more than", "or so". */
import type { Precision } from '../../data/precision.ts';
import { hedgeWords, timeWords, type HedgeWords } from './hedge-words.ts';
import { oneOf } from './unit-patterns.ts';

/** Words, or a pattern of them, and the precision they mean. */
interface Pattern {
  precision: Precision;
  words: string;
}

/** Made once: each is used for every number of the edition. */
const regExps = new Map<string, RegExp>();

function regExp(source: string, flags: string): RegExp {
  const key = `${flags} ${source}`;
  const known = regExps.get(key) ?? new RegExp(source, flags);
  regExps.set(key, known);
  return known;
}

/** Longest first: "no more than" is not "more than". */
const patternsOf = (words: HedgeWords): Pattern[] =>
  (Object.entries(words) as [Precision, readonly string[]][])
    .flatMap(([precision, all]) => all.flatMap(alternatives).map((one) => ({ precision, words: one })))
    .sort((a, b) => b.words.length - a.words.length);

/** Every text that words with groups match: "(?:well )?over" is "well over" and "over". */
function alternatives(words: string): string[] {
  const group = /\(\?:([^()]*)\)(\?)?/.exec(words);
  if (!group) return [words];
  const choices = [...group[1]!.split('|'), ...(group[2] ? [''] : [])];
  return choices.flatMap((choice) => alternatives(words.replace(group[0], choice)));
}

/** Hedges of a language, for the place in which they are. */
interface Hedges {
  before: Pattern[];
  after: Pattern[];
}

const byLanguage = new Map<string, Hedges>(
  Object.entries(hedgeWords).map(([name, { before, after }]: [string, { before: HedgeWords; after: HedgeWords }]) => [
    name,
    { before: patternsOf(before), after: patternsOf(after) },
  ]),
);

/** Those of prose, and of a source whose language has none. */
const english = byLanguage.get('en')!;
const { before, after } = english;
const beforeYear = patternsOf(timeWords);

/** @param language as a source record has it: "en", "zh-Hans" */
const hedgesOf = (language = 'en'): Hedges => byLanguage.get(language.slice(0, 2)) ?? english;

/** Signs need no space before the number: "~500". */
const space = (words: string): string => (/\p{L}\.?$/u.test(words) ? '\\s+' : '\\s*');

/** The hedge of a number in lower case, and the number without it. */
export function takeHedge(text: string): [Precision | undefined, string] {
  for (const { precision, words } of before) {
    const found = regExp(`^${words}${space(words)}`, 'u').exec(text)?.[0];
    if (found !== undefined && precision !== 'between') return [precision, text.slice(found.length)];
  }
  for (const { precision, words } of after) {
    const found = regExp(`\\s*${words}$`, 'u').exec(text)?.[0];
    if (found !== undefined) return [precision, text.slice(0, -found.length)];
  }
  return [undefined, text];
}

/** The words around a number. */
export interface Around {
  before: string;
  after: string;
}

/** A printed number with the hedge that is before or after it in the text: "more than" + "33". The number alone, if there is none. */
export function withHedge(text: string, around: Around): string {
  const first = endingWith(around.before, before);
  if (first && first.precision !== 'between') return `${first.words} ${text}`;
  const last = beginningWith(around.after, after);
  return last ? `${text} ${last.words}` : text;
}

/** The hedge of a number in a document. @param language of the document, as a source record has it */
export function hedgeAround(around: Around, language?: string): Pattern | undefined {
  const hedges = hedgesOf(language);
  return endingWith(around.before, hedges.before) ?? beginningWith(around.after, hedges.after);
}

/** The word before a year that says how exact it is: "after" in "after 2006". */
export const hedgeBeforeYear = (text: string): Pattern | undefined => endingWith(text, beforeYear);

/** The hedge at the end of a text, as printed. */
function endingWith(text: string, hedges: Pattern[]): Pattern | undefined {
  for (const { precision, words } of hedges) {
    const found = regExp(`${whole(words, 'start')}[”’"]?\\s*$`, 'iu').exec(text)?.[0];
    if (found !== undefined) return { precision, words: found.trim().replace(/[”’"]$/, '') };
  }
  return undefined;
}

/** The hedge at the start of a text, as printed. */
function beginningWith(text: string, hedges: Pattern[]): Pattern | undefined {
  for (const { precision, words } of hedges) {
    const found = regExp(`^\\s*${whole(words, 'end')}`, 'iu').exec(text)?.[0];
    if (found !== undefined) return { precision, words: found.trim() };
  }
  return undefined;
}

/** Words that are not parts of longer words. Chinese has no spaces between words, and signs need none. */
function whole(words: string, side?: 'start' | 'end'): string {
  if (!/^[\p{Script=Latin}]/u.test(words)) return words;
  return `${side === 'end' ? '' : '(?<![\\p{L}\\p{N}])'}${words}${side === 'start' ? '' : '(?![\\p{L}\\p{N}])'}`;
}

/** A single word after a number must follow its digits: "500多", but not "许多". */
const afterNumber = (words: string): string =>
  words.includes(' ')
    ? '(?<=[\\p{L}\\p{N}%]\\s*)'
    : '(?<=[\\p{N}%零一二两三四五六七八九十百千万亿]\\p{Script=Han}?\\s*)';

/** Every precision that a quote names. @param language of the quote, as a source record has it */
export function precisionsIn(quote: string, language?: string, isYear = false): Set<Precision> {
  const hedges = hedgesOf(language);
  const found = new Set<Precision>();
  let rest = quote;
  const take = (pattern: string, precision: Precision) => {
    const shorter = rest.replace(regExp(pattern, 'giu'), ' · ');
    if (shorter !== rest) found.add(precision);
    rest = shorter;
  };
  for (const { precision, words } of hedges.before) take(whole(words), precision);
  for (const { precision, words } of hedges.after) take(afterNumber(words) + whole(words, 'end'), precision);
  if (isYear) for (const { precision, words } of beforeYear) take(whole(words), precision);
  return found;
}

/** Words that may be a hedge, or may say how long something lasted: "over ten years". */
export const isOverTime = (hedged: string, unit: string): boolean =>
  /^over /i.test(hedged) && regExp(`^${oneOf(['year', 'month', 'week', 'day', 'hour', 'minute'])}`, 'i').test(unit);
