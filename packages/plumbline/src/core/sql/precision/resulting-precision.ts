/** The precision of a result, from how it moves when values that are not exact take other values that their sources allow. */
import type { Precision } from '../../data/precision.ts';

/** How a result moved when the values with one precision did. */
export interface Response {
  precision: Precision;
  up: boolean;
  down: boolean;
  /** It became a blank, or a number in place of one. */
  blank: boolean;
  /** It moved with the smallest change too, so a strict bound stays strict. */
  atOnce: boolean;
}

/** `none`: it has no bound that follows. */
export type ResultingPrecision = Precision | 'none';

const above = ['more than', 'at least', 'just over'];
const below = ['less than', 'at most', 'nearly'];

/** @param responses those that moved the result */
export function resultingPrecision(responses: readonly Response[]): ResultingPrecision {
  const all = new Set(responses.map(fromOne));
  if (!all.size) return 'exactly';
  if (all.size === 1) return [...all][0]!;
  if ([...all].every((one) => ['about', 'nearly', 'just over'].includes(one))) return 'about';
  if ([...all].every((one) => above.includes(one))) return isStrict(all, 'at least') ? 'more than' : 'at least';
  if ([...all].every((one) => below.includes(one))) return isStrict(all, 'at most') ? 'less than' : 'at most';
  return 'none';
}

const isStrict = (all: Set<ResultingPrecision>, loose: Precision): boolean => [...all].some((one) => one !== loose);

function fromOne({ precision, up, down, blank, atOnce }: Response): ResultingPrecision {
  if (blank) return 'none';
  if (precision === 'about' || precision === 'between') return 'about';
  if (up && down) return 'none';
  if (precision === 'nearly' || precision === 'just over') return up ? 'just over' : 'nearly';
  const isStrictBound = atOnce && (precision === 'more than' || precision === 'less than');
  if (up) return isStrictBound ? 'more than' : 'at least';
  return isStrictBound ? 'less than' : 'at most';
}

const weaker: Record<ResultingPrecision, readonly Precision[]> = {
  exactly: ['about'],
  about: [],
  nearly: ['less than', 'at most', 'about'],
  'just over': ['more than', 'at least', 'about'],
  'at least': [],
  'more than': ['at least'],
  'at most': [],
  'less than': ['at most'],
  between: ['about'],
  none: [],
};

/** Whether an author may state a precision for a result. */
export const isSound = (stated: Precision, result: ResultingPrecision): boolean =>
  stated === result || weaker[result].includes(stated);
