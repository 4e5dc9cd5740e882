/** Patterns and look-ups for numbers in prose, made from the tables in units.ts. */
import { scales, units, type NumberKind, type Scale, type Unit, type Words } from './units.ts';

/** The table, typed for loops. */
export const unitTable: readonly (Unit & { kind: Exclude<NumberKind, 'plain'> })[] = units;
export const inAnyLanguage = (words: Words): string[] => Object.values(words).flat();
const isOneWord = (word: string): boolean => !word.includes(' ');

export const escape = (word: string): string => word.replace(/[$.*+?^{}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
const withOptionalPlural = (word: string): string => escape(word).replace(/s$/, 's?');
/** Chinese has no spaces between words. */
export const asWholeWord = (word: string): string =>
  `${/^[a-z]/i.test(word) ? '\\b' : ''}${withOptionalPlural(word)}${/[a-z]$/i.test(word) ? '\\b' : ''}`;
export const oneOf = (patterns: readonly string[]): string => `(?:${patterns.join('|')})`;

const signsBefore = unitTable.filter(({ signs }) => signs);
const beforePattern = ({ signs = [] }: Unit): string => `${oneOf(signs.map(escape))} ?`;
/** Before the digits: "US$", "RMB ". */
export const signPattern = oneOf(signsBefore.map(beforePattern));
export const signs: readonly (readonly [RegExp, NumberKind])[] = signsBefore.map(
  (unit) => [new RegExp(`^${beforePattern(unit)}`, 'i'), unit.kind] as const,
);

const afterPattern = ({ signsAfter = [], words }: Unit): string =>
  oneOf([...signsAfter, ...inAnyLanguage(words)].map(withOptionalPlural));
/** After the digits and their scale: "%", "dollars". */
export const unitPattern = oneOf(unitTable.map(afterPattern));
export const findUnit = (text: string): (typeof unitTable)[number] | undefined =>
  unitTable.find((unit) => new RegExp(`^${afterPattern(unit)}$`, 'i').test(text));

const multipliersOf = ({ factor, words, abbreviations = [] }: Scale): [string, number][] =>
  [...inAnyLanguage(words).filter(isOneWord), ...abbreviations].map((word) => [word, factor]);
/** What multiplies the digits before it: "million", "bn", "亿". */
export const scaleFactors: Readonly<Record<string, number>> = Object.fromEntries(scales.flatMap(multipliersOf));
export const scalePattern = oneOf(Object.keys(scaleFactors));

/** English words that multiply the number words before them: "two million". */
export const scaleWords: Readonly<Record<string, number>> = Object.fromEntries(
  scales.flatMap(({ factor, words }) => (words.en ?? []).filter(isOneWord).map((word) => [word, factor])),
);

/** Letters before digits that are a sum of money: "RMB 2000". All other signs are currency symbols, `\p{Sc}`. */
export const currencyCodePattern = oneOf(
  unitTable.flatMap(({ signs = [] }) => signs.filter((sign) => /^[A-Z]+$/.test(sign))),
);
/** After digits that are a quantity, and so not a year: "%", " yuan", "亿". */
export const quantityPattern = oneOf([
  ...unitTable.flatMap(({ signsAfter = [] }) => signsAfter.map((sign) => `\\s?${escape(sign)}`)),
  ...[...unitTable, ...scales]
    .flatMap(({ words, abbreviations = [] }: Pick<Scale, 'words' | 'abbreviations'>) => [
      ...inAnyLanguage(words),
      ...abbreviations.filter((abbreviation) => abbreviation.length > 1),
    ])
    .map((word) => (/^[a-z]/i.test(word) ? `\\s+${escape(word)}\\b` : word)),
]);
const percent = unitTable.find(({ kind }) => kind === 'percent')!;
/** A percentage written without a digit: "one percent". */
export const percentWordPattern = oneOf((percent.words.en ?? []).map(escape));
export const signAfterPattern = oneOf(unitTable.flatMap(({ signsAfter = [] }) => signsAfter.map(escape)));
