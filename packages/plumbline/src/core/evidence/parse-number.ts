/**
 * Reads a number as prose prints it and says which values it may mean: "346", "1.85 million",
 * "three-fold", "about a fifth", "more than 500", "10 to 12", "one in 38", "RMB 3.7 trillion", "29th".
 */
import { parseQuantity, unitTail, type Quantity } from './quantity.ts';
import { signPattern } from './unit-patterns.ts';
import type { NumberKind } from './units.ts';

/** The values that a printed number may mean: `low` ≤ value ≤ `high`. Percent is hundredths; scale words are applied. */
export interface NumberRange {
  low: number;
  high: number;
  /** What the number itself says it counts, where it says so. */
  kind: NumberKind;
  /** The two numbers of a range, where it is one. */
  ends?: [NumberRange, NumberRange];
}

/** Words before a number, longest first where one begins another, and what they do to it. */
const hedges = {
  about: 'about|around|roughly|approximately|some|circa|close to',
  below:
    'nearly|almost|just under|slightly under|a little under|well under|under|below|less than|fewer than|at most|up to|no more than|not more than|as (?:many|much) as|not quite',
  above:
    'slightly more than|well over|more than|just over|a little over|over|above|at least|no (?:fewer|less) than|upwards of',
};
/** The same as signs, and behind the number. */
const signs = { about: '~', below: '<|≤', above: '>|≥' };
const behind = { about: ' or so', below: ' or (?:less|fewer)', above: '\\+| or more' };
/** "10-12 billion", "US$5-US$7". */
const endsOfSpan = new RegExp(`^(.*\\d[^-]*)-(${signPattern}?\\d.*)$`, 'i');
type Hedge = keyof typeof hedges;

/** undefined when the text is not a number that can be read. */
export function parseNumber(text: string): NumberRange | undefined {
  const [hedge, rest] = takeHedge(simplify(text));
  const range = readRange(rest);
  if (range) return range;
  const quantity = parseQuantity(rest);
  return quantity && toReading(quantity, hedge);
}

/** The numbers that a text says, whatever it hedges them with: one, or the two ends of a range. */
export function parseRange(text: string): NumberRange[] {
  const [, rest] = takeHedge(simplify(text));
  const quantity = parseQuantity(rest);
  return readRange(rest)?.ends ?? (quantity ? [toReading(quantity)] : []);
}

/** One way of writing for signs and spaces that mean the same. */
function simplify(text: string): string {
  // A raised figure is a note's mark, and "½" is no digit: normalising would make 521 of "52¹".
  if (/[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u215f]/.test(text)) return '';
  return text
    .replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, ',')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\bminus /g, '-')
    .trim();
}

function takeHedge(text: string): [Hedge | undefined, string] {
  for (const hedge of Object.keys(hedges) as Hedge[]) {
    const before = new RegExp(`^(?:(?:${hedges[hedge]}) |(?:${signs[hedge]}) ?)`).exec(text)?.[0];
    if (before) return [hedge, text.slice(before.length)];
    const after = new RegExp(`(?:${behind[hedge]})$`).exec(text)?.[0];
    if (after) return [hedge, text.slice(0, -after.length)];
  }
  return [undefined, text];
}

/** How far a value may be from what is printed. */
function toReading({ value, step, round, kind }: Quantity, hedge?: Hedge): NumberRange {
  const size = Math.abs(value);
  // A round number after "more than" or "under" speaks for its last digit that is not zero, but never for more than a quarter.
  const slack = Math.max(step, Math.min(round, size / 4));
  if (hedge === 'below') return { low: value - slack, high: value, kind };
  if (hedge === 'above') return { low: value, high: value + slack, kind };
  const half = hedge === 'about' ? Math.max(step / 2, Math.min(round / 2, size / 20)) : step / 2;
  return { low: value - half, high: value + half, kind };
}

/** "10 to 12", "10-12 billion", "two or three", "between 5 and 7": anything from the one to the other. */
function readRange(text: string): NumberRange | undefined {
  const parts =
    /^between (.+) and (.+)$/.exec(text) ?? /^(?:from )?(.+?)-? (?:to|or) (.+)$/.exec(text) ?? endsOfSpan.exec(text);
  if (!parts) return undefined;
  // The scale and the unit may be printed once, after the second number.
  const [first, second] = [parts[1]!, parts[2]!];
  const from = parseQuantity(unitTail(first) ? first : first + unitTail(second));
  const to = parseQuantity(second);
  if (!from || !to || from.value >= to.value) return undefined;
  const kinds = new Set([from.kind, to.kind].filter((kind) => kind !== 'plain'));
  if (kinds.size > 1 || (from.kind === 'percent' && to.kind !== 'percent')) return undefined;
  const kind = [...kinds][0] ?? 'plain';
  const ends: NumberRange['ends'] = [toReading({ ...from, kind }), toReading({ ...to, kind })];
  return { low: ends[0].low, high: ends[1].high, kind, ends };
}
