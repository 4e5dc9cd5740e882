/** Single numbers: every cell that holds one, every measure; and rows that say in words what a reader may look for. */
import type { Dataset } from '../core/data/datasets.ts';
import { evidencedFields } from '../core/data/status.ts';
import type { Project } from '../core/project/project.ts';
import type { Language } from '../core/language/language.ts';
import type { Field } from '../core/data/data-package.ts';
import { unitOf } from '../core/evidence/supports.ts';
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
    ...datasets.flatMap((dataset) => dataset.rows.flatMap((row) => searchRecords(project, dataset, row, places))),
    ...measureRecords(project, places),
  ];
}

/** A row with its numbers; a row that was read and has none is an entry, if it says anything else. */
function searchRecords(project: Project, dataset: Dataset, row: Row, places: RecordUrls): SearchRecord[] {
  const counts = evidencedFields(dataset).filter((field) => isCount(dataset, field));
  const isDerived = dataset.query !== undefined;
  const own = counts.filter(({ name }) => row[name] !== null && !(isDerived && isCarried(project, dataset, row, name)));
  const words = wordsOf(project, dataset, row);
  const status = describeStatus(project.language, dataset, row);
  const isBlank = status === project.language.words.status.missing.name || (counts.length > 0 && !words.length);
  if (!own.length && (isDerived || isBlank)) return [];
  // In a long table the row's own name says what is counted.
  const said = own.flatMap((field) =>
    field.unitIn ? [] : `${field.title}: ${formatCell(project.language, row[field.name]!, field)}`,
  );
  return [
    {
      kind: own.length ? 'number' : 'entry',
      path: places.ofRow(dataset, row, own[0]?.name),
      title: rowLabel(project, dataset, row),
      text: [...said, ...words].join(' · '),
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

/** What a query only hands on from a dataset that it reads is found there. */
const isCarried = (project: Project, { id }: Dataset, row: Row, field: string): boolean =>
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

/** Units that only say what kind of thing a number is; the others are read after it: "53 initiatives". */
const silent = ['number', 'year', 'rank'];

const valueOf = (language: Language, value: number, unit: string): SearchValue => ({
  value: formatLong(language, value),
  unit: silent.includes(unit) ? '' : unit.replace('%', language.words.numbers.percent),
});

/** What a row says in words beside its name: "Province: Zhejiang". Codes, places in a source and remarks name nothing. */
function wordsOf(project: Project, dataset: Dataset, row: Row): string[] {
  const { fields } = dataset.schema!;
  const name = rowLabel(project, dataset, row);
  const texts = new Map<string, string>();
  for (const field of fields) {
    const cell = row[field.name] ?? null;
    const isWord = field.unit === 'name' || field.type === 'year' || (isText(field) && !field.editorial);
    const isUnit = fields.some(({ unitIn }) => unitIn === field.name);
    if (cell === null || !isWord || isUnit || ['code', 'key', 'source id'].includes(field.unit)) continue;
    // What two fields say alike is said once: a date that is but a year.
    const text = formatCell(project.language, cell, field);
    if (!name.includes(text) && !texts.has(text)) texts.set(text, field.title);
  }
  const said = [...texts].map(([text, title]) => `${title}: ${text}`);
  return [...said, ...pointedAt(project, dataset, row, name)];
}

const isText = ({ type }: Field): boolean => !['integer', 'number', 'boolean'].includes(type);

/** The names of the rows of other datasets that a row points at: "School: Peking University". */
function pointedAt(project: Project, { schema }: Dataset, row: Row, name: string): string[] {
  return (schema!.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const other = project.datasets.get(reference.package);
    const key = Object.fromEntries(reference.fields.map((field, i) => [field, row[fields[i]!] ?? null]));
    const target = other && !isWithheld(project, other) && rowLike(other, key);
    const text = target && rowLabel(project, other, target);
    const { title } = schema!.fields.find((field) => field.name === fields[0])!;
    return text && !name.includes(text) ? `${title}: ${text}` : [];
  });
}
