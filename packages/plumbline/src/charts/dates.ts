/** Years and months along an axis and in labels. */

/** Every year from the first to the last, so that one without a row shows as one. */
export function everyYear(years: number[]): number[] {
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
}

/** "March 2020" from an ISO date. */
export const monthAndYear = (iso: string): string =>
  new Date(iso).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
