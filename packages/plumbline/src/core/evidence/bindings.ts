/** Resolves and checks bound numbers: `<Num of="bridges.in-alder">6</Num>`. */
import type { CellValue } from '../data/field-types.ts';
import type { Dataset } from '../data/datasets.ts';
import type { Measure } from '../sql/measures.ts';
import { parseNumber, type NumberRange } from './parse-number.ts';
import { hintForName, isReported, type Problem } from '../input/problems.ts';
import { fitsUnit, printedUnit, unitOf } from './field-units.ts';
import { agrees, rounds } from './supports.ts';
import { sha256Of } from '../input/hash.ts';
import { inQuotes } from '../input/validate.ts';
import { addLazyField } from '../recording/lazy-fields.ts';
import { keyOfRecordedField } from '../recording/record-parts.ts';
import { rowsByKey, type Row } from '../data/table.ts';

/** The measure or the cell that a number is bound to. */
export interface Origin {
  /** As authors write it: `dataset.measure` or `dataset[key].field`. */
  of: string;
  dataset: Dataset;
  measure: Measure | undefined;
  /** Row and field of a cell. */
  row: Row | undefined;
  field: string | undefined;
  value: CellValue;
  unit: string;
}

/** A printed number and its origins: one, or two for the ends of a range. */
export interface Binding {
  text: string;
  origins: Origin[];
}

/** Bound numbers by `bindingKey`. */
export type Bindings = Map<string, Binding>;

/** @param text the number as printed. @param of what it is bound to, as authored. */
export const bindingKey = (text: string, of: string): string => `${of} ${text}`;

interface Content {
  datasets: Map<string, Dataset>;
  measures: Map<string, Measure>;
}

type At = Pick<Problem, 'file' | 'place'>;

/** The names of one or two origins. Keys in brackets may contain commas. */
const namesIn = (of: string): string[] => of.split(/,(?![^[]*\])/).map((one) => one.trim());

/** Resolves the origins of a bound number and compares it with them. Undefined after reporting an origin that does not exist. */
export function bindNumber(
  text: string,
  of: string,
  content: Content,
  at: At,
  problems: Problem[],
): Binding | undefined {
  const origins = namesIn(of).map((one) => findOrigin(one, content, { add: adder(at, problems), problems }));
  if (!origins.every((origin) => origin !== undefined)) return undefined;
  const reading = parseNumber(text);
  if (!reading) {
    adder(at, problems)(
      `expected a number, got "${text}".`,
      'Bind the number alone, in digits or in words: "346", "about a fifth", "US$478 billion"; leave nouns outside.',
    );
    return undefined;
  }
  origins.forEach((origin, i) => {
    // With two origins, each end of a range is compared with its own; a single origin may be anywhere in the range.
    const own = origins.length === 2 ? (reading.ends?.[i] ?? reading) : reading;
    checkValue(origin, text, own, adder(at, problems));
  });
  return { text, origins };
}

/** A number that is known to agree with its origins, which are looked up when they are used. */
export function boundNumber(text: string, of: string, content: Content): Binding | undefined {
  const resolve = () => bindNumber(text, of, content, { file: '' }, []);
  const names = namesIn(of);
  const keys = names.map((name) => keyOfOrigin(name, content));
  if (!keys.every((key) => key !== undefined)) return resolve();
  const binding: Binding = { text, origins: [] };
  addLazyField(binding, 'origins', [of, ...keys].join(' '), () => resolve()!.origins);
  return binding;
}

/** What the origin in the rows of a dataset is made from; undefined if they are not made from a file. */
function keyOfOrigin(of: string, { datasets }: Content): string | undefined {
  const dataset = of.includes('[') ? datasets.get(of.slice(0, of.indexOf('['))) : undefined;
  const rows = dataset && keyOfRecordedField(dataset, 'rows');
  return rows && sha256Of(JSON.stringify([rows, dataset.schema]));
}

type Add = (message: string, hint: string) => undefined;
const adder =
  (at: At, problems: Problem[]): Add =>
  (message, hint) =>
    void problems.push({ ...at, message, hint });

