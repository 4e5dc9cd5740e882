/**
 * Reads a number as prose prints it and says which values it may stand for: "346", "1.85 million",
 * "three-fold", "about a fifth", "more than 500", "10 to 12", "one in 38", "RMB 3.7 trillion", "第29"'s "29th".
 */
import { readWords } from './number-words.ts';

/** The values that a printed number may stand for: `low` ≤ value ≤ `high`. Percent is hundredths; scale words are applied. */
export interface Reading {
  low: number;
  high: number;
  /** What the number itself says it counts, where it says so. */
  kind: 'plain' | 'percent' | 'US$' | 'RMB' | '€';
}

/** A number before its hedge: its value, the step of its last digit, the step of its last digit that is not zero. */
interface Quantity {
  value: number;
  step: number;
  round: number;
  kind: Reading['kind'];
}

const about = /^(about|around|roughly|approximately|some|circa|or so)$/;
const below = /^(nearly|almost|just under|under|below|less than|fewer than|at most|up to|not quite|a little under)$/;
const above = /^(more than|over|above|at least|just over|upwards of|or more|a little over)$/;
const hedges =
  /^(about|around|roughly|approximately|some|circa|nearly|almost|just under|under|below|less than|fewer than|at most|up to|not quite|a little under|more than|over|above|at least|just over|upwards of|a little over)\s+/;

/** undefined when the text is not a number that can be read. */
export function readNumeral(text: string): Reading | undefined {
  let rest = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  let hedge = '';
  const before = hedges.exec(rest);
  if (before) [hedge, rest] = [before[1]!, rest.slice(before[0].length)];
  const after = /(\+| or more| or so)$/.exec(rest);
  if (after) [hedge, rest] = [after[1] === '+' ? 'or more' : after[1]!.trim(), rest.slice(0, -after[1]!.length).trim()];
  const range = readRange(rest);
  if (range) return range;
  const quantity = readQuantity(rest);
  return quantity && { ...allow(quantity, hedge), kind: quantity.kind };
}

/** How far a value may be from what is printed. */
function allow({ value, step, round }: Quantity, hedge: string): { low: number; high: number } {
  const size = Math.abs(value);
  // A round number after "more than" or "under" speaks for its last digit that is not zero, but never for more than a quarter.
  const slack = Math.max(step, Math.min(round, size / 4));
  if (below.test(hedge)) return { low: value - slack, high: value };
  if (above.test(hedge)) return { low: value, high: value + slack };
  const half = about.test(hedge) ? Math.max(step / 2, Math.min(round / 2, size / 20)) : step / 2;
  return { low: value - half, high: value + half };
}

/** "10 to 12", "10-12 billion", "between 5 and 7": anything from the one to the other. */
function readRange(text: string): Reading | undefined {
  const parts =
    /^between (.+) and (.+)$/.exec(text) ??
    /^(.*\d\S*|[a-z-]+) to (.+)$/.exec(text) ??
    /^([^a-z]*\d)-([^a-z]*\d.*)$/.exec(text);
  if (!parts) return undefined;
  const to = readQuantity(parts[2]!);
  const tail = /[\d.,]\s*(\D*)$/.exec(parts[2]!)?.[1] ?? '';
  // The scale and the unit are printed once, after the second number.
  const from =
    readQuantity(/\d\s*[a-z%]+$/.test(parts[1]!) ? parts[1]! : `${parts[1]} ${tail}`.trim()) ?? readQuantity(parts[1]!);
  if (!from || !to || from.value >= to.value) return undefined;
  return { low: from.value - from.step / 2, high: to.value + to.step / 2, kind: to.kind };
}

const scales: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
  万: 1e4,
  亿: 1e8,
  万亿: 1e12,
};
const units: [RegExp, Reading['kind']][] = [
  [/^(%|percent|per cent|percentage points?|points?)$/, 'percent'],
  [/^(us dollars?|dollars?)$/, 'US$'],
  [/^(yuan|rmb|renminbi)$/, 'RMB'],
  [/^euros?$/, '€'],
];
const currencies: [RegExp, Reading['kind']][] = [
  [/^(us\$|\$|usd)\s*/, 'US$'],
  [/^(rmb|cny|¥)\s*/, 'RMB'],
  [/^€\s*/, '€'],
];

