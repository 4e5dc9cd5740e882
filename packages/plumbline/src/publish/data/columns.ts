/** The columns of a published table. */
import type { CellValue } from '../../core/data/field-types.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import { evidencedFields } from '../../core/data/status.ts';
import { isNumeric, type Field } from '../../core/data/data-package.ts';
import type { Row } from '../../core/data/table.ts';

export interface Column {
  field: Field;
  kind: 'number' | 'words' | undefined;
  unit: string | undefined;
  /** Whether the values are ids of sources. */
  isSource: boolean;
  /** Whether the values were read or computed; the others are editorial. */
  isRead: boolean;
  /** The most decimals of a value. */
  decimals: number;
}

/** Text of more characters may wrap. */
const longText = 24;

/** In the order of the fields, with codes and keys last: readers look for names first. */
export function columnsOf(dataset: Dataset, rows: Row[]): Column[] {
  const keys = dataset.schema?.foreignKeys ?? [];
  const fields = dataset.schema?.fields ?? [];
  return [...fields.filter((field) => !isCode(field)), ...fields.filter(isCode)].map((field) => {
    const { name, unit } = field;
    const isNumber = isNumeric(field);
    const isLong = rows.some((row) => String(row[name] ?? '').length > longText);
    return {
      field,
      kind: isNumber ? 'number' : isLong ? 'words' : undefined,
      unit: isNumber && !['year', 'number'].includes(unit) ? unit : undefined,
      isSource: keys.some(({ fields, reference }) => reference.package === 'sources' && fields.includes(name)),
      isRead: evidencedFields(dataset).includes(field),
      decimals: Math.max(0, ...rows.map((row) => decimalsOf(row[name] ?? null))),
    };
  });
}

/** Invisible digits that pad a number to the decimals of its column, so that decimal points are aligned. */
export function columnPadding({ kind, decimals }: Column, cell: CellValue): string | undefined {
  const missing = kind === 'number' ? decimals - decimalsOf(cell) : 0;
  return missing > 0 ? `${decimalsOf(cell) === 0 ? '.' : ''}${'0'.repeat(missing)}` : undefined;
}

const isCode = ({ unit }: Field): boolean => ['code', 'key', 'row'].includes(unit);

const decimalsOf = (cell: CellValue): number => String(cell ?? '').split('.')[1]?.length ?? 0;
