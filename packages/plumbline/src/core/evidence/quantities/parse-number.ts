/**
 * Parses a number in prose into the range of values that it can mean: "346", "1.85 million", "three-fold", "about a fifth",
 * "more than 500", "10 to 12", "one in 38", "RMB 3.7 trillion", "29th".
 */
import { parseQuantity, unitTail, type Quantity } from './quantity.ts';
import { signPattern } from './unit-patterns.ts';
import type { NumberKind } from './units.ts';

/** The values that a printed number can mean: `low` ≤ value ≤ `high`. Percent are hundredths; scale words are applied. */
export interface NumberRange {
  low: number;
  high: number;
  /** The unit that is printed with the number. */
  kind: NumberKind;
  /** The two ends of a printed range. */
  ends?: [NumberRange, NumberRange];
}

/** Words before a number that make it approximate, longest first where one begins another. */
const hedges = {
  about: 'about|around|roughly|approximately|some|circa|close to',
  below:
    'nearly|almost|just under|slightly under|a little under|well under|under|below|less than|fewer than|at most|up to|no more than|not more than|as (?:many|much) as|not quite',
  above:
    'slightly more than|well over|more than|just over|a little over|over|above|at least|no (?:fewer|less) than|upwards of',
};
const hedgeSigns = { about: '~', below: '<|≤', above: '>|≥' };
const hedgesAfter = { about: ' or so', below: ' or (?:less|fewer)', above: '\\+| or more' };
/** "10-12 billion", "US$5-US$7". */
const endsOfSpan = new RegExp(`^(.*\\d[^-]*)-(${signPattern}?\\d.*)$`, 'i');
type Hedge = keyof typeof hedges;

/** Undefined if the text cannot be parsed as a number. */
export function parseNumber(text: string): NumberRange | undefined {
  const [hedge, rest] = takeHedge(simplify(text));
  const range = readRange(rest);
  if (range) return range;
  const quantity = parseQuantity(rest);
  return quantity && toRange(quantity, hedge);
}

/** The numbers in a text, without hedges: one, or the two ends of a range. */
export function parseRange(text: string): NumberRange[] {
  const [, rest] = takeHedge(simplify(text));
  const quantity = parseQuantity(rest);
  return readRange(rest)?.ends ?? (quantity ? [toRange(quantity)] : []);
}

/** Normalises signs and spaces. */
function simplify(text: string): string {
  // NFKC would turn "52¹", a number with a footnote mark, into 521.
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
    const before = new RegExp(`^(?:(?:${hedges[hedge]}) |(?:${hedgeSigns[hedge]}) ?)`).exec(text)?.[0];
    if (before) return [hedge, text.slice(before.length)];
    const after = new RegExp(`(?:${hedgesAfter[hedge]})$`).exec(text)?.[0];
    if (after) return [hedge, text.slice(0, -after.length)];
  }
  return [undefined, text];
}

/** The values that round to a quantity, given its hedge. */
function toRange({ value, step, round, kind }: Quantity, hedge?: Hedge): NumberRange {
  const size = Math.abs(value);
  // "More than" and "under" allow one unit of the last digit that is not zero, and at most a quarter of the number.
  const slack = Math.max(step, Math.min(round, size / 4));
  if (hedge === 'below') return { low: value - slack, high: value, kind };
  if (hedge === 'above') return { low: value, high: value + slack, kind };
  const half = hedge === 'about' ? Math.max(step / 2, Math.min(round / 2, size / 20)) : step / 2;
  return { low: value - half, high: value + half, kind };
}

/** Parses "10 to 12", "10-12 billion", "two or three", "between 5 and 7". */
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
  const ends: NumberRange['ends'] = [toRange({ ...from, kind }), toRange({ ...to, kind })];
  return { low: ends[0].low, high: ends[1].high, kind, ends };
}