function readQuantity(text: string): Quantity | undefined {
  const special = readFraction(text) ?? readMultiple(text) ?? readOrdinal(text);
  if (special) return special;
  let rest = text;
  let kind: Reading['kind'] = 'plain';
  for (const [sign, name] of currencies) {
    const found = sign.exec(rest);
    if (found) [rest, kind] = [rest.slice(found[0].length), name];
  }
  const digits = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?)\s*(.*)$/.exec(rest);
  const [number, tail] = digits ? [fromDigits(digits[1]!), digits[3]!] : splitWords(rest);
  if (!number) return undefined;
  const [, scaleWord = '', unitWord = ''] =
    /^(thousand|million|billion|trillion|k|mn|m|bn|tn|万亿|万|亿)?\s*(.*)$/.exec(tail)!;
  const unit = units.find(([pattern]) => pattern.test(unitWord));
  if (unitWord && !unit) return undefined;
  if (unit) kind = unit[1];
  const factor = (scales[scaleWord] ?? 1) * (kind === 'percent' ? 0.01 : 1);
  return { value: number.value * factor, step: number.step * factor, round: number.round * factor, kind };
}

function fromDigits(text: string): Omit<Quantity, 'kind'> {
  const plain = text.replaceAll(',', '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  const step = 10 ** -decimals;
  const zeros = decimals ? 0 : (/[1-9](0+)$/.exec(plain)?.[1]?.length ?? 0);
  return { value: Number(plain), step, round: step * 10 ** zeros };
}

/** "forty-eight", "two hundred", and what stands behind them: a scale word that follows digits or words alike. */
function splitWords(text: string): [Omit<Quantity, 'kind'> | undefined, string] {
  const words = text.split(' ');
  for (let i = words.length; i > 0; i--) {
    const value = readWords(words.slice(0, i).join(' '));
    if (value !== undefined) return [fromDigits(String(value)), words.slice(i).join(' ')];
  }
  return [undefined, ''];
}

const parts: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twentieth: 20,
  hundredth: 100,
};

/** "a third", "two-fifths", "one in 38", "six in ten". A share in words is good to one percentage point; "one in n" to the nearest n. */
function readFraction(text: string): Quantity | undefined {
  const share =
    /^(?:(a|one|two|three|four|five|six|seven|eight|nine)[ -])?(half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth)(s|ve)?$/.exec(
      text.replace(/halves$/, 'half'),
    );
  if (share) {
    const count = share[1] === undefined || share[1] === 'a' ? 1 : readWords(share[1])!;
    if (share[1] === undefined && share[2] !== 'half') return undefined;
    return { value: count / parts[share[2]!]!, step: 0.02, round: 0.05, kind: 'plain' };
  }
  const ratio = /^(\S+) (?:in|of|out of) (?:every )?(\S+)$/.exec(text);
  const [of, all] = ratio ? [toNumber(ratio[1]!), toNumber(ratio[2]!)] : [];
  if (of === undefined || all === undefined || of > all) return undefined;
  return { value: of / all, step: of / (all - 0.5) - of / (all + 0.5), round: 0.05, kind: 'plain' };
}

/** "twice", "doubled", "three-fold", "11 times": words are good to a tenth, digits to their last digit. */
function readMultiple(text: string): Quantity | undefined {
  const word = { twice: 2, double: 2, doubled: 2, thrice: 3, triple: 3, tripled: 3, quadrupled: 4 }[text];
  const fold = word ?? toNumber(/^(\S+?)[ -]?fold$/.exec(text)?.[1] ?? '');
  if (fold !== undefined) return { value: fold, step: 0.1, round: 1, kind: 'plain' };
  const times = /^(\S+) times$/.exec(text)?.[1];
  if (times === undefined) return undefined;
  const digits = /^[\d.,]+$/.test(times) ? fromDigits(times) : undefined;
  const value = toNumber(times);
  return value === undefined ? undefined : { value, step: digits?.step ?? 1, round: digits?.round ?? 1, kind: 'plain' };
}

/** "29th", "twenty-ninth". */
function readOrdinal(text: string): Quantity | undefined {
  const digits = /^(\d+)(st|nd|rd|th)$/.exec(text)?.[1];
  const value = digits ? Number(digits) : readWords(text, 'ordinal');
  return value === undefined ? undefined : { value, step: 1, round: 1, kind: 'plain' };
}

const toNumber = (text: string): number | undefined =>
  /^\d[\d,]*(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : readWords(text);
