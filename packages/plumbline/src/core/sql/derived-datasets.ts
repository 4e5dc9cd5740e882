/** Runs the queries of derived datasets in the order of their dependencies. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { loadRows, runQuery } from './database.ts';
import type { Dataset } from '../data/datasets.ts';
import type { Problem } from '../input/problems.ts';
import { checkKeys, readRow } from '../data/table.ts';

/**
 * Runs the queries of valid derived datasets. A dataset whose query fails, or reads an invalid dataset, is removed from `valid`.
 * @param reads for each derived dataset, the ids of those its query reads.
 */
export async function deriveDatasets(
  connection: DuckDBConnection,
  reads: Map<string, string[]>,
  valid: Map<string, Dataset>,
  problems: Problem[],
): Promise<void> {
  const waiting = new Map([...valid].filter(([, { query }]) => query !== undefined));
  for (;;) {
    const next = [...waiting.values()].find(({ id }) =>
      reads.get(id)!.every((read) => valid.has(read) && !waiting.has(read)),
    );
    if (!next) break;
    waiting.delete(next.id);
    const before = problems.length;
    await derive(connection, next, problems);
    if (problems.length > before) valid.delete(next.id);
  }
  const cycle = findCycle(waiting, reads);
  if (cycle.length) {
    const message = `expected queries that can run one after another, got a cycle of "${cycle.join('" and "')}".`;
    problems.push({
      file: `${valid.get(cycle[0]!)!.folder}/query.sql`,
      message,
      hint: 'Remove the reference that closes the cycle.',
    });
  }
  for (const id of waiting.keys()) valid.delete(id);
}

/** Ids of the datasets that read each other, without those that only read them. */
function findCycle(waiting: Map<string, Dataset>, reads: Map<string, string[]>): string[] {
  const reachedFrom = (id: string): Set<string> => {
    const seen = new Set(reads.get(id));
    for (const read of seen) for (const further of reads.get(read) ?? []) seen.add(further);
    return seen;
  };
  return [...waiting.keys()].filter((id) => reachedFrom(id).has(id));
}

/** Runs one query, types its rows by the declared fields, and creates a table for the queries that read it. */
async function derive(connection: DuckDBConnection, dataset: Dataset, problems: Problem[]): Promise<void> {
  const { schema, query = '' } = dataset;
  const place = { file: `${dataset.folder}/query.sql`, descriptor: dataset.file, derived: true };
  const result = await runQuery(connection, query, { file: place.file }, problems);
  if (!result || !schema) return;
  const names = result.columns.join(',');
  const expected = schema.fields.map((field) => field.name).join(',');
  if (names !== expected) {
    const hint = `Name the columns of the query as the fields in ${dataset.file}, in their order.`;
    problems.push({ file: place.file, message: `expected the columns "${expected}", got "${names}".`, hint });
    return;
  }
  const found: Problem[] = [];
  const rows = result.rows.map((row, i) =>
    readRow(
      result.columns.map((name) => String(row[name] ?? '')),
      schema,
      i,
      place,
      found,
    ),
  );
  checkKeys(rows, schema, place, found);
  problems.push(...firstOfEachKind(found));
  dataset.rows = rows.filter((row) => row !== undefined);
  await loadRows(connection, dataset.id, schema.fields, dataset.rows);
}

/** A mistake in a query repeats in every row; report the first row only. */
function firstOfEachKind(problems: Problem[]): Problem[] {
  const kinds = Map.groupBy(problems, ({ place = '' }) => place.replace(/^result row \d+/, ''));
  return [...kinds.values()].map(([first]) => first!);
}