/** Reports a printed number that does not agree with a value. */
function checkValue({ of, value, unit }: Origin, text: string, reading: NumberRange, add: Add): void {
  if (value === null)
    return add(`expected a value to print as "${text}", got a blank at ${of}.`, 'Fill the cell, or print no number.');
  if (typeof value !== 'number')
    return add(`expected a field of numbers, got ${inQuotes(value)} at ${of}.`, 'Bind a numeric field.');
  if (agrees(value, unit, reading)) return;
  const origin = `${of} (${Number(value.toPrecision(12))} ${unit})`;
  if (!fitsUnit(unit, reading))
    return add(
      `expected a number in the unit of ${origin}, got "${text}".`,
      'Print the unit of the value, or bind a value in the printed unit.',
    );
  if (reading.kind === 'plain' && rounds(value, reading))
    return add(
      `expected a number with the unit of ${origin}, got "${text}".`,
      `Add the unit to the number: "${text} ${printedUnit(unit)}".`,
    );
  return add(
    `expected a number that ${origin} rounds to, got "${text}".`,
    'Correct the number and check the sentence, or correct the data.',
  );
}

interface Report {
  add: Add;
  problems: Problem[];
}

function findOrigin(of: string, content: Content, { add, problems }: Report): Origin | undefined {
  const [, id = '', key, name = ''] = /^([a-z0-9-]+)(?:\[(.+)\])?\.([a-z0-9_-]+)$/.exec(of) ?? [];
  if (!id)
    return add(
      `expected "dataset.measure" or "dataset[key].field", got "${of}".`,
      'Name a measure, or a row by its key and a field.',
    );
  const dataset = content.datasets.get(id);
  if (isBroken(id, content, problems)) return undefined;
  if (!dataset)
    return add(
      `expected the id of a dataset, got "${id}".`,
      hintForName(id, content.datasets.keys(), `add data/${id}/`),
    );
  if (key !== undefined) return findCell(of, key, name, dataset, add);
  const measure = content.measures.get(of);
  if (measure?.reads.some((read) => isBroken(read, content, problems))) return undefined;
  return findMeasure(of, name, dataset, measure, add);
}

/** Whether a dataset has problems, or is derived from one that has: fixing them may add what is missing. */
function isBroken(id: string, { datasets }: Content, problems: Problem[]): boolean {
  const dataset = datasets.get(id);
  if (!dataset) return isReported(`data/${id}/`, problems);
  if (dataset.query !== undefined && !dataset.rows.length && problems.length) return true;
  return ['data.csv', 'query.sql'].some((name) => isReported(`${dataset.folder}/${name}`, problems));
}

function findMeasure(
  of: string,
  name: string,
  dataset: Dataset,
  measure: Measure | undefined,
  add: Add,
): Origin | undefined {
  const { id } = dataset;
  if (measure)
    return { of, dataset, measure, row: undefined, field: undefined, value: measure.value, unit: measure.unit };
  const known = dataset.measures.map((query) => query.name);
  // A measure that failed has been reported.
  if (known.includes(name)) return undefined;
  return add(
    `expected a measure of "${id}", got "${name}".`,
    hintForName(name, known, `add "-- name: ${name}" to data/${id}/measures.sql`),
  );
}

function findCell(of: string, key: string, name: string, dataset: Dataset, add: Add): Origin | undefined {
  const { id, schema, rows } = dataset;
  const fields = schema?.fields ?? [];
  const names = fields.map((one) => one.name);
  const field = fields[names.indexOf(name)];
  if (!field)
    return add(
      `expected a field of "${id}", got "${name}".`,
      hintForName(name, names, `name one of ${names.map((one) => `"${one}"`).join(', ')}`),
    );
  const byKey = rowsByKey(rows, schema?.primaryKey ?? []);
  const row = byKey.get(key)?.[0];
  if (row)
    return { of, dataset, measure: undefined, row, field: name, value: row[name] ?? null, unit: unitOf(field, row) };
  return add(
    `expected the key of a row of "${id}", got "${key}".`,
    hintForName(key, byKey.keys(), `write the key of one of its rows, such as "${[...byKey.keys()][0]}"`),
  );
}
