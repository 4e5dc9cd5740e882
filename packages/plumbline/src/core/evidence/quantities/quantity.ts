/** Parses one number without hedge or range: digits or words, with sign, currency, scale and unit; shares, multiples, ordinals. */
import { parseNumberWords } from './number-words.ts';
import { findUnit, scaleFactors, scalePattern, scaleWords, signs, unitPattern } from './unit-patterns.ts';
import type { NumberKind } from './units.ts';

export interface Quantity {
  value: number;
  /** What one unit of the last printed digit is worth: 0.1 for "3.7". */
  step: number;
  /** The same for the last digit that is not zero: 100 for "1,500". */
  round: number;
  kind: NumberKind;
}

type PlainNumber = Omit<Quantity, 'kind'>;

const tail = new RegExp(`[ -]?(?:${scalePattern}|${unitPattern}|fold|times)$`, 'i');

/** What follows the digits or words of a number: " million", "%", " billion dollars", "-fold". */
export function unitTail(text: string): string {
  const found = tail.exec(text)?.[0];
  if (!found || found === text) return '';
  const rest = text.slice(0, -found.length);
  // A single letter is a scale after a digit, and part of a word after a letter.
  return /[a-z]$/.test(rest) && /^[a-z]$/.test(found) ? '' : unitTail(rest) + found;
}

export function parseQuantity(text: string): Quantity | undefined {
  if (text.startsWith('-')) {
    const positive = parseQuantity(text.slice(1).trimStart());
    return positive && { ...positive, value: -positive.value };
  }
  const decimal = withHalves(text);
  const special = readShare(decimal) ?? readRatio(decimal) ?? readMultiple(decimal) ?? readOrdinal(decimal);
  if (special) return { ...special, kind: 'plain' };
  const [sign, kind] = signs.find(([pattern]) => pattern.test(decimal)) ?? ['', 'plain'];
  const [number, rest] = splitNumber(decimal.replace(sign, ''));
  if (!number) return undefined;
  const [, scale = '', word = ''] = new RegExp(`^ ?(${scalePattern})?(?![a-z])[ -]?(.*)$`).exec(rest) ?? ['', '', rest];
  const unit = findUnit(word);
  if ((word && !unit) || (kind !== 'plain' && unit && unit.kind !== kind)) return undefined;
  const factor = (scaleFactors[scale] ?? 1) * (unit?.factor ?? 1);
  return {
    value: number.value * factor,
    step: number.step * factor,
    round: number.round * factor,
    kind: unit?.kind ?? kind,
  };
}

/** Replaces "half a million" with "0.5 million", "two and a half times" with "2.5 times", "half a dozen" with "6". */
function withHalves(text: string): string {
  const whole = /^(.+) and a half\b/.exec(text);
  const count = whole && toNumber(whole[1]!);
  if (count !== null && count !== undefined) return `${count}.5${text.slice(whole![0].length)}`;
  return text
    .replace(/^half a dozen$/, '6')
    .replace(new RegExp(`^half an? (?=(?:${scalePattern}|percent)\\b)`), '0.5 ');
}

/** The number at the start of a text, and the rest of the text. */
function splitNumber(text: string): [PlainNumber | undefined, string] {
  const digits = /^((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?![\d.,])(.*)$/.exec(text);
  if (digits) return [fromDigits(digits[1]!), digits[2]!];
  const words = text.split(' ');
  for (let i = words.length; i > 0; i--) {
    const value = parseNumberWords(words.slice(0, i).join(' '));
    if (value === undefined) continue;
    // The step is 1000 in "forty-eight thousand", as in "48 thousand", and 1 in "forty-eight thousand and one".
    const step = scaleWords[words[i - 1]!];
    const rest = words.slice(i).map((word) => ` ${word}`);
    return scaleWords[words[i] ?? ''] ? [undefined, ''] : [fromDigits(String(value), step), rest.join('')];
  }
  return [undefined, ''];
}

function fromDigits(text: string, step = 10 ** -(text.split('.')[1]?.length ?? 0)): PlainNumber {
  const plain = text.replaceAll(',', '');
  const zeros = /[1-9](0+)$/.exec(plain)?.[1]?.length ?? 0;
  return { value: Number(plain), step, round: plain.includes('.') ? step : Math.max(step, 10 ** zeros) };
}

/** Parses "a third", "two-fifths". Precise to one percentage point; small shares to a tenth of themselves. */
function readShare(text: string): PlainNumber | undefined {
  if (text === 'half' || text === 'halves') return readShare('a half');
  const [, count, part] =
    /^(an?|one)[ -](\S+)$/.exec(text) ?? /^(.+)[ -]([a-z]+)s$/.exec(text.replace(/halves$/, 'halfs')) ?? [];
  const all = part === 'half' ? 2 : part === 'quarter' ? 4 : parseNumberWords(part ?? '', 'ordinal');
  const of = /^an?$/.test(count ?? '') ? 1 : parseNumberWords(count ?? '');
  if (of === undefined || all === undefined || of > all || (all < 3 && part !== 'half')) return undefined;
  return { value: of / all, step: Math.min(0.02, of / all / 5), round: 0.05 };
}

/** Parses "one in 38", "six out of ten". Precise to the second number plus or minus a half. */
function readRatio(text: string): PlainNumber | undefined {
  const ratio = /^(.+?) (?:in|of|out of) (?:every )?(.+)$/.exec(text);
  const [of, all] = ratio ? [toNumber(ratio[1]!), toNumber(ratio[2]!)] : [];
  if (of === undefined || all === undefined || of > all || all < 1) return undefined;
  return { value: of / all, step: of / (all - 0.5) - of / (all + 0.5), round: 0.05 };
}

const multiples: Record<string, number> = {
  twice: 2,
  double: 2,
  doubled: 2,
  thrice: 3,
  triple: 3,
  tripled: 3,
  trebled: 3,
  quadruple: 4,
  quadrupled: 4,
};

/** Parses "twice", "three-fold", "11 times". Words up to ten are precise to a tenth, digits to their last digit. */
function readMultiple(text: string): PlainNumber | undefined {
  const factor = /^(.+?)(?:[ -]?fold| times| ?[x×])$/.exec(text)?.[1];
  const value = multiples[text] ?? toNumber(factor ?? '');
  if (value === undefined) return undefined;
  return factor && /\d/.test(factor) ? fromDigits(factor) : { value, step: value > 10 ? 1 : 0.1, round: 1 };
}

/** Parses "29th", "twenty-ninth". */
function readOrdinal(text: string): PlainNumber | undefined {
  const digits = /^(\d[\d,]*)(?:st|nd|rd|th)$/.exec(text)?.[1];
  const value = digits ? toNumber(digits) : parseNumberWords(text, 'ordinal');
  return value === undefined ? undefined : { value, step: 1, round: 1 };
}

/** Parses a text that is a number and nothing else. */
function toNumber(text: string): number | undefined {
  const [number, rest] = splitNumber(text);
  return number && rest === '' ? number.value : undefined;
}
