/** Search records for rows with numbers, for measures, and for rows with text only. */
import type { Dataset } from '../core/data/datasets.ts';
import { evidencedFields } from '../core/data/status.ts';
import type { Project } from '../core/project/project.ts';
import type { Language } from '../core/language/language.ts';
import type { Field } from '../core/data/data-package.ts';
import { unitOf } from '../core/evidence/field-units.ts';
import type { Row } from '../core/data/table.ts';
import { isWithheld, readsWithheld } from '../core/project/redistribution.ts';
import { formatLong } from '../publish/data/number-evidence.ts';
import { rowLabel } from '../publish/data/row-labels.ts';
import { describeStatus } from '../publish/data/status-summary.ts';
import { formatCell } from '../publish/format.ts';
import { recordUrls, rowLike, type RecordUrls } from './record-urls.ts';
import type { SearchRecord, SearchValue } from './record-types.ts';

export function numberRecords(project: Project): SearchRecord[] {
  const places = recordUrls(project);
  const datasets = [...project.datasets.values()].filter((dataset) => !isWithheld(project, dataset));
  return [
    ...datasets.flatMap((dataset) => dataset.rows.flatMap((row) => rowRecords(project, dataset, row, places))),
    ...measureRecords(project, places),
  ];
}

/** The record of a row: a number, or an entry for a row of a transcribed dataset that has text but no numbers. */
function rowRecords(project: Project, dataset: Dataset, row: Row, places: RecordUrls): SearchRecord[] {
  const counts = evidencedFields(dataset).filter((field) => isCount(dataset, field));
  const isDerived = dataset.query !== undefined;
  const own = counts.filter(({ name }) => row[name] !== null && !(isDerived && isCopied(project, dataset, row, name)));
  const words = wordsOf(project, dataset, row);
  const status = describeStatus(project.language, dataset, row);
  const isBlank = status === project.language.words.status.missing.name || (counts.length > 0 && !words.length);
  if (!own.length && (isDerived || isBlank)) return [];
  // In a long table, the label of the row names what is counted.
  const numbers = own.flatMap((field) =>
    field.unitIn ? [] : `${field.title}: ${formatCell(project.language, row[field.name]!, field)}`,
  );
  return [
    {
      kind: own.length ? 'number' : 'entry',
      path: places.ofRow(dataset, row, own[0]?.name),
      title: rowLabel(project, dataset, row),
      text: [...numbers, ...words].join(' · '),
      ...(own.length && {
        values: own.map((field) => valueOf(project.language, row[field.name] as number, unitOf(field, row))),
      }),
      status,
      dataset: dataset.package.title,
    },
  ];
}

const isCount = ({ schema }: Dataset, { name, type }: Field): boolean =>
  (type === 'integer' || type === 'number') && !schema!.primaryKey.includes(name);

/** Whether a query only copies a value from a dataset that it reads, which has a record of its own. */
const isCopied = (project: Project, { id }: Dataset, row: Row, field: string): boolean =>
  (project.reads.get(id) ?? []).some((read) => {
    const same = rowLike(project.datasets.get(read)!, row);
    return same !== undefined && same[field] === row[field];
  });

const measureRecords = (project: Project, places: RecordUrls): SearchRecord[] =>
  [...project.measures].flatMap(([of, { dataset, reads, sentence, value, unit }]) =>
    value === null || readsWithheld(project, reads)
      ? []
      : {
          kind: 'number' as const,
          path: places.ofMeasure(of, dataset),
          title: sentence.replace(/\.$/, ''),
          text: '',
          values: [valueOf(project.language, value, unit)],
          status: project.language.words.status.derived.name,
          dataset: project.datasets.get(dataset)!.package.title,
        },
  );

/** Units that are not printed after a number. Others are: "53 bridges". */
const unprintedUnits = ['number', 'year', 'rank'];

const valueOf = (language: Language, value: number, unit: string): SearchValue => ({
  value: formatLong(language, value),
  unit: unprintedUnits.includes(unit) ? '' : unit.replace('%', language.words.numbers.percent),
});

/** The text of a row besides its label: "Bank: north". Codes, locators and remarks are left out. */
function wordsOf(project: Project, dataset: Dataset, row: Row): string[] {
  const { fields } = dataset.schema!;
  const name = rowLabel(project, dataset, row);
  const titles = new Map<string, string>();
  for (const field of fields) {
    const cell = row[field.name] ?? null;
    const isWord = field.unit === 'name' || field.type === 'year' || (isText(field) && !field.editorial);
    const isUnit = fields.some(({ unitIn }) => unitIn === field.name);
    if (cell === null || !isWord || isUnit || ['code', 'key', 'source id'].includes(field.unit)) continue;
    // Two fields may have the same text: a date that is only a year.
    const text = formatCell(project.language, cell, field);
    if (!name.includes(text) && !titles.has(text)) titles.set(text, field.title);
  }
  const texts = [...titles].map(([text, title]) => `${title}: ${text}`);
  return [...texts, ...referencesOf(project, dataset, row, name)];
}

const isText = ({ type }: Field): boolean => !['integer', 'number', 'boolean'].includes(type);

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
