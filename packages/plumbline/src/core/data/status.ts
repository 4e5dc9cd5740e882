/** How sure a cell is, and the evidence for it. */
import { memo } from '../recording/memo.ts';
import type { Dataset } from './datasets.ts';
import type { Field } from './data-package.ts';
import type { Evidence, Status } from './evidence.ts';
import { type Row, rowKey } from './table.ts';

/** Fields whose cells are read in a source. The others are editorial: keys, short names, places, remarks. */
export const evidencedFields = (dataset: Dataset): Field[] => {
  const { schema } = dataset;
  return schema ? memo(schema, 'evidenced fields', () => schema.fields.filter(({ editorial }) => !editorial)) : [];
};

/** The evidence for one cell, in file order. Evidence for "*" counts only if the cell has none of its own. */
export function evidenceFor(dataset: Dataset, row: Row, field: string): Evidence[] {
  const byCell = indexOf(dataset.evidence);
  const own = byCell.get(`${field} ${rowKey(row, dataset.schema?.primaryKey ?? [])}`);
  return own ?? byCell.get(`${field} *`) ?? [];
}

/** Evidence by field and key, indexed once: tables look up every cell. */
const indexOf = (evidence: Evidence[]): Map<string, Evidence[]> =>
  memo(evidence, 'by cell', () => Map.groupBy(evidence, ({ field, key }) => `${field} ${key}`));

/** How sure one cell is. */
export function statusOf(dataset: Dataset, row: Row, field: string): Status {
  if (row[field] === null) return 'missing';
  return dataset.query === undefined ? (evidenceFor(dataset, row, field)[0]?.status ?? 'inferred') : 'derived';
}
