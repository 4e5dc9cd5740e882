/** A table as Parquet, written by DuckDB: typed columns, and in the file's own metadata what the table is. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { literal, openMemory, readCsvTable } from '../../core/sql/database.ts';
import type { Field } from '../../core/data/data-package.ts';

/** @param about key-value metadata of the file. */
export async function toParquet(csv: Buffer, fields: Field[], about: Record<string, string>): Promise<Buffer> {
  const connection = await openMemory();
  const folder = await mkdtemp(join(tmpdir(), 'parquet-'));
  try {
    const [from, to] = [join(folder, 'data.csv'), join(folder, 'data.parquet')];
    await writeFile(from, csv);
    const pairs = Object.entries(about).map(([name, text]) => `${literal(name)}: ${literal(text)}`);
    await connection.run(
      `COPY (SELECT * FROM ${readCsvTable(from, fields)}) TO ${literal(to)} (FORMAT parquet, KV_METADATA {${pairs.join(', ')}})`,
    );
    return await readFile(to);
  } finally {
    connection.closeSync();
    await rm(folder, { recursive: true });
  }
}
