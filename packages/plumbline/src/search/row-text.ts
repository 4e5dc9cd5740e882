/** The text of a row that is searched besides its label and its numbers. */
import type { Field } from '../core/data/data-package.ts';
import type { Dataset } from '../core/data/datasets.ts';
import type { Row } from '../core/data/table.ts';
import type { Project } from '../core/project/project.ts';
import { isWithheld } from '../core/project/redistribution.ts';
import { rowLabel } from '../publish/data/row-labels.ts';
import { formatCell } from '../publish/format.ts';
import { rowLike } from './record-urls.ts';

/** Whether a field has words. Codes, locators and remarks have none. */
export function hasWords({ schema }: Dataset, field: Field): boolean {
  const isWord = field.unit === 'name' || field.type === 'year' || (isText(field) && !field.editorial);
  const isOfValue = schema!.fields.some(({ unitIn, precisionIn }) => [unitIn, precisionIn].includes(field.name));
  return isWord && !isOfValue && !['code', 'key', 'source id'].includes(field.unit);
}

const isText = ({ type }: Field): boolean => !['integer', 'number', 'boolean'].includes(type);

/** "Bank: north", "School: Peking University". @param fields those that have words @param label of the row, whose text is left out */
export const rowText = (project: Project, dataset: Dataset, fields: Field[], row: Row, label: string): string[] => [
  ...wordsOf(project, fields, row, label),
  ...referencesOf(project, dataset, row, label),
];

function wordsOf(project: Project, fields: Field[], row: Row, label: string): string[] {
  const titles = new Map<string, string>();
  for (const field of fields) {
    const cell = row[field.name] ?? null;
    if (cell === null) continue;
    // Two fields may have the same text: a date that is only a year.
    const text = formatCell(project.language, cell, field);
    if (!label.includes(text) && !titles.has(text)) titles.set(text, field.title);
  }
  return [...titles].map(([text, title]) => `${title}: ${text}`);
}

/** The labels of rows of other datasets that the row refers to: "School: Peking University". */
function referencesOf(project: Project, { schema }: Dataset, row: Row, name: string): string[] {
  return (schema!.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const other = project.datasets.get(reference.package);
    const key = Object.fromEntries(reference.fields.map((field, i) => [field, row[fields[i]!] ?? null]));
    const target = other && !isWithheld(project, other) && rowLike(other, key);
    const text = target && rowLabel(project, other, target);
    const { title } = schema!.fields.find((field) => field.name === fields[0])!;
    return text && !name.includes(text) ? `${title}: ${text}` : [];
  });
}
