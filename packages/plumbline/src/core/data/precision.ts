/** How exact a value is, as its source prints it. */
import type { Field, TableSchema } from './data-package.ts';
import type { Row } from './table.ts';

/** What a source prints about a value, and what that means. @convention Plumbline */
export const meanings = {
  exactly: 'the value, and no word that makes it inexact',
  about: 'near the value, on either side',
  nearly: 'less than the value, but near it',
  'just over': 'more than the value, but near it',
  'at least': 'the value or any larger one',
  'more than': 'any larger value',
  'at most': 'the value or any smaller one',
  'less than': 'any smaller value',
  between: 'from the value to the one in the next field with the same `precisionIn`',
};

export type Precision = keyof typeof meanings;

export const precisions = Object.keys(meanings) as Precision[];

/** The `unit` of a field whose cells are precisions. */
export const precisionUnit = 'precision';

export const isPrecision = (word: unknown): word is Precision => precisions.includes(word as Precision);

/** A value with its precision. */
export interface Stated {
  value: number;
  precision: Precision;
  /** The high end, where the precision is `between`. */
  to?: number | undefined;
}

/** The precision of one cell: `exactly`, unless its field names another field that has it. */
export function precisionOf({ precisionIn }: Pick<Field, 'precisionIn'>, row: Row): Precision {
  const word = precisionIn === undefined ? 'exactly' : row[precisionIn];
  return isPrecision(word) ? word : 'exactly';
}

/** The two fields that have the ends of a range, in a row whose precision is `between`. */
export const endsIn = (schema: TableSchema, precisionIn: string): Field[] =>
  schema.fields.filter((field) => field.precisionIn === precisionIn);

/** A number in a row with its precision and, in a range, the other end. Undefined for a cell without a number. */
export function statedIn(schema: TableSchema, field: Field, row: Row): Stated | undefined {
  const value = row[field.name];
  if (typeof value !== 'number') return undefined;
  const precision = precisionOf(field, row);
  if (precision !== 'between') return { value, precision };
  const [low, high] = endsIn(schema, field.precisionIn!).map(({ name }) => row[name]);
  return typeof low === 'number' && typeof high === 'number' ? { value: low, precision, to: high } : undefined;
}
