/** The few values of a row that count, for where there is no room for its table. */
import type { Dataset } from '../../core/data/datasets.ts';
import { unitOf } from '../../core/evidence/supports.ts';
import type { Row } from '../../core/data/table.ts';
import type { Column } from './columns.ts';

/** Position of a column; the unit of the value, where the title of the column does not say it. */
export type TooltipFields = [column: number, unit?: string][];

/** Longer text needs lines of its own. */
const short = 40;

/** As many values as are read at a glance; below the second number a longer text may join them. */
const [most, little] = [4, 3];

/** What the name does not say already: numbers before short words, these before one longer text. */
export function tooltipFields(dataset: Dataset, columns: Column[], row: Row, name: string): TooltipFields {
  const telling = columns.filter((column) => {
    const cell = row[column.field.name] ?? null;
    const isSaid = typeof cell === 'string' ? name.includes(cell) : name.split(/, |: /).includes(String(cell));
    return cell !== null && !isSaid && !isAside(dataset, column);
  });
  const isLong = ({ field }: Column) => String(row[field.name]).length > short;
  const brief = telling.filter((column) => !isLong(column));
  const numbers = brief.filter(({ kind }) => kind === 'number');
  const chosen = [...numbers, ...brief.filter((column) => !numbers.includes(column))].slice(0, most);
  if (chosen.length < little) chosen.push(...telling.filter(isLong).slice(0, 1));
  return chosen.map((column) => {
    const unit = column.field.unitIn || column.unit ? unitOf(column.field, row) : '';
    const { title } = column.field;
    const isSaid = unit === '' || says(title, unit) || says(unit, title);
    return isSaid ? [columns.indexOf(column)] : [columns.indexOf(column), unit];
  });
}

const says = (text: string, word: string): boolean => text.toLowerCase().includes(word.toLowerCase());

/** What tells a row from the others but says nothing of it, what the desk remarks, what only says how another value counts. */
function isAside({ schema }: Dataset, { field: { name, type, unit }, isRead }: Column): boolean {
  const counts = type === 'integer';
  return (
    ['code', 'key'].includes(unit) ||
    (counts && schema!.primaryKey.includes(name)) ||
    (!isRead && (counts || unit === 'text')) ||
    schema!.fields.some(({ unitIn }) => unitIn === name)
  );
}
