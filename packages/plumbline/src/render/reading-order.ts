/** The order in which to read the rows of a drawing, if it differs from that of the table. */
import type { MarkPosition } from './track-marks.ts';

/** Smallest distance of two lines, in pixels of the drawing. */
const leading = 10;

/**
 * The drawn rows, line by line, from left to right. Undefined if the marks are not in lines, as on a map, or if they go from left to
 * right already, as in a time series.
 */
export function readingOrder(places: (MarkPosition | null)[]): number[] | undefined {
  const drawn = places.flatMap((place, row) => (place ? { row, x: place.x, y: Math.round(place.y) } : []));
  const inTime = drawn.every(({ x }, i) => i === 0 || x > drawn[i - 1]!.x);
  const heights = [...new Set(drawn.map(({ y }) => y))].sort((a, b) => a - b);
  const inLines = heights.every((y, i) => i === 0 || y - heights[i - 1]! >= leading);
  if (inTime || !inLines) return undefined;
  return drawn.sort((a, b) => a.y - b.y || a.x - b.x).map(({ row }) => row);
}
