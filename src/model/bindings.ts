/** Numbers in prose, bound to what they come from: `<Num of="digital-initiatives.zhejiang-listed">346</Num>`. */
import type { Cell } from './cells.ts';
import type { Dataset } from './dataset.ts';
import type { Measure } from './measures.ts';
import { readNumeral } from './numeral.ts';
import { hintForName, type Problem } from './problems.ts';
import { agrees, unitOf } from './reading.ts';
import { keyOf, type Row } from './table.ts';

/** What a bound number comes from: one value of a measure, or one cell. */
export interface Origin {
  /** As authors write it: `dataset.measure` or `dataset[key].field`. */
  of: string;
  dataset: Dataset;
  measure: Measure | undefined;
  /** Row and field of a bound cell. */
  row: Row | undefined;
  field: string | undefined;
  value: Cell;
  unit: string;
}

/** A number that readers see, with all it comes from: two origins for the ends of a range. */
export interface Binding {
  text: string;
  origins: Origin[];
}

interface Content {
  datasets: Map<string, Dataset>;
  measures: Map<string, Measure>;
}

type At = Pick<Problem, 'file' | 'place'>;

/** Follows a bound number to its origins and holds it to them; undefined after naming what is wrong. */
export function bind(text: string, of: string, content: Content, at: At, problems: Problem[]): Binding | undefined {
  const origins = of.split(',').map((one) => findOrigin(one.trim(), content, at, problems));
  if (!origins.every((origin) => origin !== undefined)) return undefined;
  const reading = readNumeral(text);
  if (!reading) {
    problems.push({
      ...at,
      message: `expected a number between <Num> tags, got "${text}".`,
      hint: 'Print the number as digits or in words, with nothing else between the tags.',
    });
    return undefined;
  }
  for (const { of: name, value, unit } of origins) {
    if (typeof value === 'number' && agrees(value, unit, reading)) continue;
    const found = value === null ? 'blank' : `${String(value)} ${unit}`;
    problems.push({
      ...at,
      message: `expected a number that ${name} (${found}) can be rounded to, got "${text}".`,
      hint: 'Read the sentence again and correct the number, or correct the data.',
    });
  }
  return { text, origins };
}

function findOrigin(of: string, { datasets, measures }: Content, at: At, problems: Problem[]): Origin | undefined {
  const [, id = '', key, name = ''] = /^([a-z0-9-]+)(?:\[(.+)\])?\.([a-z0-9_-]+)$/.exec(of) ?? [];
  const dataset = datasets.get(id);
  const add = (message: string, hint: string) => void problems.push({ ...at, message, hint });
  if (!id)
    return void add(
      `expected "dataset.measure" or "dataset[key].field", got "${of}".`,
      'Name a measure, or a row by its key and a field.',
    );
  if (!dataset)
    return void add(`expected the id of a dataset, got "${id}".`, hintForName(id, datasets.keys(), `add data/${id}/`));
  if (key === undefined) {
    const measure = measures.get(of);
    const known = [...measures.keys()]
      .filter((other) => other.startsWith(`${id}.`))
      .map((other) => other.slice(id.length + 1));
    if (!measure)
      return void add(
        `expected a measure of "${id}", got "${name}".`,
        hintForName(name, known, `add "-- name: ${name}" to data/${id}/measures.sql`),
      );
    return { of, dataset, measure, row: undefined, field: undefined, value: measure.value, unit: measure.unit };
  }
  const primary = dataset.schema?.primaryKey ?? [];
  const row = dataset.rows.find((one) => keyOf(one, primary) === key);
  if (!row)
    return void add(
      `expected the key of a row of "${id}", got "${key}".`,
      hintForName(
        key,
        dataset.rows.map((one) => keyOf(one, primary)),
        'correct the key',
      ),
    );
  const field = dataset.schema?.fields.find((one) => one.name === name);
  const fields = dataset.schema?.fields.map((one) => one.name) ?? [];
  if (!field)
    return void add(`expected a field of "${id}", got "${name}".`, hintForName(name, fields, 'correct the field'));
  return { of, dataset, measure: undefined, row, field: name, value: row[name] ?? null, unit: unitOf(field, row) };
}
