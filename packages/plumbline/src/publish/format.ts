/** Numbers, dates and lists as readers see them. One fixed English form: no locale, no clock, no time zone. */
import type { CellValue } from '../core/data/field-types.ts';
import type { Field } from '../core/data/data-package.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "22 November 2026", "November 2026" or "2026" from an ISO date of any length. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** Commas between thousands from five digits up; decimals as they are; a real minus sign. */
export function formatNumber(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const digits = whole.replace('-', '\u2212');
  const grouped = whole.replace('-', '').length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits;
  return decimals ? `${grouped}.${decimals}` : grouped;
}

/** A cell as a table shows it; a blank cell is a dash that says "no value" aloud. */
export function formatCell(cell: CellValue, field: Pick<Field, 'type'>): string {
  if (cell === null) return '–';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'number') return field.type === 'year' ? String(cell) : formatNumber(cell);
  return cell;
}

/** What is named of a list, and what is only counted: three of many, but all of four, since "and 1 other" would save nothing. */
export function truncateList<T>(items: T[]): { named: T[]; others: T[] } {
  const named = items.length > 4 ? items.slice(0, 3) : items;
  return { named, others: items.slice(named.length) };
}

/** "a, b and c". */
export const formatList = (items: string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
