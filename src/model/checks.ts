/** Checks: each holds, or is a declared gap that readers see. Anything else fails the build. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { ask, tablesOf } from './database.ts';
import type { Problem } from './problems.ts';
import type { NamedQuery } from './queries.ts';

export interface Check extends NamedQuery {
  /** Dataset whose folder the check stands in. */
  dataset: string;
  /** Datasets that the query reads. */
  reads: string[];
  expected: string;
  actual: string;
  holds: boolean;
}

/** Relative difference below which two floating point results are the same number. */
const tolerance = 1e-9;

export async function runCheck(connection: DuckDBConnection, dataset: string, query: NamedQuery, problems: Problem[]): Promise<Check | undefined> {
  const { file, name } = query;
  const place = `check "${name}"`;
  const rows = await ask(connection, query.sql, file, place, problems);
  if (!rows) return undefined;
  const [row] = rows;
  if (rows.length !== 1 || !row || !('expected' in row) || !('actual' in row)) {
    const found = rows.length === 1 ? Object.keys(row ?? {}).join(', ') : `${rows.length} rows`;
    problems.push({ file, place, message: `expected one row with "expected" and "actual", got "${found}".`, hint: 'Select … AS expected, … AS actual.' });
    return undefined;
  }
  const [expected, actual] = [String(row['expected']), String(row['actual'])];
  const holds = expected === actual || isClose(Number(expected), Number(actual));
  const found = `expected ${expected}, got "${actual}"`;
  if (!holds && query.gap === undefined) {
    const hint = 'Correct the data, or add "-- gap:" with a sentence that tells readers why the two differ.';
    problems.push({ file, place, message: `${query.sentence} But ${found}.`, hint });
  }
  if (holds && query.gap !== undefined) {
    problems.push({ file, place, message: `expected a gap, got values that agree: "${actual}".`, hint: 'Remove the "-- gap:" line: what it says is no longer true.' });
  }
  return { ...query, dataset, reads: tablesOf(connection, query.sql), expected, actual, holds };
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}
