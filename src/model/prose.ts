/** Finds the numbers in prose that nothing accounts for: digits and number words that no binding, rule or list explains. */

/** A phrase with a number in it that counts nothing in the data, with the reason: a name, a figure of speech. */
export interface Accounted {
  text: string;
  reason: string;
}

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const year = '(?:1[5-9]|20)\\d\\d';
const place =
  '(?:Tables?|Figures?|Notes?|Chapters?|Parts?|Pages?|Paragraphs?|Sections?|Items?|Rows?|Columns?|Lines?|Articles?|Editions?|Versions?|Volumes?|Issues?|pp?\\.)';

/** What is accounted for by rule: dates, years and places in a work. */
const rules: RegExp[] = [
  new RegExp(`\\b\\d{1,2}(?:[–-]\\d{1,2})? ${month}(?: ${year})?\\b`, 'g'),
  new RegExp(`\\b${month}(?: \\d{1,2},)? ${year}\\b`, 'g'),
  // A year stands alone or in a span; after a currency sign, before a unit or inside a longer number it is a quantity.
  new RegExp(
    `(?<![$¥€.,\\d]|RMB |CNY )\\b${year}s?(?:[–-](?:${year}|\\d\\d))?\\b(?![.,]?\\d|%| percent| per cent| million| billion| trillion)`,
    'g',
  ),
  new RegExp(`\\b${place} \\d+(?:\\.\\d+)*(?:(?:[–-]|, | and | to )\\d+(?:\\.\\d+)*)*`, 'gi'),
];

const units = 'two|three|four|five|six|seven|eight|nine';
const cardinals = `${units}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|${units}))?`;
const shares = 'thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?';

/**
 * Digits, cardinals from two up, scales, shares and multiples. "One", "once" and plain ordinals are words before
 * they are numbers ("one of the firms", "the third figure"), and are left to the reader.
 */
const numbers = new RegExp(
  [
    '\\d[\\d.,]*(?:st|nd|rd|th)?(?:[%+])?',
    `\\b(?:a|one|${units})[ -](?:${shares})(?= of\\b|[.,;:)!?]|$| \\w+s\\b)`,
    `\\b(?:${cardinals})(?:[ -]?fold)?\\b`,
    '\\b(?:hundred|thousand|million|billion|trillion|dozen)s?\\b',
    '\\bhalf\\b(?!-)|\\bhalves\\b|\\b(?:twice|thrice|doubled?|tripled?|quadrupled?|threefold|twofold)\\b',
  ].join('|'),
  'giu',
);

export interface Found {
  /** The number as printed. */
  number: string;
  /** Offset in the text. */
  index: number;
}

/** Numbers that neither `bound` phrases nor the list nor a rule accounts for, in reading order. */
export function looseNumbers(text: string, bound: readonly string[], accounted: readonly Accounted[]): Found[] {
  const phrases = [...bound, ...accounted.map((one) => one.text)].sort((a, b) => b.length - a.length);
  let rest = text;
  for (const phrase of phrases) rest = rest.replace(asWords(phrase), blank);
  for (const rule of rules) rest = rest.replace(rule, blank);
  return [...rest.matchAll(numbers)].map((match) => ({ number: match[0].replace(/[.,]+$/, ''), index: match.index }));
}

/** A phrase where it stands as whole words; spaces match any white space. */
const asWords = (phrase: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${phrase
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+')}(?![\\p{L}\\p{N}]|[.,]\\d)`,
    'gu',
  );

/** Same length, so that offsets stay true. */
const blank = (found: string): string => found.replace(/\S/gu, '·');
