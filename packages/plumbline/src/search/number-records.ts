/** Search records for rows with numbers, for measures, and for rows with text only. */
import type { Dataset } from '../core/data/datasets.ts';
import { evidencedFields } from '../core/data/status.ts';
import type { Project } from '../core/project/project.ts';
import type { Language } from '../core/language/language.ts';
import type { Field } from '../core/data/data-package.ts';
import { endsIn, precisionOf } from '../core/data/precision.ts';
import { valueOfCell, type OriginValue } from '../core/evidence/origins.ts';
import type { Row } from '../core/data/table.ts';
import { isWithheld, readsWithheld } from '../core/project/redistribution.ts';
import { formatStated } from '../publish/data/number-evidence.ts';
import { rowLabel } from '../publish/data/row-labels.ts';
import { describeStatus } from '../publish/data/status-summary.ts';
import { rowLike, placeOfMeasure, placeOfRow } from './record-urls.ts';
import { hasWords, rowText } from './row-text.ts';
import type { SearchRecord, SearchValue } from './record-types.ts';

/** The records of a dataset: of its rows, and of its measures. */
export function numberRecords(project: Project, dataset: Dataset): SearchRecord[] {
  const rows = isWithheld(project, dataset) ? [] : dataset.rows;
  const columns = {
    counts: evidencedFields(dataset).filter((field) => isCount(dataset, field)),
    words: (dataset.schema?.fields ?? []).filter((field) => hasWords(dataset, field)),
  };
  return [...rows.flatMap((row) => rowRecords(project, dataset, row, columns)), ...measureRecords(project, dataset)];
}

/** The fields of a dataset that are searched: numbers, and text. */
interface Columns {
  counts: Field[];
  words: Field[];
}

/** The record of a row: a number, or an entry for a row of a transcribed dataset that has text but no numbers. */
function rowRecords(project: Project, dataset: Dataset, row: Row, { counts, words: fields }: Columns): SearchRecord[] {
  const isDerived = dataset.query !== undefined;
  const isShown = (field: Field) => row[field.name] !== null && !isHighEnd(dataset, field, row);
  const own = counts.filter((field) => isShown(field) && !(isDerived && isCopied(project, dataset, row, field.name)));
  const title = rowLabel(project, dataset, row);
  const words = rowText(project, dataset, fields, row, title);
  const status = describeStatus(project.language, dataset, row);
  const isBlank = status === project.language.words.status.missing.name || (counts.length > 0 && !words.length);
  if (!own.length && (isDerived || isBlank)) return [];
  // In a long table, the label of the row names what is counted.
  const numbers = own.flatMap((field) =>
    field.unitIn ? [] : `${field.title}: ${formatStated(project.language, valueOfCell(dataset.schema!, field, row))}`,
  );
  return [
    {
      kind: own.length ? 'number' : 'entry',
      ...placeOfRow(project, dataset, row, own[0]?.name),
      title,
      text: [...numbers, ...words].join(' · '),
      ...(own.length && {
        values: own.map((field) => valueOf(project.language, valueOfCell(dataset.schema!, field, row))),
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

const measureRecords = (project: Project, dataset: Dataset): SearchRecord[] =>
  dataset.measures.flatMap(({ name }) => {
    const of = `${dataset.id}.${name}`;
    const { reads, sentence, value, precision, unit } = project.measures.get(of)!;
    if (value === null || readsWithheld(project, reads)) return [];
    return {
      kind: 'number' as const,
      ...placeOfMeasure(project, dataset, of),
      title: sentence.replace(/\.$/, ''),
      text: '',
      values: [valueOf(project.language, { value, precision, unit })],
      status: project.language.words.status.derived.name,
      dataset: dataset.package.title,
    };
  });

/** Units that are not printed after a number. Others are: "53 bridges". */
const unprintedUnits = ['number', 'year', 'rank'];

/** The two ends of a range are one value. */
const isHighEnd = ({ schema }: Dataset, field: Field, row: Row): boolean =>
  precisionOf(field, row) === 'between' && endsIn(schema!, field.precisionIn!)[1] === field;

const valueOf = (language: Language, value: OriginValue): SearchValue => ({
  value: formatStated(language, value),
  unit: unprintedUnits.includes(value.unit) ? '' : value.unit.replace('%', language.words.numbers.percent),
});
