/** The rows behind a drawing, as they lie beside the chart; fetched when a reader first reaches for it. */
import type { Marks } from '../../publish/marks.ts';

export type { Place } from '../../draw/marks.ts';
export type { Marks } from '../../publish/marks.ts';

export async function marksAt(address: string): Promise<Marks> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return response.json() as Promise<Marks>;
}
