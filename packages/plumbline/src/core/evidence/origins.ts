/** Finds the measures and cells that numbers are bound to. */
import type { CellValue } from '../data/field-types.ts';
import type { Field, TableSchema } from '../data/data-package.ts';
import type { Dataset } from '../data/datasets.ts';
import { statedIn, type Precision } from '../data/precision.ts';
import { rowsByKey, type Row } from '../data/table.ts';
import { hintForName, isReported, type Problem } from '../input/problems.ts';
import type { Measure } from '../sql/measures.ts';
import { unitOf } from './quantities/field-units.ts';

/** A value, and what is known about it. */
export interface OriginValue {
  value: CellValue;
  unit: string;
  /** How exact the value is. */
  precision: Precision;
  /** The range to which the value belongs, if it is one end of it. */
  range?: { from: number; to: number } | undefined;
}

/** The measure or the cell that a number is bound to. */
export interface Origin extends OriginValue {
  /** As authors write it: `dataset.measure` or `dataset[key].field`. */
  of: string;
  dataset: Dataset;
  measure: Measure | undefined;
  /** Row and field of a cell. */
  row: Row | undefined;
  field: string | undefined;
}

/** Where origins are looked for. */
export interface Content {
  datasets: Map<string, Dataset>;
  measures: Map<string, Measure>;
}

export type Add = (message: string, hint: string) => undefined;

interface Report {
  add: Add;
  problems: Problem[];
}

/** The measure or cell with a name. Undefined after reporting that there is none. */
export function findOrigin(of: string, content: Content, { add, problems }: Report): Origin | undefined {
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
  if (measure) return { of, dataset, measure, row: undefined, field: undefined, ...valueOfMeasure(measure) };
  const known = dataset.measures.map((query) => query.name);
  // A measure that failed has been reported.
  if (known.includes(name)) return undefined;
  return add(
    `expected a measure of "${id}", got "${name}".`,
    hintForName(name, known, `add "-- name: ${name}" to data/${id}/measures.sql`),
  );
}

const valueOfMeasure = ({ value, unit, precision }: Measure) => ({ value, unit, precision });

/** The value of one cell. */
export function valueOfCell(schema: TableSchema, field: Field, row: Row): OriginValue {
  const stated = statedIn(schema, field, row);
  const range = stated?.to === undefined ? undefined : { from: stated.value, to: stated.to };
  return { value: row[field.name] ?? null, unit: unitOf(field, row), precision: stated?.precision ?? 'exactly', range };
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
  if (row) return { of, dataset, measure: undefined, row, field: name, ...valueOfCell(schema!, field, row) };
  return add(
    `expected the key of a row of "${id}", got "${key}".`,
    rows.length
      ? hintForName(key, byKey.keys(), `write the key of one of its rows, such as "${[...byKey.keys()][0]}"`)
      : `Correct ${dataset.folder}/${dataset.query === undefined ? 'data.csv' : 'query.sql'}, which has no rows.`,
  );
}
