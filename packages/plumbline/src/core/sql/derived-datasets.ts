/** Runs the queries of derived datasets in the order of their dependencies. */
import { runQuery, textOf, type Result } from './database.ts';
import type { TableSchema } from '../data/data-package.ts';
import type { Dataset } from '../data/datasets.ts';
import type { Problem } from '../input/problems.ts';
import { checkKeys, readRow, type Place, type Row } from '../data/table.ts';
import type { Tables } from './tables.ts';

/**
 * Runs the queries of valid derived datasets. A dataset whose query fails, or reads an invalid dataset, is removed from `valid`.
 * @param reads for each derived dataset, the tables that its query reads.
 */
export async function deriveDatasets(tables: Tables, reads: Map<string, string[]>): Promise<void> {
  const { valid } = tables;
  const { problems } = tables.reading;
  const waiting = new Map([...valid].filter(([, { query }]) => query !== undefined));
  for (;;) {
    const next = [...waiting.values()].find(({ id }) =>
      reads.get(id)!.every((read) => read === 'sources' || (valid.has(read) && !waiting.has(read))),
    );
    if (!next) break;
    waiting.delete(next.id);
    const before = problems.length;
    await derive(tables, next, reads.get(next.id)!);
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

/** Runs one query, and types its rows by the declared fields. */
async function derive(tables: Tables, dataset: Dataset, reads: string[]): Promise<void> {
  const { id, folder, file, schema, query = '' } = dataset;
  const rows = await tables.run(`result of ${id}: ${query}`, reads, async (connection, problems) => {
    // Their rules are an input.
    const { schema: rules } = dataset;
    const result = await runQuery(connection, query, { file: `${folder}/query.sql` }, problems);
    return result && rules
      ? typed(result, rules, { file: `${folder}/query.sql`, descriptor: file, derived: true }, problems)
      : [];
  });
  if (schema) dataset.rows = rows;
}

function typed({ columns, rows }: Result, schema: TableSchema, place: Place, problems: Problem[]): Row[] {
  const names = columns.join(',');
  const expected = schema.fields.map((field) => field.name).join(',');
  if (names !== expected) {
    const hint = `Name the columns of the query as the fields in ${place.descriptor}, in their order.`;
    problems.push({ file: place.file, message: `expected the columns "${expected}", got "${names}".`, hint });
    return [];
  }
  const found: Problem[] = [];
  const read = rows.map((row, i) =>
    readRow(
      columns.map((name) => textOf(row[name])),
      schema,
      i,
      place,
      found,
    ),
  );
  checkKeys(read, schema, place, found);
  problems.push(...firstOfEachKind(found));
  return read.filter((row) => row !== undefined);
}

/** A mistake in a query repeats in every row; report the first row only. */
function firstOfEachKind(problems: Problem[]): Problem[] {
  const kinds = Map.groupBy(problems, ({ place = '' }) => place.replace(/^result row \d+/, ''));
  return [...kinds.values()].map(([first]) => first!);
}
