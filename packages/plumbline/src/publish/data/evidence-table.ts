/** The evidence of a dataset as the rows of a table. */
import type { Dataset } from '../../core/data/datasets.ts';
import type { Evidence, Status } from '../../core/data/evidence.ts';
import type { Project } from '../../core/project/project.ts';
import type { Source } from '../../core/data/sources.ts';
import { rowKey } from '../../core/data/table.ts';
import { rowLabel } from './row-labels.ts';
import { formatCell } from '../format.ts';

interface EvidenceRow {
  /** The label of the row, or "all rows". */
  row: string;
  field: string;
  /** As the table shows it; undefined for evidence of several rows. */
  value: string | undefined;
  status: Status;
  source: Source | undefined;
  locator: string;
  quote: string | undefined;
}

export function evidenceRows(project: Project, dataset: Dataset): EvidenceRow[] {
  const { schema, evidence } = dataset;
  const { words } = project.language;
  const fields = new Map(schema?.fields.map((field) => [field.name, field]));
  const rows = new Map(dataset.rows.map((row) => [rowKey(row, schema?.primaryKey ?? []), row]));
  return evidence.flatMap(({ key, field: name, source, locator, quote, status }) => {
    const [field, row] = [fields.get(name), rows.get(key)];
    if (!field) return [];
    return {
      row: row
        ? rowLabel(project, dataset, row)
        : evidence.some(isOwn(name))
          ? words.numbers.allOtherRows
          : words.numbers.allRows,
      field: field.title,
      value: row && formatCell(project.language, row[name] ?? null, field),
      status,
      source: source === null ? undefined : project.sources.get(source),
      locator,
      quote: quote ?? undefined,
    };
  });
}

/** Whether evidence is for one row. */
const isOwn =
  (name: string) =>
  ({ key, field }: Evidence): boolean =>
    key !== '*' && field === name;
