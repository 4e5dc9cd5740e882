/** Checks the precision that measures and derived datasets state against what follows from the values they are computed from. */
import type { Dataset } from '../../data/datasets.ts';
import type { NamedQuery } from '../../data/named-queries.ts';
import { isPrecision, precisionOf, precisions, type Precision } from '../../data/precision.ts';
import { rowKey } from '../../data/table.ts';
import type { Problem } from '../../input/problems.ts';
import { isSound, type ResultingPrecision } from './resulting-precision.ts';

type Add = (message: string, hint: string) => void;

/** All but ranges, which have two values. */
const ofMeasures = precisions.filter((one) => one !== 'between');

/** @returns the precision of the measure's value. @param result what follows from its data */
export function checkMeasure(query: NamedQuery, result: ResultingPrecision, add: Add): Precision {
  const { statedPrecision: precision, takenAsExact } = query;
  if (takenAsExact !== undefined) {
    if (precision !== undefined)
      add('expected either a precision or a reason to take values as exact, got both.', 'Remove one of the two lines.');
    if (result === 'exactly')
      add(
        'expected a measure of values that are not exact, got one whose values are.',
        'Remove the line "-- taken-as-exact".',
      );
    return 'exactly';
  }
  if (precision === undefined) {
    if (result !== 'exactly')
      add(`expected "-- precision: …" for a value that ${dependsOn}, got nothing.`, advice(result));
    return 'exactly';
  }
  if (!isPrecision(precision) || precision === 'between') {
    add(`expected ${oneOf(ofMeasures)} as the precision, got "${precision}".`, 'Write one of these words.');
    return 'exactly';
  }
  if (isSound(precision, result)) return precision;
  add(...unsound(precision, result));
  // What follows from the wrong precision is no problem of its own.
  return result === 'none' ? precision : result;
}

const dependsOn = 'depends on values that are not exact';

const advice = (result: ResultingPrecision): string =>
  result === 'none'
    ? 'Add "-- taken-as-exact: …" with a reason for readers; no precision follows from these values.'
    : `Add "-- precision: ${result}", or "-- taken-as-exact: …" with a reason for readers.`;

function unsound(stated: Precision, result: ResultingPrecision): [string, string] {
  if (result === 'none')
    return [
      `expected "-- taken-as-exact: …" for a value for which no precision follows, got "-- precision: ${stated}".`,
      'Tell readers which values are used as if they were exact.',
    ];
  if (result === 'exactly')
    return [
      `expected no precision for a value that depends on exact values only, got "${stated}".`,
      'Remove the line "-- precision".',
    ];
  return [
    `expected "${result}", the precision that follows from the data, or a weaker one, got "${stated}".`,
    'Correct the line, or correct the query.',
  ];
}

const oneOf = (words: readonly string[]): string =>
  words
    .map((word) => `"${word}"`)
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1');

/** Reports each field of a derived dataset with a value that is less exact than it states. */
export function checkDerived(
  { schema, rows, file, folder }: Dataset,
  results: Map<string, ResultingPrecision>,
  problems: Problem[],
): void {
  for (const field of schema!.fields) {
    const keys = rows.map((row) => rowKey(row, schema!.primaryKey));
    const at = rows.findIndex((row, i) => {
      const result = results.get(`${keys[i]} ${field.name}`);
      const stated = precisionOf(field, row);
      return result !== undefined && stated !== 'between' && !isSound(stated, result);
    });
    if (at < 0 || field.takenAsExact !== undefined) continue;
    const result = results.get(`${keys[at]} ${field.name}`)!;
    const reason = `"takenAsExact" to the field in ${file}, with a reason for readers`;
    problems.push({
      file: `${folder}/query.sql`,
      place: `result row ${at + 1}, column "${field.name}"`,
      message: `expected ${result === 'none' ? 'a reason to take it as exact' : `the precision "${result}"`} for a value that ${dependsOn}, got "${precisionOf(field, rows[at]!)}".`,
      hint:
        result === 'none'
          ? `Add ${reason}.`
          : `Select the precision into a field that "precisionIn" names, or add ${reason}.`,
    });
  }
}
