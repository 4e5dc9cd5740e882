/** One number without hedge or range: digits or words, with its sign, currency, scale and unit; shares, multiples, ordinals. */
import { parseNumberWords } from './number-words.ts';
import { findUnit, scaleFactors, scalePattern, scaleWords, signs, unitPattern } from './unit-patterns.ts';
import type { NumberKind } from './units.ts';

/** A number's value, the step of its last digit, the step of its last digit that is not zero. */
export interface Quantity {
  value: number;
  step: number;
  round: number;
  kind: NumberKind;
}

type Plain = Omit<Quantity, 'kind'>;

const tail = new RegExp(`[ -]?(?:${scalePattern}|${unitPattern}|fold|times)$`, 'i');

/** What follows the digits or words of a number: " million", "%", " billion dollars", "-fold". */
export function unitTail(text: string): string {
  const found = tail.exec(text)?.[0];
  if (!found || found === text) return '';
  const rest = text.slice(0, -found.length);
  // A letter alone is a scale behind digits; behind letters it is the end of a word.
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

/** "Half a million" is 0.5 million, "two and a half times" is 2.5 times, half a dozen is 6. */
function withHalves(text: string): string {
  const whole = /^(.+) and a half\b/.exec(text);
  const count = whole && toNumber(whole[1]!);
  if (count !== null && count !== undefined) return `${count}.5${text.slice(whole![0].length)}`;
  return text
    .replace(/^half a dozen$/, '6')
    .replace(new RegExp(`^half an? (?=(?:${scalePattern}|percent)\\b)`), '0.5 ');
}

/** Digits or words at the start of a text, and what follows them. */
function splitNumber(text: string): [Plain | undefined, string] {
  const digits = /^((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?![\d.,])(.*)$/.exec(text);
  if (digits) return [fromDigits(digits[1]!), digits[2]!];
  const words = text.split(' ');
  for (let i = words.length; i > 0; i--) {
    const value = parseNumberWords(words.slice(0, i).join(' '));
    if (value === undefined) continue;
    // "Forty-eight thousand" counts thousands, as "48 thousand" does; "forty-eight thousand and one" counts ones.
    const step = scaleWords[words[i - 1]!];
    const rest = words.slice(i).map((word) => ` ${word}`);
    return scaleWords[words[i] ?? ''] ? [undefined, ''] : [fromDigits(String(value), step), rest.join('')];
  }
  return [undefined, ''];
}

function fromDigits(text: string, step = 10 ** -(text.split('.')[1]?.length ?? 0)): Plain {
  const plain = text.replaceAll(',', '');
  const zeros = plain.includes('.') ? 0 : (/[1-9](0+)$/.exec(plain)?.[1]?.length ?? 0);
  return { value: Number(plain), step, round: Math.max(step, 10 ** zeros) };
}

/** "A third", "two-fifths": a share in words is good to one percentage point, a small one to a tenth of itself. */
function readShare(text: string): Plain | undefined {
  if (text === 'half' || text === 'halves') return readShare('a half');
  const [, count, part] =
    /^(an?|one)[ -](\S+)$/.exec(text) ?? /^(.+)[ -]([a-z]+)s$/.exec(text.replace(/halves$/, 'halfs')) ?? [];
  const all = part === 'half' ? 2 : part === 'quarter' ? 4 : parseNumberWords(part ?? '', 'ordinal');
  const of = /^an?$/.test(count ?? '') ? 1 : parseNumberWords(count ?? '');
  if (of === undefined || all === undefined || of > all || (all < 3 && part !== 'half')) return undefined;
  return { value: of / all, step: Math.min(0.02, of / all / 5), round: 0.05 };
}

/** "One in 38", "six out of ten": good to the nearest n. */
function readRatio(text: string): Plain | undefined {
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

/** "Twice", "three-fold", "11 times": words are good to a tenth up to ten, digits to their last digit. */
function readMultiple(text: string): Plain | undefined {
  const factor = /^(.+?)(?:[ -]?fold| times| ?[x×])$/.exec(text)?.[1];
  const value = multiples[text] ?? toNumber(factor ?? '');
  if (value === undefined) return undefined;
  return factor && /\d/.test(factor) ? fromDigits(factor) : { value, step: value > 10 ? 1 : 0.1, round: 1 };
}

/** "29th", "twenty-ninth". */
function readOrdinal(text: string): Plain | undefined {
  const digits = /^(\d[\d,]*)(?:st|nd|rd|th)$/.exec(text)?.[1];
  const value = digits ? toNumber(digits) : parseNumberWords(text, 'ordinal');
  return value === undefined ? undefined : { value, step: 1, round: 1 };
}

/** Digits or words that are a number and nothing else. */
function toNumber(text: string): number | undefined {
  const [number, rest] = splitNumber(text);
  return number && rest === '' ? number.value : undefined;
}
