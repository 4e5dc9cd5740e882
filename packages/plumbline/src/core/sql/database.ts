/** The datasets as tables in DuckDB, in process: runs what derives, what checks and what measures. */
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Dataset } from '../data/datasets.ts';
import type { Field } from '../data/data-package.ts';
import type { Problem } from '../input/problems.ts';
import type { Source } from '../data/sources.ts';

const sqlTypes: Record<Field['type'], string> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  year: 'INTEGER',
  yearmonth: 'VARCHAR',
  date: 'DATE',
};

/** Quotes an identifier for SQL: dataset ids have hyphens. */
const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A CSV file as SQL reads it, each column with the type of its field. */
export function readCsvTable(file: string, fields: Field[]): string {
  const columns = fields.map(({ name, type }) => `${literal(name)}: ${literal(sqlTypes[type])}`);
  return `read_csv(${literal(file)}, header=true, auto_detect=false, delim=',', quote='"', escape='"', nullstr='', columns={${columns.join(', ')}})`;
}

/** An empty database. One thread: sums of floating point numbers, and the bytes of a file, must not depend on the machine. */
export async function openMemory(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  return instance.connect();
}

/** Opens a database with one table for each transcribed dataset and one for the source records. */
export async function openDatabase(
  root: string,
  datasets: Iterable<Dataset>,
  sources: Iterable<Source>,
): Promise<DuckDBConnection> {
  const connection = await openMemory();
  for (const dataset of datasets) {
    if (!dataset.schema || dataset.query !== undefined) continue;
    const csv = readCsvTable(join(root, dataset.folder, 'data.csv'), dataset.schema.fields);
    await connection.run(`CREATE TABLE ${identifier(dataset.id)} AS SELECT * FROM ${csv}`);
  }
  await connection.run('CREATE TABLE sources (id VARCHAR, title VARCHAR, role VARCHAR)');
  for (const { id, title, role } of sources)
    await connection.run('INSERT INTO sources VALUES ($1, $2, $3)', [id, title, role]);
  // Authors' queries read tables, not the machine.
  await connection.run('SET enable_external_access = false');
  return connection;
}

/** Keeps the rows of a derived dataset's query as a table, for the queries that read it. */
export async function createTable(connection: DuckDBConnection, dataset: Dataset): Promise<void> {
  await connection.run(`CREATE TABLE ${identifier(dataset.id)} AS ${dataset.query}`);
}

interface Result {
  columns: string[];
  rows: Record<string, unknown>[];
}

/** Rows of a query as plain JSON values, or undefined after naming what DuckDB says of the query. */
export async function runQuery(
  connection: DuckDBConnection,
  sql: string,
  at: Pick<Problem, 'file' | 'place'>,
  problems: Problem[],
): Promise<Result | undefined> {
  try {
    const reader = await connection.runAndReadAll(sql);
    return { columns: reader.columnNames(), rows: reader.getRowObjectsJson() };
  } catch (error) {
    problems.push({
      ...at,
      message: `expected a query that runs, got "${saidBy(error as Error)}".`,
      hint: 'Correct the query; names of tables and columns stand in double quotes.',
    });
    return undefined;
  }
}

/** What DuckDB says before it shows the line, with its own quotes told from ours. */
const saidBy = ({ message }: Error): string => message.split('\n\n')[0]!.replaceAll('\n', ' ').replaceAll('"', "'");
