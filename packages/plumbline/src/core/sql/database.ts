/** Loads datasets as tables into DuckDB, in process, and runs queries on them. */
import type { DuckDBAppender, DuckDBConnection, DuckDBDateValue } from '@duckdb/node-api';
import type { Field } from '../data/data-package.ts';
import { TimeLimitError, withTimeLimit } from '../limits/time-limit.ts';
import type { Problem } from '../input/problems.ts';
import type { Source } from '../data/sources.ts';
import type { Row } from '../data/table.ts';

const sqlTypes: Record<Field['type'], string> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  year: 'INTEGER',
  yearmonth: 'VARCHAR',
  date: 'DATE',
};

/** Quotes an identifier for SQL. Dataset ids contain hyphens. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What a query may use, and how many rows it may have. Those of newsrooms need a small part of it. */
const [memory, mostRows] = ['2GB', 1_000_000];

/** An empty database with one thread, so that floating-point sums and the bytes of files do not depend on the machine. */
export async function openMemory(): Promise<DuckDBConnection> {
  // Most builds after an edit run no query.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: memory });
  return instance.connect();
}

/** How a value of each SQL type is appended to a table. */
const appendAs: Record<string, (appender: DuckDBAppender, value: never) => void> = {
  VARCHAR: (appender, value) => appender.appendVarchar(value),
  BIGINT: (appender, value) => appender.appendBigInt(BigInt(value)),
  DOUBLE: (appender, value) => appender.appendDouble(value),
  BOOLEAN: (appender, value) => appender.appendBoolean(value),
  INTEGER: (appender, value) => appender.appendInteger(value),
  DATE: (appender, value) => appender.appendDate({ days: Date.parse(value) / 86_400_000 } as DuckDBDateValue),
};

/** Makes a table of typed rows. @param name of the table, unquoted. */
export async function loadRows(
  connection: DuckDBConnection,
  name: string,
  fields: readonly Pick<Field, 'name' | 'type'>[],
  rows: readonly Row[],
): Promise<void> {
  const columns = fields.map((field) => `${identifier(field.name)} ${sqlTypes[field.type]}`);
  await connection.run(`CREATE TABLE ${identifier(name)} (${columns.join(', ')})`);
  const appender = await connection.createAppender(name);
  for (const row of rows) {
    for (const field of fields) {
      const value = row[field.name] ?? null;
      if (value === null) appender.appendNull();
      else appendAs[sqlTypes[field.type]]!(appender, value as never);
    }
    appender.endRow();
  }
  appender.closeSync();
}

const sourceFields = ['id', 'title', 'role'].map((name) => ({ name, type: 'string' as const }));

/** Opens a database with a table of the source records. */
export async function openDatabase(sources: Iterable<Source>): Promise<DuckDBConnection> {
  const connection = await openMemory();
  const records = [...sources].map(({ id, title, role }) => ({ id, title, role }));
  await loadRows(connection, 'sources', sourceFields, records);
  // Authors' queries may read tables, but no files or network, and give the same on every machine.
  await connection.run("SET TimeZone = 'UTC'; SET enable_external_access = false");
  return connection;
}

export interface Result {
  columns: string[];
  /** Their types in SQL: `BIGINT`, `DECIMAL(5,2)`. */
  types: string[];
  rows: Record<string, unknown>[];
}

/** Rows of a query as plain JSON values, or undefined after reporting DuckDB's error, or that it needs too much. */
export async function runQuery(
  connection: DuckDBConnection,
  sql: string,
  at: Pick<Problem, 'file' | 'place'>,
  problems: Problem[],
): Promise<Result | undefined> {
  try {
    const run = () => connection.streamAndReadUntil(sql, mostRows + 1);
    const reader = await withTimeLimit({ ...at, doing: 'a query that ends' }, run, () => connection.interrupt());
    if (reader.currentRowCount > mostRows) throw new Error(`more than ${mostRows} rows`);
    return { columns: reader.columnNames(), types: reader.columnTypes().map(String), rows: reader.getRowObjectsJson() };
  } catch (error) {
    if (error instanceof TimeLimitError) return void problems.push(error.problem);
    problems.push({
      ...at,
      message: `expected a query that runs, got "${firstParagraph(error as Error)}".`,
      hint: 'Correct the query; put names of tables and columns in double quotes.',
    });
    return undefined;
  }
}

/** A value of a result as text. A list or a struct is JSON. */
export const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String((value ?? '') as string);

/** DuckDB's message without the excerpt of the query, with single quotes. */
const firstParagraph = ({ message }: Error): string =>
  message.split('\n\n')[0]!.replaceAll('\n', ' ').replaceAll('"', "'");
