/** Runs measures: named SQL queries over datasets that each return one value, for numbers in prose. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { runQuery } from './database.ts';
import type { Problem } from '../input/problems.ts';
import type { NamedQuery } from '../data/named-queries.ts';

/** The query of a measure returns one row with only this column. */
export interface Measure extends NamedQuery {
  /** Id of the dataset whose folder the measure is in. */
  dataset: string;
  /** Datasets that the query reads. */
  reads: string[];
  /** What the value counts: "RMB trillion", "percent", "parks". */
  unit: string;
  /** A number. A blank cannot be bound to a number in prose. */
  value: number | null;
}

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
  const value = found === null ? null : Number(found);
  if (typeof found === 'boolean' || found === '' || (value !== null && !Number.isFinite(value)))
    return void add(`expected a number, got "${String(found)}".`, 'Select a number; words belong in the sentence.');
  return { ...query, dataset, reads, unit: query.unit, value };
}
