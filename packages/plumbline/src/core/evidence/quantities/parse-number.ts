/**
 * Parses a number in prose into the range of values that it can mean: "346", "1.85 million", "three-fold", "about a fifth",
 * "more than 500", "10 to 12", "one in 38", "RMB 3.7 trillion", "29th".
 */
import type { Precision } from '../../data/precision.ts';
import { takeHedge } from './hedges.ts';
import { intervalOf, type Interval } from './intervals.ts';
import { parseQuantity, unitTail, type Quantity } from './quantity.ts';
import { signPattern } from './unit-patterns.ts';
import type { NumberKind } from './units.ts';

/** The values that a printed number can mean. Percent are hundredths; scale words are applied. */
export interface NumberRange extends Interval {
  /** The unit that is printed with the number. */
  kind: NumberKind;
  /** How exact the number is by the words around it. */
  precision: Precision;
  /** The two ends of a printed range. */
  ends?: [NumberRange, NumberRange];
}

/** "10-12 billion", "US$5-US$7". */
const endsOfSpan = new RegExp(`^(.*\\d[^-]*)-(${signPattern}?\\d.*)$`, 'i');

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

/** The values that round to a quantity, or that its hedge allows. */
const toRange = (quantity: Quantity, precision: Precision = 'exactly'): NumberRange => ({
  ...intervalOf(quantity, precision),
  kind: quantity.kind,
  precision,
});

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
  return { low: ends[0].low, high: ends[1].high, kind, precision: 'between', ends };
}
