/** Runs the checks and measures of datasets, and finds which datasets each query of a derived dataset reads. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { NamedQuery } from '../data/named-queries.ts';
import type { Problem } from '../input/problems.ts';
import { runCheck, type Check } from './checks.ts';
import { runMeasure, type Measure } from './measures.ts';
import type { Tables } from './tables.ts';

/** For each derived dataset, the tables that its query reads. Removes a dataset from `valid` if its query cannot be parsed. */
export async function findReads(tables: Tables): Promise<Map<string, string[]>> {
  const all = new Map<string, string[]>();
  for (const { id, folder, query } of tables.datasets.values()) {
    if (query === undefined) continue;
    const reads = await tables.readsOf(query, { file: `${folder}/query.sql` });
    if (!reads) tables.valid.delete(id);
    all.set(id, reads ?? []);
  }
  return all;
}

export const runChecks = (tables: Tables): Promise<Check[]> => runAll(tables, 'check', runCheck);

export const runMeasures = (tables: Tables): Promise<Measure[]> => runAll(tables, 'measure', runMeasure);

type Run<T> = (
  connection: DuckDBConnection,
  dataset: string,
  query: NamedQuery,
  reads: string[],
  problems: Problem[],
) => Promise<T | undefined>;

/** Runs the named queries that read valid datasets only. */
async function runAll<T>(tables: Tables, kind: 'check' | 'measure', run: Run<T>): Promise<T[]> {
  const results: T[] = [];
  for (const { id, [`${kind}s` as const]: queries } of tables.datasets.values()) {
    for (const query of queries) {
      const { name, file, sql } = query;
      const reads = await tables.readsOf(sql, { file, place: `${kind} "${name}"` });
      if (!reads?.every((read) => read === 'sources' || tables.valid.has(read))) continue;
      const result = await tables.run(`${kind} of ${id}: ${JSON.stringify(query)}`, reads, (connection, problems) =>
        run(connection, id, query, reads, problems),
      );
      if (result) results.push(result);
    }
  }
  return results;
}
