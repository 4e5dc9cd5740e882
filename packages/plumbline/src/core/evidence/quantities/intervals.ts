/** The values that a number can mean, given how exact it is. */
import type { Precision } from '../../data/precision.ts';
import type { Quantity } from './quantity.ts';

/** All values between two ends. An end belongs to them unless it is open. */
export interface Interval {
  low: number;
  high: number;
  openLow?: boolean;
  openHigh?: boolean;
}

type Digits = Pick<Quantity, 'value' | 'step' | 'round'>;

/**
 * "About" allows a half of the last digit that is not zero, and at most a twentieth of the number. "Nearly" and "just over" allow one
 * unit of that digit, and from a fiftieth to a quarter of the number. "More than" and "at most" allow every value on that side.
 */
export function intervalOf({ value, step, round }: Digits, precision: Precision): Interval {
  const size = Math.abs(value);
  const half = precision === 'about' ? Math.max(step / 2, Math.min(round / 2, size / 20)) : step / 2;
  const slack = Math.min(Math.max(step, round, size / 50), size / 4);
  switch (precision) {
    case 'nearly':
      return { low: value - slack, high: value, openHigh: true };
    case 'just over':
      return { low: value, high: value + slack, openLow: true };
    case 'more than':
      return { low: value, high: Infinity, openLow: true };
    case 'at least':
      return { low: value, high: Infinity };
    case 'less than':
      return { low: -Infinity, high: value, openHigh: true };
    case 'at most':
      return { low: -Infinity, high: value };
    default:
      return { low: value - half, high: value + half };
  }
}

/** Whether a value is in an interval, allowing for floating-point errors. */
export function contains({ low, high, openLow, openHigh }: Interval, value: number): boolean {
  const slack = slackOf(value, low, high);
  return (
    (openLow ? value > low + slack : value >= low - slack) && (openHigh ? value < high - slack : value <= high + slack)
  );
}

/** Whether all values of one interval are in another. */
export function containsAll(outer: Interval, inner: Interval): boolean {
  const slack = slackOf(inner.low, inner.high, outer.low, outer.high);
  const fitsLow = outer.openLow && !inner.openLow ? inner.low > outer.low + slack : inner.low >= outer.low - slack;
  const fitsHigh =
    outer.openHigh && !inner.openHigh ? inner.high < outer.high - slack : inner.high <= outer.high + slack;
  return fitsLow && fitsHigh;
}

const slackOf = (...values: number[]): number =>
  1e-12 * Math.max(...values.filter((value) => Number.isFinite(value)).map(Math.abs));
