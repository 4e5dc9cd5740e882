/** The columns of a table as readers see them: how each is set, what its unit is, whether its values were read. */
import type { CellValue } from '../../core/data/field-types.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import { evidencedFields } from '../../core/data/status.ts';
import { isNumeric, type Field } from '../../core/data/data-package.ts';
import type { Row } from '../../core/data/table.ts';

export interface Column {
  field: Field;
  kind: 'number' | 'words' | undefined;
  unit: string | undefined;
  /** Holds ids of source records. */
  isSource: boolean;
  /** Its values were read or computed; the others are the desk's own. */
  isRead: boolean;
  /** Decimals of its longest number. */
  decimals: number;
}

/** Text beyond this many characters gets room to run over several lines. */
const long = 24;

/** In the order of the fields; what only tells rows apart comes last, because a reader looks for names first. */
export function columnsOf(dataset: Dataset, rows: Row[]): Column[] {
  const keys = dataset.schema?.foreignKeys ?? [];
  const fields = dataset.schema?.fields ?? [];
  return [...fields.filter((field) => !isCode(field)), ...fields.filter(isCode)].map((field) => {
    const { name, unit } = field;
    const isNumber = isNumeric(field);
    const isLong = rows.some((row) => String(row[name] ?? '').length > long);
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

/** Decimals that a number lacks beside the longest of its column, held open so that the points stand under each other. */
export function columnPadding({ kind, decimals }: Column, cell: CellValue): string | undefined {
  const missing = kind === 'number' ? decimals - decimalsOf(cell) : 0;
  return missing > 0 ? `${decimalsOf(cell) === 0 ? '.' : ''}${'0'.repeat(missing)}` : undefined;
}

const isCode = ({ unit }: Field): boolean => ['code', 'key', 'row'].includes(unit);

const decimalsOf = (cell: CellValue): number => String(cell ?? '').split('.')[1]?.length ?? 0;
