/** Finds numbers in prose that no binding, rule or allowlist entry explains. */
import {
  currencyCodePattern,
  percentWordPattern,
  quantityPattern,
  scaleWords,
  signAfterPattern,
} from './unit-patterns.ts';

/** A phrase with a number in it that counts nothing in the data, with the reason: a name, a figure of speech. */
export interface AllowedPhrase {
  text: string;
  reason: string;
}

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const day = '(?:[12]\\d|3[01]|0?[1-9])';
const year = '(?:1[5-9]|20)\\d\\d';
const place =
  'Table|Figure|Note|Chapter|Part|Page|Paragraph|Section|Item|Row|Column|Line|Article|Edition|Version|Volume|Issue';
const number = '\\d+(?:\\.\\d+)*';
/** What makes a quantity of the digits before it. */
const counted = `[.,]?\\d|-fold|\\s+times\\b|${quantityPattern}`;

/** What is accounted for by rule: dates, years and places in a work. */
const rules: RegExp[] = [
  new RegExp(`\\b${day}(?:[–-]${day})?\\s+${month}(?:\\s+${year})?\\b`, 'g'),
  new RegExp(`\\b${month}(?:\\s+${day},)?\\s+${year}\\b`, 'g'),
  // A year is a number alone or in a span; after a currency sign, before a unit or inside a longer number it is a quantity.
  new RegExp(
    `(?<!\\p{Sc}\\s?|\\d[.,]|\\d|${currencyCodePattern}\\s)\\b${year}s?(?:[–/-](?:${year}|\\d\\d))?\\b(?!${counted})`,
    'gu',
  ),
  // Several places only after a plural: in "Table 9.4 and 12 firms" the second number is no place.
  new RegExp(
    `\\b(?:(?:${place})s|pp\\.)\\s+${number}(?:(?:[–-]|,\\s|\\s+(?:and|to)\\s+)${number})*(?!${counted})`,
    'gi',
  ),
  new RegExp(`\\b(?:${place}|p\\.)\\s+${number}(?:[–-]${number})?(?!${counted})`, 'gi'),
];

const twoToNine = 'two|three|four|five|six|seven|eight|nine';
const cardinal = `${twoToNine}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|${twoToNine}))?`;
const scale = `(?:hundred|${Object.keys(scaleWords).join('|')}|dozen)s?`;
const part = 'half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth|thousandth';
const digits = '\\d(?:[\\d.,]|[\\u00a0\\u2009\\u202f](?=\\d))*(?:st|nd|rd|th)?';

/** What follows "a fifth" where it is a share; before anything else it may be an ordinal. */
const afterShare =
  '\\s+(?:of|in|on|at|to|by|from|more|less|fewer|as|and|or|than|are|were|had|have|the|their|went|came|each|above|below|larger|smaller|higher|lower|\\w+s)\\b|[.,;:)!?’”]|\\s*$';
/** What follows a number as a part of it: "3.7 trillion", "two hundred and five", "two and a half", "10-fold". */
const more = `\\s+(?:and\\s+a\\s+half|${scale}|(?<=(?:hundred|${Object.keys(scaleWords).join('|')})\\s+)(?:and\\s+)?(?:one|${cardinal}))\\b`;

/**
 * Digits, cardinals but one, scales, shares and multiples. "One", "once" and plain ordinals are words before they
 * are numbers ("one of the firms", "the third figure"), and are left to the reader.
 */
const numbers = new RegExp(
  [
    `\\b(?:an?|one)[\\s-](?:${part})\\b(?!-)(?=${afterShare})`,
    `\\b(?:one|${cardinal})[\\s-](?:(?:${part})s|halves)\\b`,
    `\\bone(?:-(?:fold|${part})|\\s+${percentWordPattern})\\b`,
    `(?:${digits}|\\b(?:one\\s+(?=${scale}\\b))?(?:${cardinal}|${scale})(?=fold\\b|\\b))(?:${more})*(?:[\\s-]?fold\\b|\\s?${signAfterPattern}|\\+)?`,
    `\\bhalf(?:\\s+an?\\s+${scale})?\\b(?!-)|\\bhalves\\b|[¼-¾⅐-⅞]`,
    '\\b(?:twice|thrice|doubled?|tripled?|trebled?|quadrupled?)\\b',
  ].join('|'),
  'giu',
);

interface Found {
  /** The number as printed. */
  number: string;
  /** Offset in the text. */
  index: number;
}

/** Numbers that neither `bound` phrases nor the list nor a rule accounts for, in reading order. */
export function findUnboundNumbers(
  text: string,
  bound: readonly string[],
  accounted: readonly AllowedPhrase[],
): Found[] {
  const phrases = [...bound, ...accounted.map((one) => one.text)].sort((a, b) => b.length - a.length);
  let rest = text;
  for (const phrase of phrases) rest = rest.replace(asWords(phrase), blank);
  for (const rule of rules) rest = rest.replace(rule, blank);
  return [...rest.matchAll(numbers)].map((match) => ({ number: match[0].replace(/[.,]+$/, ''), index: match.index }));
}

/** Whether a text prints a phrase: as whole words, in which it is found. */
export const includesPhrase = (text: string, phrase: string): boolean => text.search(asWords(phrase)) >= 0;

/** A phrase where it appears as whole words and whole numbers; spaces match any white space. */
const asWords = (phrase: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}\\p{Sc}]|\\d[.,])${phrase
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+')}(?![\\p{L}\\p{N}%]|[.,]\\d|-(?:fold|${part}|one|${twoToNine}))`,
    'gu',
  );

/** Same length, so that offsets stay true. */
const blank = (found: string): string => found.replace(/\S/gu, '·');
