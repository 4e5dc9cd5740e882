/** Years and months along an axis and in labels. */

/** Every year from the earliest to the latest, for a scale on which years without a row keep their place. */
export function everyYear(years: number[]): number[] {
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
}

/** "March 2020" from an ISO 8601 date or month, in English. */
export const monthAndYear = (iso: string): string =>
  new Date(iso).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
