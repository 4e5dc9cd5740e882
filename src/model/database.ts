/** The datasets as tables in DuckDB, in process: runs what derives, what checks and what measures. */
import { join } from 'node:path';
import type { DuckDBConnection} from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Dataset, Field } from './dataset.ts';
import type { Problem } from './problems.ts';
import type { Source } from './source.ts';
import { cellProblem, parseCell } from './cells.ts';
import { quote } from './schema.ts';
import type { Row } from './table.ts';

const sqlTypes: Record<Field['type'], string> = {
  string: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN', year: 'INTEGER', yearmonth: 'VARCHAR', date: 'DATE',
};

/** Quotes an identifier for SQL: dataset ids have hyphens. */
const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Opens a database with one table for each transcribed dataset and one for the source records. */
export async function openDatabase(root: string, datasets: Iterable<Dataset>, sources: Iterable<Source>): Promise<DuckDBConnection> {
  // One thread: sums of floating point numbers must not depend on the machine.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  for (const dataset of datasets) {
    if (!dataset.schema || dataset.query !== undefined) continue;
    const columns = dataset.schema.fields.map((field) => `${literal(field.name)}: ${literal(sqlTypes[field.type])}`);
    const csv = `read_csv(${literal(join(root, dataset.folder, 'data.csv'))}, header=true, auto_detect=false, delim=',', quote='"', escape='"', nullstr='', columns={${columns.join(', ')}})`;
    await connection.run(`CREATE TABLE ${identifier(dataset.id)} AS SELECT * FROM ${csv}`);
  }
  await connection.run('CREATE TABLE sources (id VARCHAR, title VARCHAR, role VARCHAR)');
  for (const { id, title, role } of sources) await connection.run('INSERT INTO sources VALUES ($1, $2, $3)', [id, title, role]);
  // Authors' queries read tables, not the machine.
  await connection.run('SET enable_external_access = false');
  return connection;
}

/** The datasets a query reads, in alphabetical order. */
export function tablesOf(connection: DuckDBConnection, sql: string): string[] {
  return [...connection.getTableNames(sql, false)].sort();
}

/** Runs a derived dataset's query, types its rows by the declared fields and keeps the table for later queries. */
export async function derive(connection: DuckDBConnection, dataset: Dataset, problems: Problem[]): Promise<void> {
  const file = `${dataset.folder}/query.sql`;
  const fields = dataset.schema?.fields ?? [];
  const result = await ask(connection, `${dataset.query}`.trim().replace(/;$/, ''), file, undefined, problems);
  if (!result) return;
  const names = Object.keys(result[0] ?? {}).join(',');
  const expected = fields.map((field) => field.name).join(',');
  if (names !== expected) {
    const hint = `Name the columns of the query as the fields in ${dataset.file}, in their order.`;
    problems.push({ file, message: `expected the columns "${expected}", got "${names}".`, hint });
    return;
  }
  dataset.rows = result.map((row, i) => {
    const typed: Row = {};
    for (const field of fields) {
      const cell = row[field.name] === null ? '' : String(row[field.name]);
      const problem = cellProblem(cell, field);
      typed[field.name] = problem ? null : parseCell(cell, field);
      const place = `result row ${i + 1}, column "${field.name}"`;
      const hint = `Cast the column in the query, or change ${problem?.rule} of "${field.name}" in ${dataset.file}.`;
      if (problem) problems.push({ file, place, message: `expected ${problem.expected}, got ${quote(cell)}.`, hint });
    }
    return typed;
  });
  await connection.run(`CREATE TABLE ${identifier(dataset.id)} AS ${dataset.query}`);
}

/** Rows of a query as plain JSON values, or undefined after naming what DuckDB says of the query. */
export async function ask(
  connection: DuckDBConnection, sql: string, file: string, place: string | undefined, problems: Problem[],
): Promise<Record<string, unknown>[] | undefined> {
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } catch (error) {
    const found = String((error as Error).message).split('\n')[0]!;
    problems.push({ file, place, message: `expected a query that runs, got "${found}".`, hint: 'Correct the query; tables are dataset ids in double quotes.' });
    return undefined;
  }
}
