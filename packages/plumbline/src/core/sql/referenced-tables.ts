/** Parses a query before it runs: it must be one SELECT, and the tables it reads must exist. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { hintForName, isReported, type Problem } from '../input/problems.ts';
import { inQuotes } from '../input/validate.ts';
import { otherStatement } from './statement-words.ts';
import { refusedParts } from './refused-parts.ts';

interface Syntax {
  statements?: unknown[];
  error_type?: string;
  error_message?: string;
  position?: string;
}

/**
 * The tables a query reads, in alphabetical order, or undefined after reporting what is wrong with it.
 * Uses DuckDB's parser, not its binder, so that tables need not be loaded yet.
 */
export async function referencedTables(
  connection: DuckDBConnection,
  sql: string,
  known: ReadonlySet<string>,
  at: Pick<Problem, 'file' | 'place'>,
  problems: Problem[],
): Promise<string[] | undefined> {
  const result = await connection.runAndReadAll('SELECT json_serialize_sql($1::VARCHAR) AS syntax', [sql]);
  const { statements = [], ...error } = JSON.parse(String(result.getRowObjectsJson()[0]!['syntax'])) as Syntax;
  if (error.error_type === 'parser') {
    const line = sql.slice(0, Number(error.position)).split('\n').length;
    const hint = 'Correct the query at that place.';
    problems.push({
      place: `line ${line}`,
      ...at,
      message: `expected SQL, got ${inQuotes(error.error_message?.replaceAll('"', "'"))}.`,
      hint,
    });
    return undefined;
  }
  if (statements.length !== 1) {
    const count = statements.length ? `"${statements.length} statements"` : 'nothing';
    const found = error.error_message ? `"${otherStatement(sql)}"` : count;
    problems.push({
      ...at,
      message: `expected one SELECT, got ${found}.`,
      hint: at.place
        ? 'Keep one SELECT; put each under a "-- name:" of its own.'
        : 'Keep one SELECT; it reads and changes nothing.',
    });
    return undefined;
  }
  const refused = await refusedParts(connection, statements[0]);
  for (const { expected, found, advice } of refused)
    problems.push({ ...at, message: `expected ${expected}, got "${found}".`, hint: `${advice}.` });
  if (refused.length) return undefined;
  const reads = [...new Set(tablesIn(statements[0], new Set()))].sort();
  const unknown = reads.filter((name) => !known.has(name) && !isReported(`data/${name}/`, problems));
  for (const name of unknown) {
    problems.push({
      ...at,
      message: `expected the id of a dataset, got "${name}".`,
      hint: hintForName(name, known, `add data/${name}/`),
    });
  }
  return unknown.length ? undefined : reads;
}

interface Node {
  type?: string;
  table_name?: string;
  cte_map?: { map: { key: string; value: unknown }[] };
}

/** Tables under a node of DuckDB's syntax tree. @param named those that a WITH clause above it defines. */
function* tablesIn(value: unknown, named: ReadonlySet<string>): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  const { cte_map: withClause, ...node } = value as Node;
  const scope = new Set(named);
  for (const { key, value: query } of withClause?.map ?? []) {
    // A recursive query names itself; any other reads the dataset of that name.
    if (JSON.stringify(query).includes('"RECURSIVE_CTE_NODE"')) scope.add(key.toLowerCase());
    yield* tablesIn(query, scope);
    scope.add(key.toLowerCase());
  }
  const name = node.type === 'BASE_TABLE' ? node.table_name?.toLowerCase() : undefined;
  if (name && !scope.has(name)) yield name;
  for (const child of Object.values(node)) yield* tablesIn(child, scope);
}
