/** The interface of charts to the pointer, the keyboard and the list of places. Rows are indexes in `marks.rows`; -1 is none. */
import type { Marks } from './marks.ts';

export interface Selection {
  readonly marks: Marks;
  /** Rows in the order in which arrow keys go through them. */
  readonly order: readonly number[];
  /** The row that a key, a tap or a click selected. */
  readonly pinned: number;
  rowAt(event: MouseEvent): number;
  /** Shows a row while the pointer is near it. */
  hover(row: number): void;
  /** Shows a row until another one is selected. */
  pin(row: number, reveal?: boolean): void;
  /** Rings the mark of a row, without a tip. */
  ring(row: number): void;
}

/** Runs an action when the rows of a chart are loaded, or shows a message if they cannot be loaded. */
export type WhenLoaded<Chart extends Selection = Selection> = (action: (chart: Chart) => void) => Promise<void>;
