/** Parses the cells of a CSV by the types of Frictionless Table Schema. */
import type { Field } from './data-package.ts';
import { keepsDigits } from './exact-numbers.ts';
import { isRealDate } from '../input/fields/dates.ts';

/** A typed value. Dates stay ISO text; null is a blank cell. */
export type CellValue = string | number | boolean | null;

interface CellProblem {
  /** What was expected: "a whole number". */
  expected: string;
  /** Which rule of the field is broken: "the type", "the pattern". */
  rule: string;
}

/** For each type, the pattern of a cell and its description in messages. */
export const types: Record<Field['type'], { pattern: RegExp; expected: string }> = {
  string: { pattern: /^\S(.*\S)?$/s, expected: 'text without spaces at its ends' },
  integer: { pattern: /^-?(0|[1-9]\d*)$/, expected: 'a whole number' },
  number: { pattern: /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i, expected: 'a number' },
  boolean: { pattern: /^(true|false)$/, expected: '"true" or "false"' },
  year: { pattern: /^\d{4}$/, expected: 'a year of four digits' },
  yearmonth: { pattern: /^\d{4}-(0[1-9]|1[0-2])$/, expected: 'a month as YYYY-MM' },
  date: { pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, expected: 'a date as YYYY-MM-DD' },
};

/** The first rule that a cell breaks, or undefined. */
export function cellProblem(cell: string, field: Field): CellProblem | undefined {
  const { required, pattern, enum: allowed, minimum, maximum } = field.constraints ?? {};
  if (cell === '') return required ? { expected: 'a value', rule: '"required"' } : undefined;
  const type = types[field.type];
  if (!type.pattern.test(cell)) return { expected: type.expected, rule: 'the type' };
  if ((field.type === 'integer' || field.type === 'number') && !keepsDigits(cell))
    return { expected: 'a number of up to 15 digits', rule: 'the type' };
  if (field.type === 'date' && !isRealDate(cell)) return { expected: 'a day that exists', rule: 'the type' };
  if (pattern && !wholeCell(pattern).test(cell)) return { expected: `text like ${pattern}`, rule: 'the pattern' };
  if (allowed && !allowed.some((value) => String(value) === cell))
    return { expected: `one of ${allowed.map((v) => `"${v}"`).join(', ')}`, rule: 'the enum' };
  if (minimum !== undefined && Number(cell) < minimum) return { expected: `at least ${minimum}`, rule: 'the minimum' };
  if (maximum !== undefined && Number(cell) > maximum) return { expected: `at most ${maximum}`, rule: 'the maximum' };
  return undefined;
}

/** The typed value of a cell that has no problem. */
export function parseCell(cell: string, field: Field): CellValue {
  if (cell === '') return null;
  if (field.type === 'integer' || field.type === 'number' || field.type === 'year') return Number(cell);
  return field.type === 'boolean' ? cell === 'true' : cell;
}

const patterns = new Map<string, RegExp>();

/** The expression of a pattern, made once for all cells. */
function wholeCell(pattern: string): RegExp {
  let expression = patterns.get(pattern);
  if (!expression) patterns.set(pattern, (expression = new RegExp(`^(?:${pattern})$`, 'u')));
  return expression;
}
