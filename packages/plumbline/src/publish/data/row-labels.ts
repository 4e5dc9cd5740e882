/** Makes labels of rows and cells for use outside their table. */
import type { CellValue } from '../../core/data/field-types.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import type { Project } from '../../core/project/project.ts';
import type { Field } from '../../core/data/data-package.ts';
import { rowKey, type Row } from '../../core/data/table.ts';
import { shortCitation } from '../attribution.ts';
import { formatCell } from '../format.ts';

/** Whether a field of the key is a number or a code, which readers would not recognise. Years are neither. */
const isCode = ({ unit, type }: Field): boolean => type === 'integer' || ['code', 'key', 'number'].includes(unit);
const isName = ({ unit }: Field): boolean => unit === 'name';
const isCategory = ({ unit, editorial }: Field): boolean => unit === 'category' && !editorial;
const isText = ({ unit, editorial }: Field): boolean => unit === 'text' && !editorial;

/**
 * The key of a row, with names instead of codes.
 *
 * @param among the rows to distinguish it from: parts of the key that all of them share are left out
 */
export function rowLabel(project: Project, dataset: Dataset, row: Row, among: Row[] = dataset.rows): string {
  const fields = dataset.schema?.fields ?? [];
  const inKey = ({ name }: Field) => dataset.schema!.primaryKey.includes(name);
  const differs = ({ name }: Field) => among.length > 0 && (row[name] !== among[0]![name] || varies(among, name));
  const [codes, plain] = [fields.filter((f) => inKey(f) && isCode(f)), fields.filter((f) => inKey(f) && !isCode(f))];
  const distinct = plain.filter(differs);
  const parts = (distinct.length || codes.length ? distinct : plain).map((field) =>
    formatCellOrSource(project, dataset, field, row[field.name] ?? null),
  );
  if (!codes.length) return parts.join(', ');
  const others = fields.filter((field) => !inKey(field) && typeof row[field.name] === 'string');
  const words = wordsOf(row, among, others, parts.length > 0) || sourceAndTime(project, dataset, row);
  return [words || codes.map(({ name }) => row[name]).join(', '), ...parts].join(', ');
}

/** Unique labels of rows, as the URL of a row in a chart has them. */
export function rowLabels(project: Project, dataset: Dataset, rows: Row[]): string[] {
  const names = rows.map((row) => rowLabel(project, dataset, row, rows));
  const seen = new Set<string>();
  return rows.map((row, i) => {
    const name = names[i]!;
    if (!seen.has(name)) return (seen.add(name), name);
    return `${name} (${rowKey(row, dataset.schema!.primaryKey)})`;
  });
}

interface ColumnFacts {
  /** Whether rows differ in it. */
  varies: boolean;
  /** Whether no two rows have the same value. */
  isUnique: boolean;
}

/** By rows, which are not changed once they are drawn: asked for each row, answered once. */
const facts = new WeakMap<readonly Row[], Map<string, ColumnFacts>>();

function factsOf(rows: readonly Row[], name: string): ColumnFacts {
  const known = facts.get(rows) ?? new Map<string, ColumnFacts>();
  facts.set(rows, known);
  let fact = known.get(name);
  if (!fact) {
    const values = rows.map((row) => row[name]).filter((value) => value !== null);
    const varies = rows.some((row) => row[name] !== rows[0]![name]);
    known.set(name, (fact = { varies, isUnique: new Set(values).size === values.length }));
  }
  return fact;
}

const varies = (rows: readonly Row[], name: string): boolean => factsOf(rows, name).varies;
const isUnique = (rows: readonly Row[], name: string): boolean => factsOf(rows, name).isUnique;

/**
 * The first name or text of a row; with the next text or category, if several rows share a name and no other key
 * distinguishes them.
 */
function wordsOf(row: Row, among: Row[], fields: Field[], keyed: boolean): string {
  const first = fields.find((field) => isName(field) || isText(field));
  if (!first) return '';
  const alone = keyed || isText(first) || isUnique(among, first.name);
  const more = alone ? undefined : (fields.find(isText) ?? fields.find(isCategory));
  return [row[first.name], more && row[more.name]].filter(Boolean).join(': ');
}

/** For a row without a name: its source, category and time. "Zero2IPO: target, 31 December 2022". */
function sourceAndTime(project: Project, dataset: Dataset, row: Row): string {
  const fields = dataset.schema!.fields.filter(({ name }) => row[name] !== null);
  const who = fields.find((field) => pointsToSource(dataset, field));
  const what = fields.find(isCategory);
  const day = fields.find(({ unit }) => /\bdate\b/.test(unit));
  const years = fields.filter(({ type }) => type === 'year').map(({ name }) => row[name]);
  const when = day ? project.language.formatDate(String(row[day.name])) : years.join('–');
  const rest = [what && String(row[what.name]), when].filter(Boolean).join(', ');
  return [who && formatCellOrSource(project, dataset, who, row[who.name]!), rest].filter(Boolean).join(': ');
}

/** Describes what a cell counts: "Parks, 1995"; in a long table, the text before it in the row. */
export function describeCell(project: Project, dataset: Dataset, row: Row, name: string): string {
  const fields = dataset.schema?.fields ?? [];
  const field = fields.find((one) => one.name === name)!;
  const before = fields.slice(0, fields.indexOf(field)).filter(({ name: one }) => row[one] !== null);
  const kind = before.find(isText);
  if (!field.unitIn || !kind) return `${field.title}, ${rowLabel(project, dataset, row)}`;
  const who = before.slice(0, before.indexOf(kind)).find(isName);
  const when = fields.find((one) => ['year', 'period'].includes(one.name) && row[one.name] !== null);
  const what = [who && row[who.name], row[kind.name]].filter(Boolean).join(': ');
  return when && !what.includes(String(row[when.name])) ? `${what}, ${row[when.name]}` : what;
}

/** A cell as text; the id of a source as its short citation. */
export function formatCellOrSource(project: Project, dataset: Dataset, field: Field, cell: CellValue): string {
  const source = pointsToSource(dataset, field) ? project.sources.get(String(cell)) : undefined;
  return source ? shortCitation(project.language, source) : formatCell(project.language, cell, field);
}

const pointsToSource = ({ schema }: Dataset, { name }: Field): boolean =>
  (schema?.foreignKeys ?? []).some(({ fields, reference }) => reference.package === 'sources' && fields.includes(name));
