/** How sure values are, summed up: for a row in words, for a table as the marks it needs. */
import type { Dataset } from '../../core/data/datasets.ts';
import { evidencedFields, statusOf, statuses, type Status } from '../../core/data/evidence.ts';
import type { Row } from '../../core/data/table.ts';

/** One value that was read, concluded or computed. */
export interface StatusValue {
  row: Row;
  field: string;
  standing: Status;
}

/** Every value of these rows that is not the desk's own, and every cell that has none. */
export const statusValues = (dataset: Dataset, rows: Row[] = dataset.rows): StatusValue[] =>
  rows.flatMap((row) =>
    evidencedFields(dataset).map(({ name }) => ({ row, field: name, standing: statusOf(dataset, row, name) })),
  );

/** Standings once each, from the surest down; blanks have none. */
export const sortStatuses = (found: Status[]): Status[] =>
  (Object.keys(statuses) as Status[]).filter((standing) => standing !== 'missing' && found.includes(standing));

/** The standings that come up. */
export const statusesIn = (values: StatusValue[]): Status[] => sortStatuses(values.map(({ standing }) => standing));

/** "verified"; "Years paraphrased; rest verified" where the fields of a row differ. */
export function describeStatus(dataset: Dataset, row: Row): string {
  const values = statusValues(dataset, [row]).filter(({ standing }) => standing !== 'missing');
  const titles = new Map(dataset.schema?.fields.map(({ name, title }) => [name, title]));
  const groups = statusesIn(values).map((standing) => ({
    standing,
    fields: values.filter((value) => value.standing === standing).map(({ field }) => titles.get(field)),
  }));
  if (groups.length < 2) return groups[0]?.standing ?? 'missing';
  const most = Math.max(...groups.map(({ fields }) => fields.length));
  const rest = most > 1 ? groups.find(({ fields }) => fields.length === most) : undefined;
  const named = groups
    .filter((group) => group !== rest)
    .map(({ standing, fields }) => `${fields.join(', ')} ${standing}`);
  return [...named, ...(rest ? [`rest ${rest.standing}`] : [])].join('; ');
}
