/** In which order one reads the rows of a drawing, where that is not the order of the table. */
import type { MarkPosition } from './track-marks.ts';

/** Lines are at least this far from each other, in pixels of the drawing. */
const leading = 10;

/**
 * The rows that are drawn, line by line; none where marks do not stand in lines, as those of a map do not, or where they
 * follow each other in time.
 */
export function readingOrder(places: (MarkPosition | null)[]): number[] | undefined {
  const drawn = places.flatMap((place, row) => (place ? { row, x: place.x, y: Math.round(place.y) } : []));
  const inTime = drawn.every(({ x }, i) => i === 0 || x > drawn[i - 1]!.x);
  const heights = [...new Set(drawn.map(({ y }) => y))].sort((a, b) => a - b);
  const inLines = heights.every((y, i) => i === 0 || y - heights[i - 1]! >= leading);
  if (inTime || !inLines) return undefined;
  return drawn.sort((a, b) => a.y - b.y || a.x - b.x).map(({ row }) => row);
}
