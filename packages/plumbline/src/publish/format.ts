/** Formats cells and lists. */
import type { CellValue } from '../core/data/field-types.ts';
import { isPrecision, precisionUnit } from '../core/data/precision.ts';
import type { Field } from '../core/data/data-package.ts';
import type { Language } from '../core/language/language.ts';

/** "41,000", "yes", "more than"; a dash for a blank cell. */
export function formatCell(
  { words, formatNumber }: Language,
  cell: CellValue,
  field: Pick<Field, 'type' | 'unit'>,
): string {
  if (cell === null) return '–';
  if (typeof cell === 'boolean') return cell ? words.format.yes : words.format.no;
  if (typeof cell === 'number') return field.type === 'year' ? String(cell) : formatNumber(cell);
  return field.unit === precisionUnit && isPrecision(cell) ? words.precision[cell] : cell;
}

/**
 * Splits a list into items to name and items to count: three of many, but all of four, because "1 other" is as long as a name.
 */
export function truncateList<T>(items: T[]): { named: T[]; others: T[] } {
  const named = items.length > 4 ? items.slice(0, 3) : items;
  return { named, others: items.slice(named.length) };
}
