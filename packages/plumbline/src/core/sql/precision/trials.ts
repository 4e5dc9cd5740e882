/** Computes results again with moved values, to find what precision they have. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../../data/datasets.ts';
import type { Precision } from '../../data/precision.ts';
import { identifier, runQuery } from '../database.ts';
import { countOf, hedgesOf, movedTable, movesOf, type Move } from './moved-values.ts';
import { resultingPrecision, type Response, type ResultingPrecision } from './resulting-precision.ts';
import type { Tables } from '../tables.ts';

/** The numbers of a result by name: of a measure, or of each cell of a derived dataset. */
export type Numbers = Map<string, number | null>;

/** Where a query gets its data. */
export interface Lineage {
  /** Datasets whose values may be not exact. */
  hedged: Dataset[];
  /** Derived datasets between them and the query, in the order in which they can be computed. */
  derived: Dataset[];
}

/** Datasets from which a query computes, if values of some may be not exact. @param readsOf the tables of each derived dataset */
export function lineageOf(
  { valid }: Tables,
  readsOf: ReadonlyMap<string, readonly string[]>,
  reads: readonly string[],
): Lineage | undefined {
  const all = new Set<Dataset>();
  const add = (id: string): void => {
    const dataset = valid.get(id);
    if (!dataset || all.has(dataset)) return;
    for (const read of readsOf.get(id) ?? []) add(read);
    all.add(dataset);
  };
  for (const id of reads) add(id);
  const hedged = [...all].filter(
    ({ query, schema }) => query === undefined && schema?.fields.some(({ precisionIn }) => precisionIn !== undefined),
  );
  return hedged.length ? { hedged, derived: [...all].filter(({ query }) => query !== undefined) } : undefined;
}

/** The precision of each number of a result that is not exact. @param read the numbers of the result */
export async function precisionsOf(
  connection: DuckDBConnection,
  lineage: Lineage,
  read: (connection: DuckDBConnection) => Promise<Numbers | undefined>,
): Promise<Map<string, ResultingPrecision>> {
  const base = await read(connection);
  const responses = new Map<string, Response[]>();
  for (const precision of new Set(lineage.hedged.flatMap((dataset) => [...hedgesOf(dataset)])))
    for (const [name, response] of await respond(connection, lineage, precision, base ?? new Map(), read))
      responses.set(name, [...(responses.get(name) ?? []), response]);
  return new Map([...responses].map(([name, all]) => [name, resultingPrecision(all)]));
}

/** The numbers that change when all values with one precision do. */
async function respond(
  connection: DuckDBConnection,
  lineage: Lineage,
  precision: Precision,
  base: Numbers,
  read: (connection: DuckDBConnection) => Promise<Numbers | undefined>,
): Promise<Map<string, Response>> {
  const found = new Map<string, Response>();
  const count = lineage.hedged.reduce((sum, dataset) => sum + countOf(dataset, precision), 0);
  for (const move of movesOf(precision, count)) {
    const moved = await withMoved(connection, lineage, move, read);
    for (const [name, value] of moved ?? []) {
      const before = base.get(name) ?? null;
      if (isSame(before, value)) continue;
      const one = found.get(name) ?? { precision, up: false, down: false, blank: false, atOnce: false };
      if (before === null || value === null) one.blank = true;
      else if (value > before) one.up = true;
      else one.down = true;
      one.atOnce ||= move.isSmallest;
      found.set(name, one);
    }
  }
  return found;
}

const isSame = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b)));

/** Reads a result while tables of a second schema, in which some values are moved, hide those of the first. */
async function withMoved(
  connection: DuckDBConnection,
  { hedged, derived }: Lineage,
  move: Move,
  read: (connection: DuckDBConnection) => Promise<Numbers | undefined>,
): Promise<Numbers | undefined> {
  await connection.run("CREATE SCHEMA moved; SET search_path = 'moved,main'");
  try {
    let from = 0;
    for (const dataset of hedged) {
      await connection.run(`CREATE TABLE moved.${identifier(dataset.id)} AS ${movedTable(dataset, move, from)}`);
      from += countOf(dataset, move.precision);
    }
    for (const { id, query } of derived) {
      const table = `moved.${identifier(id)}`;
      await connection.run(
        `CREATE TABLE ${table} AS FROM main.${identifier(id)} LIMIT 0; INSERT INTO ${table} ${query}`,
      );
    }
    return await read(connection);
  } catch {
    // A query may fail with other values, such as a type that they exceed.
    return undefined;
  } finally {
    await connection.run("SET search_path = 'main'; DROP SCHEMA moved CASCADE");
  }
}

/** The numbers of a query's result; undefined if it fails. */
export async function numbersOf(
  connection: DuckDBConnection,
  sql: string,
  name: (row: Record<string, unknown>, column: string) => string,
): Promise<Numbers | undefined> {
  const result = await runQuery(connection, sql, { file: '' }, []);
  if (!result) return undefined;
  const numbers: Numbers = new Map();
  for (const row of result.rows)
    for (const column of result.columns) {
      const value = row[column] ?? null;
      if (value === null || Number.isFinite(Number(value)))
        numbers.set(name(row, column), value === null ? null : Number(value));
    }
  return numbers;
}
