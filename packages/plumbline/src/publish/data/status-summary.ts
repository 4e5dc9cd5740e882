/** Summarises the statuses of rows and tables. */
import type { Dataset } from '../../core/data/datasets.ts';
import { statuses, type Status } from '../../core/data/evidence.ts';
import type { Language } from '../../core/language/language.ts';
import { evidencedFields, statusOf } from '../../core/data/status.ts';
import type { Row } from '../../core/data/table.ts';

/** A value that was read, inferred or computed. */
export interface StatusValue {
  row: Row;
  field: string;
  status: Status;
}

/** Every value of these rows that is not editorial, blank cells included. */
export const statusValues = (dataset: Dataset, rows: Row[] = dataset.rows): StatusValue[] =>
  rows.flatMap((row) =>
    evidencedFields(dataset).map(({ name }) => ({ row, field: name, status: statusOf(dataset, row, name) })),
  );

/** Statuses without duplicates and without "missing", the surest first. */
export const sortStatuses = (found: Status[]): Status[] =>
  statuses.filter((status) => status !== 'missing' && found.includes(status));

export const statusesIn = (values: StatusValue[]): Status[] => sortStatuses(values.map(({ status }) => status));

/** "verified", or "Years paraphrased; rest verified" if the fields of a row differ. */
export function describeStatus({ words }: Language, dataset: Dataset, row: Row): string {
  const values = statusValues(dataset, [row]).filter(({ status }) => status !== 'missing');
  const found = statusesIn(values);
  if (found.length < 2) return words.status[found[0] ?? 'missing'].name;
  const titles = new Map(dataset.schema?.fields.map(({ name, title }) => [name, title]));
  const groups = found.map((status) => ({
    status,
    fields: values.filter((value) => value.status === status).map(({ field }) => titles.get(field)),
  }));
  const most = Math.max(...groups.map(({ fields }) => fields.length));
  const rest = most > 1 ? groups.find(({ fields }) => fields.length === most) : undefined;
  const named = groups
    .filter((group) => group !== rest)
    .map(({ status, fields }) => words.rowStatus.fields(fields.join(', '), words.status[status].name));
  return [...named, ...(rest ? [words.rowStatus.rest(words.status[rest.status].name)] : [])].join('; ');
}

/** Statuses by their names, for scripts that show the mark of a status beside its name. */
export const statusesByName = ({ words }: Language): Record<string, Status> =>
  Object.fromEntries(statuses.map((status) => [words.status[status].name, status]));
