/** Runs the queries of an edition. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { NamedQuery } from '../data/named-queries.ts';
import type { Problem } from '../input/problems.ts';
import { deriveDatasets } from './derived-datasets.ts';
import { checkDerivedPrecisions, withPrecisions } from './precision/state-precisions.ts';
import { runCheck, type Check } from './checks.ts';
import { runMeasure, type Measure } from './measures.ts';
import type { Tables } from './tables.ts';

interface Results {
  /** For each derived dataset, the datasets that its query reads. */
  reads: Map<string, string[]>;
  checks: Check[];
  measures: Measure[];
}

/** Runs all queries: those of derived datasets, whose rows they make, then checks and measures, with what follows for their precision. */
export async function runQueries(tables: Tables): Promise<Results> {
  const reads = await findReads(tables);
  await deriveDatasets(tables, reads);
  const checks = await runAll(tables, 'check', runCheck);
  await checkDerivedPrecisions(tables, reads);
  const measures = await withPrecisions(tables, reads, await runAll(tables, 'measure', runMeasure));
  const datasets = [...reads].map(([id, all]) => [id, all.filter((read) => read !== 'sources')] as const);
  return { reads: new Map(datasets), checks, measures };
}

/** The tables of each derived dataset. Removes a dataset from `valid` if its query cannot be parsed. */
async function findReads(tables: Tables): Promise<Map<string, string[]>> {
  const all = new Map<string, string[]>();
  for (const { id, folder, query } of tables.datasets.values()) {
    if (query === undefined) continue;
    const reads = await tables.readsOf(query, { file: `${folder}/query.sql` });
    if (!reads) tables.valid.delete(id);
    all.set(id, reads ?? []);
  }
  return all;
}

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
