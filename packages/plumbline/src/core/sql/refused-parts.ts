/** Parts of a query that are refused: what gives another result in the next build, and reads that no one could see. */
import type { DuckDBConnection } from '@duckdb/node-api';

export interface RefusedPart {
  expected: string;
  /** As in the query: `random()`. */
  found: string;
  /** Starts with a verb, without a full stop. */
  advice: string;
}

/** They read settings of the machine or the state of the database, though DuckDB calls their results consistent. */
const ofEnvironment = ['current_setting', 'getenv', 'getvariable', 'version'];

/** Table functions that read nothing but their arguments. Others read files or the catalogue, or tables by name. */
const tableFunctions = [
  'generate_series',
  'generate_subscripts',
  'json_each',
  'json_tree',
  'range',
  'repeat',
  'unnest',
];

/** They are called without brackets, so DuckDB's parser takes them for columns. */
const clock = ['current_date', 'current_time', 'current_timestamp', 'localtime', 'localtimestamp'];

/** Macros of DuckDB that use these are refused like them. */
const inMacros = /\b(?:current_\w+|duckdb_\w+|pragma_\w+|sleep_ms)\b/;

const known = new WeakMap<DuckDBConnection, Promise<ReadonlySet<string>>>();

/** Names of the functions that may give another result in the next build. DuckDB is asked, because its versions have different ones. */
async function unrepeatableFunctions(connection: DuckDBConnection): Promise<ReadonlySet<string>> {
  const result = await connection.runAndReadAll(
    "SELECT function_name AS name, stability, macro_definition AS macro FROM duckdb_functions() WHERE function_type IN ('scalar', 'aggregate', 'macro')",
  );
  const all = result.getRowObjectsJson() as { name: string; stability: string | null; macro: string | null }[];
  const refused = all.filter(({ stability, macro }) =>
    macro === null ? stability !== 'CONSISTENT' : inMacros.test(macro),
  );
  return new Set([...refused.map(({ name }) => name), ...ofEnvironment]);
}

interface Node {
  type?: string;
  function_name?: string;
  function?: { function_name?: string };
  column_names?: string[];
  schema_name?: string;
  catalog_name?: string;
  table_name?: string;
  query?: unknown;
  sample?: { seed?: number } | null;
}

/** @param statement a node of DuckDB's syntax tree */
export async function refusedParts(connection: DuckDBConnection, statement: unknown): Promise<RefusedPart[]> {
  let functions = known.get(connection);
  if (!functions) known.set(connection, (functions = unrepeatableFunctions(connection)));
  return [...partsIn(statement, await functions)];
}

function* partsIn(value: unknown, functions: ReadonlySet<string>): Generator<RefusedPart> {
  if (typeof value !== 'object' || value === null) return;
  const refused = refusedPart(value, functions);
  if (refused) yield refused;
  for (const child of Object.values(value)) yield* partsIn(child, functions);
}

function refusedPart(node: Node, functions: ReadonlySet<string>): RefusedPart | undefined {
  const name = node.function_name?.toLowerCase() ?? '';
  if (node.sample && !(Number(node.sample.seed) >= 0)) return unrepeatable('a sample without REPEATABLE');
  switch (node.type) {
    case 'TABLE_FUNCTION': {
      const read = node.function?.function_name?.toLowerCase() ?? '';
      return tableFunctions.includes(read) ? undefined : hiddenRead(`${read}()`);
    }
    case 'SHOW_REF':
      return node.query ? undefined : hiddenRead('a list of tables');
    case 'BASE_TABLE': {
      const path = [node.catalog_name, node.schema_name].filter(Boolean).join('.');
      return path === '' || path === 'main' ? undefined : hiddenRead(`${path}.${node.table_name}`);
    }
    case 'COLUMN_REF': {
      const column = node.column_names?.join('.').toLowerCase() ?? '';
      return clock.includes(column) ? unrepeatable(column) : undefined;
    }
    case 'FUNCTION':
      return functions.has(name) ? unrepeatable(`${name}()`) : undefined;
    default:
      return undefined;
  }
}

const unrepeatable = (found: string): RefusedPart => ({
  expected: 'a query that gives the same in every build',
  found,
  advice: 'Write the value in the query, or in a dataset',
});

const hiddenRead = (found: string): RefusedPart => ({
  expected: 'the ids of datasets after FROM and JOIN',
  found,
  advice: 'Name the datasets themselves: readers see what a result was made from',
});
