/** Rows as CSV: UTF-8, LF, a header, quotes only where they are needed (RFC 4180, Frictionless). */
import { stringify } from 'csv-stringify/sync';
import type { Field } from '../../core/data/data-package.ts';
import type { Row } from '../../core/data/table.ts';

type Named = Pick<Field, 'name'>[];

/** The unchanged values, for data.csv of a derived dataset. */
export const toCsv = (rows: Row[], fields: Named): string => write(rows, fields, (text) => text);

/**
 * For spreadsheets: text that would be read as a formula is prefixed with an apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection). Numbers are unchanged, negative ones too. data.csv of the
 * dataset has the unchanged values.
 */
export const toSpreadsheetCsv = (rows: Row[], fields: Named): string => write(rows, fields, escapeFormula);

/** How formulas begin, with the full-width forms of Chinese and Japanese keyboards. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

const escapeFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** Whether the CSV of a chart differs from data.csv, so that its README must explain it. */
export const hasFormulas = (rows: Row[], fields: Named): boolean =>
  rows.some((row) => fields.some(({ name }) => typeof row[name] === 'string' && formula.test(row[name])));

const write = (rows: Row[], fields: Named, string: (text: string) => string): string =>
  stringify(rows, { header: true, columns: fields.map(({ name }) => name), cast: { boolean: String, string } });
