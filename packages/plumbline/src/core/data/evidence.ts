/**
 * Evidence: for every cell read in a source, where it stands there. `evidence.csv` beside `data.csv`; a range is a
 * W3C TextPositionSelector (https://www.w3.org/TR/annotation-model/#text-position-selector): Unicode code points
 * into the text of a rendition, from `start` up to `end`.
 */
import type { Dataset } from './datasets.ts';
import type { Field, TableSchema } from './data-package.ts';
import { hintForName, isReported, type Problem } from '../input/problems.ts';
import { supports, unitOf } from '../evidence/supports.ts';
import { inQuotes } from '../input/validate.ts';
import type { Source } from './sources.ts';
import { rowKey, readTable, type Row } from './table.ts';

/** How sure a cell is, from the surest down. */
export const statuses = {
  verified: 'printed so in a file we hold',
  paraphrased: 'in a file we hold; the wording is ours',
  derived: 'computed from other cells',
  cited: 'a source is named that we do not hold',
  inferred: 'concluded by the desk',
  weak: 'one source that nothing else confirms',
  missing: 'blank: nothing was found',
} as const;

export type Status = keyof typeof statuses;

/** One place that one cell, or one field of all rows, was read in. */
export interface Evidence {
  /** Primary key of the row, its parts joined by "/"; "*" for every row that is not named. */
  key: string;
  field: string;
  /** Id of the source record; blank where the desk concluded or computed. */
  source: string | null;
  /** What a person looks for: "Table 9.5, row 4"; for derived and inferred cells, how. */
  locator: string;
  /** sha256 of the file in which the range was found. */
  rendition: string | null;
  start: number | null;
  end: number | null;
  /** The few characters that stand in the range. */
  quote: string | null;
  status: Status;
}

const column = (name: string, type: Field['type'], constraints: Field['constraints'] = {}): Field => ({
  name,
  type,
  constraints,
  title: name,
  description: name,
  unit: 'text',
});

const schema: TableSchema = {
  fields: [
    column('key', 'string', { required: true }),
    column('field', 'string', { required: true }),
    column('source', 'string'),
    column('locator', 'string', { required: true }),
    column('rendition', 'string', { pattern: '[0-9a-f]{64}' }),
    column('start', 'integer', { minimum: 0 }),
    column('end', 'integer', { minimum: 1 }),
    column('quote', 'string'),
    column('status', 'string', { required: true, enum: Object.keys(statuses) }),
  ],
  // One cell may be read in several places; only the same place twice is a mistake, and checkEvidence says so.
  primaryKey: [],
};

export function readEvidence(content: string | undefined, folder: string, problems: Problem[]): Evidence[] {
  if (content === undefined) return [];
  const place = { file: `${folder}/evidence.csv`, descriptor: 'docs/evidence.md', derived: false };
  const found: Problem[] = [];
  const rows = readTable(content, schema, place, found);
  // The columns are the same for every dataset: an author can mend the cell, never the rule.
  const hint = 'Correct the cell; docs/evidence.md says what each column holds.';
  problems.push(...found.map((problem) => (problem.place?.includes('column') ? { ...problem, hint } : problem)));
  return rows as unknown as Evidence[];
}

/** Fields whose cells are read in a source. The others are the desk's own: keys, short names, places, remarks. */
export const evidencedFields = (dataset: Dataset): Field[] =>
  dataset.schema?.fields.filter(({ editorial }) => !editorial) ?? [];

/** The evidence for one cell, strongest as the author put it first; what is said of every row counts where nothing else does. */
export function evidenceFor(dataset: Dataset, row: Row, field: string): Evidence[] {
  const byCell = indexOf(dataset.evidence);
  const own = byCell.get(`${field} ${rowKey(row, dataset.schema?.primaryKey ?? [])}`);
  return own ?? byCell.get(`${field} *`) ?? [];
}

const indexes = new WeakMap<Evidence[], Map<string, Evidence[]>>();

/** Evidence by field and key; a table asks once for every cell. */
function indexOf(evidence: Evidence[]): Map<string, Evidence[]> {
  let index = indexes.get(evidence);
  if (!index) indexes.set(evidence, (index = Map.groupBy(evidence, ({ field, key }) => `${field} ${key}`)));
  return index;
}

/** How sure one cell is. */
export function statusOf(dataset: Dataset, row: Row, field: string): Status {
  if (row[field] === null) return 'missing';
  return dataset.query === undefined ? (evidenceFor(dataset, row, field)[0]?.status ?? 'inferred') : 'derived';
}

type Add = (message: string, hint: string) => void;

/** Every cell that is read has evidence, and all evidence is whole, points somewhere and says what the cell says. */
export function checkEvidence(dataset: Dataset, sources: Map<string, Source>, problems: Problem[]): void {
  const file = `${dataset.folder}/evidence.csv`;
  if (!dataset.schema || dataset.query !== undefined) {
    const message = 'expected no evidence for a dataset without a data.csv of its own, got some.';
    if (dataset.evidence.length)
      problems.push({ file, message, hint: 'Remove the file: a query’s cells have the evidence of what it reads.' });
    return;
  }
  // Rows that are to be mended may get other keys and other values.
  if (isReported(`${dataset.folder}/data.csv`, problems)) return;
  const seen = new Map<string, number>();
  const absent = new Set<string>();
  dataset.evidence.forEach((one, i) => {
    const add: Add = (message, hint) => void problems.push({ file, place: `row ${i + 2}`, message, hint });
    const first = seen.get(JSON.stringify(one));
    if (first !== undefined)
      add(`expected evidence that no other row gives, got the same as in row ${first}.`, 'Remove one of the two.');
    else seen.set(JSON.stringify(one), i + 2);
    if (one.source === null || sources.has(one.source)) return checkOne(one, dataset, sources, add);
    // What is wrong with a source is wrong with every row that names it: the first says enough.
    if (!absent.has(one.source) && !isReported(`src/content/sources/${one.source}.yaml`, problems))
      add(
        `expected the id of a source, got "${one.source}".`,
        hintForName(one.source, sources.keys(), `add src/content/sources/${one.source}.yaml`),
      );
    absent.add(one.source);
  });
  for (const field of evidencedFields(dataset)) checkCovered(dataset, field, file, problems);
}

