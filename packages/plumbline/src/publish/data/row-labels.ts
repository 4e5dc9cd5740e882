/** How pages name a row, and a figure in it, where the table is not in sight. */
import type { CellValue } from '../../core/data/field-types.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import type { Project } from '../../core/project/project.ts';
import type { Field } from '../../core/data/data-package.ts';
import { rowKey, type Row } from '../../core/data/table.ts';
import { shortCitation } from '../attribution.ts';
import { formatCell } from '../format.ts';

/** Numbers and codes tell a row from the others, but name it to nobody. Years do. */
const coded = ({ unit, type }: Field): boolean => type === 'integer' || ['code', 'key', 'number'].includes(unit);
const isName = ({ unit }: Field): boolean => unit === 'name';
const isCategory = ({ unit, editorial }: Field): boolean => unit === 'category' && !editorial;
const isText = ({ unit, editorial }: Field): boolean => unit === 'text' && !editorial;

/**
 * A row by its key; what is a code in it, by the words that name the row.
 *
 * @param among the rows from which it is to be told: what all of them share is left out
 */
export function rowLabel(project: Project, dataset: Dataset, row: Row, among: Row[] = dataset.rows): string {
  const fields = dataset.schema?.fields ?? [];
  const inKey = ({ name }: Field) => dataset.schema!.primaryKey.includes(name);
  const tells = ({ name }: Field) => among.some((other) => other[name] !== row[name]);
  const [codes, plain] = [fields.filter((f) => inKey(f) && coded(f)), fields.filter((f) => inKey(f) && !coded(f))];
  const telling = plain.filter(tells);
  const said = (telling.length || codes.length ? telling : plain).map((field) =>
    formatCellWithUnit(project, dataset, field, row[field.name] ?? null),
  );
  if (!codes.length) return said.join(', ');
  const others = fields.filter((field) => !inKey(field) && typeof row[field.name] === 'string');
  const words = wordsOf(row, among, others, said.length > 0) || circumstancesOf(project, dataset, row);
  return [words || codes.map(({ name }) => row[name]).join(', '), ...said].join(', ');
}

/** Rows by names that no other of them has: the same that a link to one row of a chart names it by. */
export function rowLabels(project: Project, dataset: Dataset, rows: Row[]): string[] {
  const names = rows.map((row) => rowLabel(project, dataset, row, rows));
  return rows.map((row, i) =>
    names.indexOf(names[i]!) === i ? names[i]! : `${names[i]} (${rowKey(row, dataset.schema!.primaryKey)})`,
  );
}

/** The first name or text in a row; with the next words, where several rows share a name and no other key tells them apart. */
function wordsOf(row: Row, among: Row[], fields: Field[], keyed: boolean): string {
  const first = fields.find((field) => isName(field) || isText(field));
  if (!first) return '';
  const names = among.map(({ [first.name]: name }) => name).filter((name) => name !== null);
  const alone = keyed || isText(first) || new Set(names).size === names.length;
  const more = alone ? undefined : (fields.find(isText) ?? fields.find(isCategory));
  return [row[first.name], more && row[more.name]].filter(Boolean).join(': ');
}

/** Of a row without a name: who says it, of what and of when. "Zero2IPO: target, 31 December 2022". */
function circumstancesOf(project: Project, dataset: Dataset, row: Row): string {
  const fields = dataset.schema!.fields.filter(({ name }) => row[name] !== null);
  const who = fields.find((field) => pointsToSource(dataset, field));
  const what = fields.find(isCategory);
  const day = fields.find(({ unit }) => /\bdate\b/.test(unit));
  const years = fields.filter(({ type }) => type === 'year').map(({ name }) => row[name]);
  const when = day ? project.language.formatDate(String(row[day.name])) : years.join('–');
  const rest = [what && String(row[what.name]), when].filter(Boolean).join(', ');
  return [who && formatCellWithUnit(project, dataset, who, row[who.name]!), rest].filter(Boolean).join(': ');
}

/** What a cell counts: "Parks, 1995"; where each row has its own kind of figure, the words that stand before it. */
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

/** A cell in a word; a source by the name readers know it by. */
export function formatCellWithUnit(project: Project, dataset: Dataset, field: Field, cell: CellValue): string {
  const source = pointsToSource(dataset, field) ? project.sources.get(String(cell)) : undefined;
  return source ? shortCitation(project.language, source) : formatCell(project.language, cell, field);
}

const pointsToSource = ({ schema }: Dataset, { name }: Field): boolean =>
  (schema?.foreignKeys ?? []).some(({ fields, reference }) => reference.package === 'sources' && fields.includes(name));
