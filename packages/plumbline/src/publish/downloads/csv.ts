/** Rows as CSV: UTF-8, LF, a header, quotes only where they are needed (RFC 4180, as Frictionless asks). */
import { stringify } from 'csv-stringify/sync';
import type { Field } from '../../core/data/data-package.ts';
import type { Row } from '../../core/data/table.ts';

type Named = Pick<Field, 'name'>[];

/** The values as they are: what data.csv of a derived dataset holds. */
export const toCsv = (rows: Row[], fields: Named): string => write(rows, fields, (text) => text);

/**
 * For spreadsheets, which take a text that starts like a formula for a formula: such a cell gets an apostrophe before
 * it, which spreadsheets read as "this is text" (https://owasp.org/www-community/attacks/CSV_Injection). Only text is
 * touched: a negative number is a number. The bytes of record are in the data.csv of the dataset, to which nothing is done.
 */
export const toSpreadsheetCsv = (rows: Row[], fields: Named): string => write(rows, fields, defused);

/** What spreadsheets take for the start of a formula, in the wide forms of Chinese and Japanese keyboards, too. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

const defused = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** Whether a chart's CSV differs from the bytes of record, and readers must be told. */
export const hasFormulas = (rows: Row[], fields: Named): boolean =>
  rows.some((row) => fields.some(({ name }) => typeof row[name] === 'string' && formula.test(row[name])));

const write = (rows: Row[], fields: Named, string: (text: string) => string): string =>
  stringify(rows, { header: true, columns: fields.map(({ name }) => name), cast: { boolean: String, string } });