function checkOne(one: Evidence, dataset: Dataset, sources: Map<string, Source>, add: Add): void {
  const field = dataset.schema!.fields.find(({ name }) => name === one.field);
  const rows = rowsFor(dataset, one);
  if (!field) {
    const names = evidencedFields(dataset).map(({ name }) => name);
    const hint = hintForName(one.field, names, `add the field to ${dataset.file}`);
    add(`expected a field of "${dataset.id}", got "${one.field}".`, hint);
  } else if (field.editorial) {
    const hint = `Remove the row, or remove "editorial" from the field in ${dataset.file}.`;
    add(`expected a field that is read in a source, got "${one.field}".`, hint);
  } else if (!rows.length && one.key === '*') {
    add(`expected a row that no other evidence for "${one.field}" names, got none for "*".`, 'Remove the row.');
  } else if (!rows.length) {
    const keys = dataset.rows.map((row) => rowKey(row, dataset.schema!.primaryKey));
    const hint = hintForName(one.key, keys, 'remove the row; a key is the values of the primary key, joined by "/"');
    add(`expected the key of a row of "${dataset.id}", got "${one.key}".`, hint);
  } else {
    checkParts(one, sources, add);
    for (const row of rows) checkCell(one, row, field, add);
  }
}

/** The rows that one piece of evidence speaks for. */
function rowsFor(dataset: Dataset, one: Evidence): Row[] {
  if (one.key !== '*') return dataset.rows.filter((row) => rowKey(row, dataset.schema!.primaryKey) === one.key);
  return dataset.rows.filter((row) => evidenceFor(dataset, row, one.field).includes(one));
}

function checkParts(one: Evidence, sources: Map<string, Source>, add: Add): void {
  const { status, rendition, start, end, quote } = one;
  const source = one.source === null ? undefined : sources.get(one.source);
  const isHeld = status === 'verified' || status === 'paraphrased';
  if (!source && (isHeld || status === 'cited' || status === 'weak'))
    return add(
      `expected the source of a ${status} cell, got nothing.`,
      'Name the source, or call the cell "derived" or "inferred".',
    );
  const parts = { rendition, start, end, quote };
  const blank = Object.entries(parts).flatMap(([name, value]) => (value === null ? [`"${name}"`] : []));
  if (blank.length && (isHeld || blank.length < 4))
    return add(
      `expected rendition, start, end and quote of a ${status} cell, got a blank in ${blank.join(', ')}.`,
      isHeld
        ? 'Fill them in; a cell of a work that is not held is "cited".'
        : 'Fill in all four, or leave all four blank.',
    );
  if (rendition === null || start === null || end === null || quote === null) return;
  if (!source?.renditions?.some(({ sha256 }) => sha256 === rendition))
    return add(
      `expected the sha256 of a rendition of "${one.source ?? ''}", got ${inQuotes(rendition)}.`,
      source ? `Copy it from ${source.file}.` : 'Name the source.',
    );
  const length = [...quote].length;
  if (end - start !== length)
    add(
      `expected a range of ${length} characters, as ${inQuotes(quote)} has, got ${end - start} (${start} to ${end}).`,
      'Count code points from the start of the text; the end is the first that is not printed.',
    );
}

function checkCell(one: Evidence, row: Row, field: Field, add: Add): void {
  const cell = row[field.name] ?? null;
  if (cell === null && one.status !== 'missing' && one.key !== '*')
    add(
      `expected evidence for a cell with a value, got some for a blank (${field.name}).`,
      'Remove the row, or fill the cell.',
    );
  if (cell !== null && one.status === 'missing')
    add(
      `expected a blank cell, as "missing" says, got ${inQuotes(cell)} (${field.name}).`,
      'Say where the value comes from, or blank the cell.',
    );
  if (cell === null || one.status !== 'verified' || one.quote === null) return;
  if (!supports(one.quote, cell, unitOf(field, row))) {
    add(
      `expected a quote that says ${inQuotes(cell)} (${field.name}), got ${inQuotes(one.quote)}.`,
      typeof cell === 'number'
        ? `Correct the cell, its unit (${unitOf(field, row)}) or the evidence.`
        : 'Correct the cell or the evidence, or call it "paraphrased" where the words are ours.',
    );
  }
}

function checkCovered(dataset: Dataset, field: Field, file: string, problems: Problem[]): void {
  const bare = dataset.rows.filter((row) => row[field.name] !== null && !evidenceFor(dataset, row, field.name).length);
  if (!bare.length) return;
  const keys = bare.slice(0, 3).map((row) => `"${rowKey(row, dataset.schema!.primaryKey)}"`);
  const more = bare.length > keys.length ? ` and ${bare.length - keys.length} more` : '';
  problems.push({
    file,
    place: `field "${field.name}"`,
    message: `expected evidence for every cell, got none for ${keys.join(', ')}${more}.`,
    hint: `Add a row for each, one with the key "*", or mark the field as "editorial" in ${dataset.file}.`,
  });
}
