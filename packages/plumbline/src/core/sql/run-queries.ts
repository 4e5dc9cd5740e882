/** Runs the checks and measures of datasets, and finds which datasets each query of a derived dataset reads. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../data/datasets.ts';
import type { NamedQuery } from '../data/named-queries.ts';
import type { Problem } from '../input/problems.ts';
import { runCheck, type Check } from './checks.ts';
import { runMeasure, type Measure } from './measures.ts';
import { referencedTables } from './referenced-tables.ts';

/** The database with the datasets that are in it. */
export interface Tables {
  connection: DuckDBConnection;
  datasets: Map<string, Dataset>;
  /** Datasets without problems. Only they are in the database. */
  valid: Map<string, Dataset>;
}

/** Tables that queries may read. */
const tableNames = ({ datasets }: Tables): Set<string> => new Set([...datasets.keys(), 'sources']);

/** For each derived dataset, the datasets that its query reads. Removes a dataset from `valid` if its query cannot be parsed. */
export async function findReads(tables: Tables, problems: Problem[]): Promise<Map<string, string[]>> {
  const all = new Map<string, string[]>();
  for (const { id, folder, query } of tables.datasets.values()) {
    if (query === undefined) continue;
    const at = { file: `${folder}/query.sql` };
    const reads = await referencedTables(tables.connection, query, tableNames(tables), at, problems);
    if (!reads) tables.valid.delete(id);
    const datasets = (reads ?? []).filter((read) => read !== 'sources');
    all.set(id, datasets);
  }
  return all;
}

export const runChecks = (tables: Tables, problems: Problem[]): Promise<Check[]> =>
  runAll(tables, 'check', runCheck, problems);

export const runMeasures = (tables: Tables, problems: Problem[]): Promise<Measure[]> =>
  runAll(tables, 'measure', runMeasure, problems);

type Run<T> = (
  connection: DuckDBConnection,
  dataset: string,
  query: NamedQuery,
  reads: string[],
  problems: Problem[],
) => Promise<T | undefined>;

/** Runs the named queries that read valid datasets only. */
async function runAll<T>(tables: Tables, kind: 'check' | 'measure', run: Run<T>, problems: Problem[]): Promise<T[]> {
  const { connection, datasets, valid } = tables;
  const results: T[] = [];
  for (const dataset of datasets.values()) {
    for (const query of dataset[`${kind}s`]) {
      const at = { file: query.file, place: `${kind} "${query.name}"` };
      const reads = await referencedTables(connection, query.sql, tableNames(tables), at, problems);
      if (!reads?.every((read) => read === 'sources' || valid.has(read))) continue;
      const result = await run(connection, dataset.id, query, reads, problems);
      if (result) results.push(result);
    }
  }
  return results;
}
