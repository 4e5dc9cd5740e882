/** Drawings that place what they draw themselves, in pixels from the top left. */
import type { TextOptions } from '@observablehq/plot';

/** Options of such a drawing: without margins, and with scales that take every number for pixels. */
export const pixelScales = {
  margin: 0,
  x: { type: 'identity', axis: null },
  y: { type: 'identity', axis: null },
} as const;

/** A line of text with its top left. */
export interface TextBlock {
  x: number;
  y: number;
  text: string;
}

/** How a mark of labels reads them. */
export const textChannels = {
  x: 'x',
  y: 'y',
  text: 'text',
  textAnchor: 'start',
  lineAnchor: 'top',
} as const satisfies TextOptions;

/** A label of several lines as one for each, `height` pixels from top to top. */
export const placeLines = <One extends TextBlock>(label: One, lines: string[], height: number): One[] =>
  lines.map((text, i) => ({ ...label, text, y: label.y + i * height }));

/** A rectangle with its top left. */
export interface RectBlock {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How a mark of rectangles reads them. */
export const rectChannels = {
  x1: 'x',
  x2: ({ x, width }: RectBlock): number => x + width,
  y1: 'y',
  y2: ({ y, height }: RectBlock): number => y + height,
} as const;
