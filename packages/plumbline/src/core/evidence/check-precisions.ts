/** Checks the precision of cells: a word of the vocabulary for every value, two ends for every range. */
import type { Dataset } from '../data/datasets.ts';
import type { Field } from '../data/data-package.ts';
import { endsIn, isPrecision, precisions } from '../data/precision.ts';
import { rowNumber, type Row } from '../data/table.ts';
import type { Problem } from '../input/problems.ts';
import { inQuotes } from '../input/validate.ts';

export function checkPrecisions({ schema, rows, query, folder }: Dataset, problems: Problem[]): void {
  const derived = query !== undefined;
  const file = `${folder}/${derived ? 'query.sql' : 'data.csv'}`;
  for (const field of schema?.fields ?? []) {
    const { precisionIn } = field;
    if (precisionIn === undefined) continue;
    const ends = endsIn(schema!, precisionIn);
    rows.forEach((row, i) => {
      const found = problemOf(row, field, precisionIn, ends);
      if (!found) return;
      const { column, ...problem } = found;
      problems.push({ file, place: `${rowNumber(i, { derived })}, column "${column}"`, ...problem });
    });
  }
}

type CellProblem = Pick<Problem, 'message' | 'hint'> & { column: string };

function problemOf(row: Row, field: Field, precisionIn: string, ends: Field[]): CellProblem | undefined {
  const word = row[precisionIn] ?? null;
  if (row[field.name] === null) return undefined;
  if (!isPrecision(word)) {
    const message = `expected a precision of the value ${row[field.name]}, got ${word === null ? 'a blank' : inQuotes(word)}.`;
    return { column: precisionIn, message, hint: `Write one of ${precisions.map((one) => `"${one}"`).join(', ')}.` };
  }
  if (word !== 'between' || field !== ends[0]) return undefined;
  const [low, high] = ends.map(({ name }) => row[name]);
  if (ends.length !== 2)
    return {
      column: precisionIn,
      message: `expected two fields with this precision for a range, got ${ends.length === 1 ? 'one' : `${ends.length}`}.`,
      hint: `Add "precisionIn" to the fields with the low and the high end, and to no other.`,
    };
  if (typeof low === 'number' && typeof high === 'number' && low < high) return undefined;
  return {
    column: ends[1]!.name,
    message: `expected a value above ${low}, the low end of a range, got ${high === null ? 'a blank' : `"${high}"`}.`,
    hint: 'Write the high end, or change the precision.',
  };
}
