/** Reads what a text claims with a number: the number with the words around it that say how exact it is. */
import type { Origin } from './origins.ts';
import { hedgeBeforeYear, isOverTime, withHedge, type Around } from './quantities/hedges.ts';
import { parseNumber, type NumberRange } from './quantities/parse-number.ts';

export type { Around } from './quantities/hedges.ts';

interface Claim {
  /** The number, with the words around it that belong to it. */
  printed: string;
  range: NumberRange;
}

/**
 * "More than 33" for a 33 after "more than". A number that has such words itself needs none around it. Undefined if it is no number.
 * @param origin what the number is bound to: some words mean something else before a time that is known exactly
 */
export function claimIn(text: string, around: Around, origin: Pick<Origin, 'unit' | 'precision'>): Claim | undefined {
  const range = parseNumber(text);
  if (range?.precision !== 'exactly') return range && { printed: text, range };
  const isExact = origin.precision === 'exactly';
  const hedged = withHedge(text, around);
  const hedgedRange = hedged === text ? undefined : parseNumber(hedged);
  if (hedgedRange && !(isExact && isOverTime(hedged, origin.unit))) return { printed: hedged, range: hedgedRange };
  const time = isExact || origin.unit !== 'year' ? undefined : hedgeBeforeYear(around.before);
  return time
    ? { printed: `${time.words} ${text}`, range: parseNumber(`${time.precision} ${text}`)! }
    : { printed: text, range };
}
