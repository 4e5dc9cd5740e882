/** The columns of a chart's data, for its .json. */
import type { Dataset } from '../../core/data/datasets.ts';
import type { Status } from '../../core/data/evidence.ts';
import { evidencedFields, statusOf } from '../../core/data/status.ts';
import { shortUnit } from '../../core/evidence/quantities/field-units.ts';
import type { Project } from '../../core/project/project.ts';
import type { Field } from '../../core/data/data-package.ts';
import type { Row } from '../../core/data/table.ts';
import { isWithheld } from '../../core/project/redistribution.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import type { ColumnMetadata } from './chart-json-types.ts';
import { dateOf } from '../citations/file-attribution.ts';

const types: Record<Field['type'], string> = {
  string: 'String',
  integer: 'Integer',
  number: 'Numeric',
  boolean: 'Boolean',
  year: 'Year',
  yearmonth: 'Date',
  date: 'Date',
};

/**
 * @param citationShort the credit line of the chart
 * @param citationLong the full reference of the dataset
 */
export function columnsIn(
  project: Project,
  dataset: Dataset,
  rows: Row[],
  citationShort: string,
  citationLong: string,
): Record<string, ColumnMetadata> {
  const fields = dataset.schema?.fields ?? [];
  const times = timesIn(dataset);
  const home = pathOf.dataset(dataset.id);
  const fullMetadata = isWithheld(project, dataset) ? home : pathOf.datasetFile(dataset.id, 'datapackage.json');
  const read = evidencedFields(dataset);
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      {
        titleShort: field.title,
        titleLong: `${field.title} – ${dataset.package.title}`,
        descriptionShort: field.description,
        unit: field.unit,
        shortUnit: shortUnit(field.unit),
        timespan: timespanOf(rows, field, times),
        type: types[field.type],
        shortName: field.name,
        lastUpdated: dateOf(project, dataset),
        citationShort,
        citationLong,
        fullMetadata: absoluteUrl(project.config, fullMetadata),
        fieldType: field.type,
        status: read.includes(field) ? countStatuses(dataset, rows, field) : undefined,
      },
    ]),
  );
}

/** The fields that hold times: those of the key, or else all. A row may last from one time to another. */
function timesIn({ schema }: Dataset): Field[] {
  const times = schema?.fields.filter(({ type }) => ['year', 'yearmonth', 'date'].includes(type)) ?? [];
  const inKey = times.filter(({ name }) => schema?.primaryKey.includes(name));
  return inKey.length ? inKey : times;
}

/** "1988-2025", or a single year; days are separated by a slash. */
function timespanOf(rows: Row[], field: Field, times: Field[]): string | undefined {
  const filled = rows.filter((row) => row[field.name] !== null);
  const found = filled.flatMap((row) => times.flatMap(({ name }) => (row[name] === null ? [] : String(row[name]))));
  const ends = [...new Set([found.sort().at(0), found.at(-1)])].filter((end) => end !== undefined);
  return ends.length ? ends.join(ends.every((end) => /^\d{4}$/.test(end)) ? '-' : '/') : undefined;
}

function countStatuses(dataset: Dataset, rows: Row[], { name }: Field): Partial<Record<Status, number>> {
  const groups = Map.groupBy(rows, (row) => statusOf(dataset, row, name));
  return Object.fromEntries([...groups].map(([status, all]) => [status, all.length]));
}
