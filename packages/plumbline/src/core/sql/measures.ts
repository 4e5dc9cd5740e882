/** Runs measures: named SQL queries over datasets that each return one value, for numbers in prose. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { keepsDigits } from '../data/exact-numbers.ts';
import type { Precision } from '../data/precision.ts';
import { runQuery, textOf } from './database.ts';
import type { Problem } from '../input/problems.ts';
import { inQuotes } from '../input/validate.ts';
import type { NamedQuery } from '../data/named-queries.ts';

/** The query of a measure returns one row with only this column. */
export interface Measure extends NamedQuery {
  /** Id of the dataset whose folder the measure is in. */
  dataset: string;
  /** Datasets that the query reads. */
  reads: string[];
  /** What the value counts: "RMB trillion", "percent", "parks". */
  unit: string;
  /** How exact the value is: what follows from the data, or less. */
  precision: Precision;
  /** A number. A blank cannot be bound to a number in prose. */
  value: number | null;
}

/** The types of numbers in DuckDB. */
const numeric = /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\b.*)$/;

export async function runMeasure(
  connection: DuckDBConnection,
  dataset: string,
  query: NamedQuery,
  reads: string[],
  problems: Problem[],
): Promise<Measure | undefined> {
  const at = { file: query.file, place: `measure "${query.name}"` };
  const add = (message: string, hint: string) => problems.push({ ...at, message, hint });
  const result = await runQuery(connection, query.sql, at, problems);
  if (!result) return undefined;
  const { columns, rows } = result;
  const [row] = rows;
  if (rows.length !== 1 || !row || columns.join() !== 'value') {
    const found = rows.length === 1 ? columns.join(', ') : `${rows.length} rows`;
    return void add(
      `expected one row with one column "value", got "${found}".`,
      'Select one number AS value; two numbers are two measures.',
    );
  }
  if (!query.unit)
    return void add('expected a unit, got nothing.', 'Add a line "-- unit: …" that names what the value counts.');
  const found = row['value'] ?? null;
  const words = 'Select a number; words belong in the sentence.';
  const value = found === null ? null : Number(found);
  const isNumber = value === null || (numeric.test(result.types[0]!) && Number.isFinite(value));
  if (!isNumber && result.types[0] === 'VARCHAR' && found !== '' && Number.isFinite(value))
    return void add(
      `expected a number, got the text ${inQuotes(textOf(found))}.`,
      'Cast it to a number: value::DOUBLE.',
    );
  if (!isNumber) return void add(`expected a number, got ${inQuotes(textOf(found))}.`, words);
  if (value !== null && typeof found === 'string' && !keepsDigits(found))
    return void add(
      `expected a number of up to 15 digits, got "${found}".`,
      'Select it in a larger unit, or round it.',
    );
  return { ...query, dataset, reads, unit: query.unit, precision: 'exactly', value };
}
