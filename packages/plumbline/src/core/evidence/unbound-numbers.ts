/** Finds numbers in prose that no binding, rule or allowlist entry explains. */
import {
  currencyCodePattern,
  percentWordPattern,
  quantityPattern,
  scaleWords,
  signAfterPattern,
} from './quantities/unit-patterns.ts';

/** A phrase with a number that needs no binding, such as a name or a figure of speech, with the reason. */
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
/** After digits, these make them a quantity. */
const counted = `[.,]?\\d|-fold|\\s+times\\b|${quantityPattern}`;

/** Numbers that need no binding: dates, years and places in a work. */
const rules: RegExp[] = [
  new RegExp(`\\b${day}(?:[–-]${day})?\\s+${month}(?:\\s+${year})?\\b`, 'g'),
  new RegExp(`\\b${month}(?:\\s+${day},)?\\s+${year}\\b`, 'g'),
  // Four digits are a year, unless they follow a currency sign, precede a unit or are part of a longer number.
  new RegExp(
    `(?<!\\p{Sc}\\s?|\\d[.,]|\\d|${currencyCodePattern}\\s)\\b${year}s?(?:[–/-](?:${year}|\\d\\d))?\\b(?!${counted})`,
    'gu',
  ),
  // A second place only after a plural: in "Table 9.4 and 12 firms", 12 is no place.
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

/** After "a fifth", these make it a share; otherwise it may be an ordinal. */
const afterShare =
  '\\s+(?:of|in|on|at|to|by|from|more|less|fewer|as|and|or|than|are|were|had|have|the|their|went|came|each|above|below|larger|smaller|higher|lower|\\w+s)\\b|[.,;:)!?’”]|\\s*$';
/** The continuation of a number: "3.7 trillion", "two hundred and five", "two and a half". */
const more = `\\s+(?:and\\s+a\\s+half|${scale}|(?<=(?:hundred|${Object.keys(scaleWords).join('|')})\\s+)(?:and\\s+)?(?:one|${cardinal}))\\b`;

/**
 * Digits, cardinals except "one", scales, shares and multiples. "One", "once" and ordinals are not found, because they are often
 * not numbers: "one of the firms", "the third figure".
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

/** Numbers in a text that are not part of a bound or an allowed phrase, a date, a year or a place in a work, in reading order. */
export function findUnboundNumbers(
  text: string,
  bound: readonly string[],
  allowlist: readonly AllowedPhrase[],
): Found[] {
  const phrases = [...bound, ...allowlist.map((one) => one.text)].sort((a, b) => b.length - a.length);
  let rest = text;
  for (const phrase of phrases) rest = rest.replace(asWords(phrase), blank);
  for (const rule of rules) rest = rest.replace(rule, blank);
  return [...rest.matchAll(numbers)].map((match) => ({ number: match[0].replace(/[.,]+$/, ''), index: match.index }));
}

/** Whether a text includes a phrase as whole words. */
export const includesPhrase = (text: string, phrase: string): boolean => text.search(asWords(phrase)) >= 0;

/** The text before and after each place in which a text has a phrase as whole words. */
export const wordsAround = (text: string, phrase: string): { before: string; after: string }[] =>
  [...text.matchAll(asWords(phrase))].map(({ 0: found, index }) => ({
    before: text.slice(0, index),
    after: text.slice(index + found.length),
  }));

/** Matches a phrase as whole words and whole numbers; its spaces match any white space. */
const asWords = (phrase: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}\\p{Sc}]|\\d[.,])${phrase
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+')}(?![\\p{L}\\p{N}%]|[.,]\\d|-(?:fold|${part}|one|${twoToNine}))`,
    'gu',
  );

/** Replaces characters one by one, so that offsets do not change. */
const blank = (found: string): string => found.replace(/\S/gu, '·');
