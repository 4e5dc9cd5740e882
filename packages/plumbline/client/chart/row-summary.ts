/** What is said of a row where there is no room for its table. */
import type { Marks } from './marks.ts';

/** What a cell without a value holds. */
export const blank = '–';

/** The values that count: title, value, unit. */
export function valuesOf({ columns, rows }: Marks, row: number): [string, string, string][] {
  const { cells, few } = rows[row]!;
  return few.map(([column, unit = '']) => [columns[column]!.title, cells[column]!, unit]);
}

/** A row in one sentence, to be heard. */
export const said = (marks: Marks, row: number): string =>
  [marks.rows[row]!.name, ...valuesOf(marks, row).map((value) => value.join(' ').trim()), marks.rows[row]!.status].join(
    '; ',
  );

/** Chinese is said as Chinese. */
export function inItsLanguage<Cell extends HTMLElement>(cell: Cell): Cell {
  if (/^\p{Script=Han}/u.test(cell.textContent)) cell.lang = 'zh-Hans';
  return cell;
}
