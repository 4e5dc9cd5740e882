/** Runs checks. A check that fails must be a declared discrepancy, which readers see; otherwise the build fails. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { runQuery } from './database.ts';
import type { Problem } from '../input/problems.ts';
import type { NamedQuery } from '../data/named-queries.ts';

/** The query of a check returns one row with these columns. The check holds if both are the same text or number. */
export interface Check extends NamedQuery {
  /** Id of the dataset whose folder the check is in. */
  dataset: string;
  /** Datasets that the query reads. */
  reads: string[];
  /** What the source states, or what is required. */
  expected: string;
  /** What the data give. A check with a blank value does not hold, even if both are blank. */
  actual: string;
  holds: boolean;
}

/** Relative difference below which two floating point results are the same number. */
const tolerance = 1e-9;

/** @param reads the datasets that the query reads. */
export async function runCheck(
  connection: DuckDBConnection,
  dataset: string,
  query: NamedQuery,
  reads: string[],
  problems: Problem[],
): Promise<Check | undefined> {
  const { file, name } = query;
  const place = `check "${name}"`;
  const result = await runQuery(connection, query.sql, { file, place }, problems);
  if (!result) return undefined;
  const { columns, rows } = result;
  const [row] = rows;
  if (rows.length !== 1 || !row || !columns.includes('expected') || !columns.includes('actual')) {
    const found = rows.length === 1 ? columns.join(', ') : `${rows.length} rows`;
    problems.push({
      file,
      place,
      message: `expected one row with "expected" and "actual", got "${found}".`,
      hint: 'Select … AS expected, … AS actual.',
    });
    return undefined;
  }
  const [expected, actual] = [String(row['expected'] ?? ''), String(row['actual'] ?? '')];
  const notNumber = [expected, actual].find((one) => /^(?:NaN|-?Infinity)$/.test(one));
  if (notNumber !== undefined) {
    const hint = 'Correct the query: it divides by zero.';
    problems.push({ file, place, message: `expected values to compare, got "${notNumber}".`, hint });
    return undefined;
  }
  const holds = isSame(expected, actual);
  if (!holds && query.discrepancy === undefined) {
    const found = actual === '' ? 'a blank' : `"${actual}"`;
    const hint =
      'Correct the data or the query, or add "-- discrepancy:" with a sentence that explains to readers why the two differ.';
    problems.push({
      file,
      place,
      message: `expected ${expected || 'a value'}, got ${found}, so this does not hold: ${query.sentence}`,
      hint,
    });
  }
  if (holds && query.discrepancy !== undefined) {
    const hint = 'Remove the "-- discrepancy:" line: the values no longer differ.';
    problems.push({
      file,
      place,
      message: `expected two values that differ, as "-- discrepancy:" says, got "${actual}" for both.`,
      hint,
    });
  }
  return { ...query, dataset, reads, expected, actual, holds };
}

/** Two blanks do not count as the same: a check that compares blanks has found no data. */
function isSame(expected: string, actual: string): boolean {
  if (expected === '' || actual === '') return false;
  const [a, b] = [Number(expected), Number(actual)];
  return expected === actual || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}
