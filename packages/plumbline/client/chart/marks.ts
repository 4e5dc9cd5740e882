/** Loads the rows of a chart and the positions of their marks. */
import type { MarkPosition } from '../../src/render/track-marks.ts';
import type { Marks as MarksOfChart } from '../../src/publish/data/marks.ts';

export type { MarkPosition };

/** Every row has a mark in both layouts; src/lint/row-coverage.ts checks it. */
export interface Marks extends MarksOfChart {
  layouts: Record<'narrow' | 'wide', MarkPosition[]>;
}

/** @param address ends with the digest of the rows that were drawn. @throws if the file cannot be loaded or has other rows. */
export async function fetchMarks(address: string): Promise<Marks> {
  const { marks } = (await (await fetch(address)).json()) as { marks: Marks };
  // On a page that was opened before the site was republished, marks may belong to other rows.
  if (!address.endsWith(marks.digest)) throw new Error();
  return marks;
}

/** The text of a cell without a value. */
export const blank = '–';

/** The values that a tip shows: title, value with its precision, unit. */
export function tipValues({ columns, rows }: Marks, row: number): [string, string, string][] {
  const { cells, tip } = rows[row]!;
  return tip.map(([column, unit = '', precision]) => [
    columns[column]!.title,
    [precision, cells[column]!].filter(Boolean).join(' '),
    unit,
  ]);
}

/** A row in one sentence, for screen readers. */
export const rowSentence = (marks: Marks, row: number): string =>
  [
    marks.rows[row]!.name,
    ...tipValues(marks, row).map((value) => value.join(' ').trim()),
    marks.rows[row]!.status,
  ].join('; ');

/** Marks text in a further language of the edition with that language. */
export function withLanguage<Cell extends HTMLElement>({ languages = [] }: Marks, cell: Cell): Cell {
  const found = languages.find(([, letters]) => new RegExp(`^${letters}`, 'u').test(cell.textContent));
  if (found) cell.lang = found[0];
  return cell;
}
