/** Chooses the values of a row that its tip shows. */
import type { Dataset } from '../../core/data/datasets.ts';
import { unitOf } from '../../core/evidence/quantities/field-units.ts';
import { precisionOf } from '../../core/data/precision.ts';
import type { Language } from '../../core/language/language.ts';
import type { Row } from '../../core/data/table.ts';
import type { Column } from './columns.ts';

/** The position of a column, the unit of the value if the title of the column does not have it, and words for its precision. */
export type TooltipFields = [column: number, unit?: string, precision?: string][];

/** Text of more characters is shown in separate lines. */
const longText = 40;

const maxValues = 4;
/** A long text is added to fewer values than this. */
const enoughValues = 3;

/** Values that the label of the row does not have: numbers first, then short text, then one longer text. */
export function tooltipFields(
  { words }: Language,
  dataset: Dataset,
  columns: Column[],
  row: Row,
  name: string,
): TooltipFields {
  const candidates = columns.filter((column) => {
    const cell = row[column.field.name] ?? null;
    const isInName = typeof cell === 'string' ? name.includes(cell) : name.split(/, |: /).includes(String(cell));
    return cell !== null && !isInName && !isAside(dataset, column);
  });
  const isLong = ({ field }: Column) => String(row[field.name]).length > longText;
  const brief = candidates.filter((column) => !isLong(column));
  const numbers = brief.filter(({ kind }) => kind === 'number');
  const chosen = [...numbers, ...brief.filter((column) => !numbers.includes(column))].slice(0, maxValues);
  if (chosen.length < enoughValues) chosen.push(...candidates.filter(isLong).slice(0, 1));
  return chosen.map((column) => {
    const unit = column.field.unitIn || column.unit ? unitOf(column.field, row) : '';
    const { title } = column.field;
    const isRedundant = unit === '' || includes(title, unit) || includes(unit, title);
    const precision = precisionOf(column.field, row);
    const at = columns.indexOf(column);
    if (precision !== 'exactly' && precision !== 'between')
      return [at, isRedundant ? '' : unit, words.precision[precision]];
    return isRedundant ? [at] : [at, unit];
  });
}

const includes = (text: string, word: string): boolean => text.toLowerCase().includes(word.toLowerCase());

/** Whether a column only identifies the row, is a remark of the editors, or gives the unit or precision of another column. */
function isAside({ schema }: Dataset, { field: { name, type, unit }, isRead }: Column): boolean {
  const counts = type === 'integer';
  return (
    ['code', 'key'].includes(unit) ||
    (counts && schema!.primaryKey.includes(name)) ||
    (!isRead && (counts || unit === 'text')) ||
    schema!.fields.some(({ unitIn, precisionIn }) => unitIn === name || precisionIn === name)
  );
}
