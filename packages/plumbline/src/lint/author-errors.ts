/** What is wrong when the code of a chart throws an error, in the words of its author. */
import { inspect } from 'node:util';
import { lineOfError } from '../core/input/import-module.ts';
import { computeElsewhere, RowsError } from '../core/content/drawn-rows.ts';
import { Unrepeatable } from '../core/limits/fixed-environment.ts';
import { TooLarge } from '../render/drawing-limits.ts';
import { NeedsBrowser } from '../render/svg/needs-browser.ts';
import { quoted, type Finding } from './findings.ts';

/** Errors of JavaScript for objects that cannot be changed. */
const change = /^Cannot (?:assign to read only|add|delete|redefine) property '?([^',]+)/;

/** @param file the module of the chart */
export function findingOf(file: string, error: unknown): Finding {
  // Anything can be thrown.
  const message = error instanceof Error ? error.message : `${inspect(error)} thrown`;
  const line = lineOfError(file, error);
  const how = line ? { how: `from line ${line}` } : {};
  const [, changed] = change.exec(message) ?? [];
  if (changed !== undefined)
    return {
      expected: 'rows that are not changed',
      found: [`a new value of ${quoted(changed)}`],
      ...how,
      advice: computeElsewhere,
    };
  if (error instanceof RowsError) return { expected: error.expected, found: [quoted(message)], advice: error.advice };
  if (error instanceof Unrepeatable || error instanceof NeedsBrowser)
    return {
      expected: error.expected,
      found: [quoted(message)],
      ...how,
      advice: error.advice,
    };
  if (error instanceof TooLarge)
    return {
      expected: error.expected,
      found: [quoted(message)],
      advice: 'Draw fewer marks, or sum up the rows in a dataset with query.sql',
    };
  return { expected: 'a drawing', found: [quoted(message)], ...how };
}
