/** Rows as CSV: UTF-8, LF, a header, quotes only where they are needed (RFC 4180, as Frictionless asks). */
import { stringify } from 'csv-stringify/sync';
import type { Field } from '../model/package.ts';
import type { Row } from '../model/table.ts';

export const toCsv = (rows: Row[], fields: Pick<Field, 'name'>[]): string =>
  stringify(rows, {
    header: true,
    columns: fields.map(({ name }) => name),
    cast: { boolean: String },
  });
