/** Whether what a text claims with a number follows from what the source of the number prints. */
import type { Stated } from '../data/precision.ts';
import { fitsUnit, toBase } from './quantities/field-units.ts';
import { contains, containsAll, intervalOf, type Interval } from './quantities/intervals.ts';
import { parseQuantity } from './quantities/quantity.ts';
import type { NumberRange } from './quantities/parse-number.ts';

/** Whether a claim has the unit of a value, if it has one, and is the same as what the source prints, or weaker. */
export const follows = (claim: NumberRange, stated: Stated, unit: string): boolean =>
  fitsUnit(unit, claim) && followsFrom(claim, inBase(stated, unit), allowed(stated, unit));

/** The same without a unit: for numbers that lack theirs. */
export const followsWithoutUnit = (claim: NumberRange, stated: Stated): boolean =>
  followsFrom(claim, stated, allowed(stated, ''));

function followsFrom(claim: NumberRange, { value, precision }: Stated, possible: Interval): boolean {
  // The number alone claims to be exact.
  if (claim.precision === 'exactly') return precision === 'exactly' && contains(claim, value);
  if (claim.precision === 'about' && ['exactly', 'about', 'nearly', 'just over'].includes(precision))
    return contains(claim, value);
  return containsAll(claim, possible) && isNear(claim, value);
}

/** A claim ten times above or below a value was meant for another unit, or tells nothing about it. */
function isNear({ low, high }: Interval, value: number): boolean {
  const bound = [low, high].find((end) => Number.isFinite(end))!;
  if (Number.isFinite(low + high) || bound === 0 || value === 0) return true;
  return Math.abs(Math.log10(Math.abs(value / bound))) < 1;
}

const inBase = (stated: Stated, unit: string): Stated => ({ ...stated, value: toBase(stated.value, unit) });

/** The values that the source allows. */
function allowed({ value, precision, to }: Stated, unit: string): Interval {
  const base = (one: number) => toBase(one, unit);
  if (to !== undefined) return { low: base(value), high: base(to) };
  if (precision === 'exactly') return { low: base(value), high: base(value) };
  const { step = 0, round = 0 } = parseQuantity(String(Math.abs(value))) ?? {};
  return intervalOf({ value: base(value), step: base(step), round: base(round) }, precision);
}
