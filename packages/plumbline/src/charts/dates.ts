/** Years and months for axes and labels. */

/** Every year from the earliest to the latest, for an ordinal scale with a place for years that have no row. */
export function everyYear(years: number[]): number[] {
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
}

/** "March 2020" from an ISO 8601 date or month, in English. */
export const monthAndYear = (iso: string): string =>
  new Date(iso).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
