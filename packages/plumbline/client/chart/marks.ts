/** The rows behind a drawing, as they lie beside the chart; fetched when a reader first reaches for it. */
import type { MarkPosition } from '../../src/render/track-marks.ts';
import type { MarksFile as Written } from '../../src/publish/data/marks-json.ts';

export type { MarkPosition };

/** What is published has every row drawn, in both layouts: a build without fails (src/lint/row-coverage.ts). */
export interface Marks extends Written {
  layouts: Record<'narrow' | 'wide', MarkPosition[]>;
}

/** @param address ends with the digest of the rows that were drawn */
export async function marksAt(address: string): Promise<Marks> {
  const marks = (await (await fetch(address)).json()) as Marks;
  // A page that has stood open for long may be older than what is there now, and its marks mean other rows.
  if (!address.endsWith(marks.digest)) throw new Error();
  return marks;
}
