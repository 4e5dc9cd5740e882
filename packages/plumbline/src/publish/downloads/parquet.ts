/** A table as Parquet, written by DuckDB, with typed columns and metadata in the file. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Field } from '../../core/data/data-package.ts';
import type { Row } from '../../core/data/table.ts';
import { identifier, literal, loadRows, openMemory } from '../../core/sql/database.ts';

/** @param about key-value metadata of the file */
export function toParquet(rows: Row[], fields: Field[], about: Record<string, string>): Promise<Buffer> {
  // A connection runs one query at a time.
  const made = last.then(() => write(rows, fields, about));
  last = made.catch(() => undefined);
  return made;
}

let last: Promise<unknown> = Promise.resolve();

async function write(rows: Row[], fields: Field[], about: Record<string, string>): Promise<Buffer> {
  const connection = await (database ??= openMemory());
  const table = `rows ${++count}`;
  const folder = await mkdtemp(join(tmpdir(), 'parquet-'));
  try {
    await loadRows(connection, table, fields, rows);
    const file = join(folder, 'data.parquet');
    const pairs = Object.entries(about).map(([name, text]) => `${literal(name)}: ${literal(text)}`);
    await connection.run(
      `COPY ${identifier(table)} TO ${literal(file)} (FORMAT parquet, KV_METADATA {${pairs.join(', ')}})`,
    );
    return await readFile(file);
  } finally {
    await connection.run(`DROP TABLE IF EXISTS ${identifier(table)}`);
    await rm(folder, { recursive: true });
  }
}

/** One database for all tables: opening one takes longer than writing a table. */
let database: ReturnType<typeof openMemory> | undefined;
let count = 0;
