/** Checks evidence: every cell has some, and each row is complete, refers to an existing cell and source, and supports the value. */
import type { Dataset } from '../data/datasets.ts';
import type { Source } from '../data/sources.ts';
import { hintForName, isReported, type Problem } from '../input/problems.ts';
import type { Evidence } from '../data/evidence.ts';
import { evidencedFields, evidenceFor } from '../data/status.ts';
import { type Row, rowKey, rowsByKey } from '../data/table.ts';
import { inQuotes } from '../input/validate.ts';
import type { Field, TableSchema } from '../data/data-package.ts';
import { precisionUnit } from '../data/precision.ts';
import { checkHedge, checkQuotedValue, type Quote } from './check-hedges.ts';
import { unitOf } from './quantities/field-units.ts';
import { supports } from './supports.ts';

type Add = (message: string, hint: string) => void;

export function checkEvidence(dataset: Dataset, sources: Map<string, Source>, problems: Problem[]): void {
  const file = `${dataset.folder}/evidence.csv`;
  if (!dataset.schema || dataset.query !== undefined) {
    const message = 'expected no evidence for a dataset without a data.csv, got some.';
    if (dataset.evidence.length)
      problems.push({
        file,
        message,
        hint: 'Remove the file: derived cells have the evidence of the data they are computed from.',
      });
    return;
  }
  // Rows with problems may get other keys and values.
  if (isReported(`${dataset.folder}/data.csv`, problems)) return;
  const seen = new Map<string, number>();
  const absent = new Set<string>();
  dataset.evidence.forEach((one, i) => {
    const add: Add = (message, hint) => void problems.push({ file, place: `row ${i + 2}`, message, hint });
    const text = JSON.stringify(one);
    const first = seen.get(text);
    if (first !== undefined)
      add(`expected evidence that no other row gives, got the same as in row ${first}.`, 'Remove one of the two.');
    else seen.set(text, i + 2);
    if (one.source === null || sources.has(one.source)) return checkOne(one, dataset, sources, add);
    // A missing source affects every row that names it; report the first.
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
    for (const row of rows) checkCell(one, row, field, { schema: dataset.schema!, sources }, add);
  }
}

/** The rows that one piece of evidence applies to. */
function rowsFor(dataset: Dataset, one: Evidence): Row[] {
  if (one.key !== '*') return rowsByKey(dataset.rows, dataset.schema!.primaryKey).get(one.key) ?? [];
  return dataset.rows.filter((row) => evidenceFor(dataset, row, one.field).includes(one));
}

function checkParts(one: Evidence, sources: Map<string, Source>, add: Add): void {
  const { status, rendition, start, end, quote } = one;
  const source = one.source === null ? undefined : sources.get(one.source);
  const isHeld = status === 'verified' || status === 'paraphrased';
  if (!source && (isHeld || status === 'cited' || status === 'weak'))
    return add(
      `expected the source of a ${status} cell, got nothing.`,
      'Name the source, or write "derived" or "inferred".',
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

function checkCell(
  one: Evidence,
  row: Row,
  field: Field,
  { schema, sources }: { schema: TableSchema; sources: Map<string, Source> },
  add: Add,
): void {
  const cell = row[field.name] ?? null;
  if (cell === null && one.status !== 'missing' && one.key !== '*')
    add(
      `expected evidence for a cell with a value, got some for a blank (${field.name}).`,
      'Remove the row, or fill the cell.',
    );
  if (cell !== null && one.status === 'missing')
    add(
      `expected a blank cell, as "missing" says, got ${inQuotes(cell)} (${field.name}).`,
      'Name where the value comes from, or blank the cell.',
    );
  if (cell === null || one.quote === null) return;
  const language = one.source === null ? undefined : sources.get(one.source)?.language;
  const quote: Quote = { text: one.quote, language, isVerified: one.status === 'verified' };
  if (field.unit === precisionUnit) return checkHedge(quote, schema, field, row, add);
  if (!quote.isVerified) return;
  if (!supports(one.quote, cell, unitOf(field, row)))
    return add(
      `expected a quote with ${inQuotes(cell)} (${field.name}), got ${inQuotes(one.quote)}.`,
      typeof cell === 'number'
        ? `Correct the cell, its unit (${unitOf(field, row)}) or the evidence.`
        : 'Correct the cell or the evidence, or write "paraphrased" if the cell has words of your own.',
    );
  if (typeof cell === 'number') checkQuotedValue(quote, field, row, add);
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
