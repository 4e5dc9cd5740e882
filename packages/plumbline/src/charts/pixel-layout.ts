/** Options and channels for charts that position their marks themselves, in pixels from the top left. */
import type { TextOptions } from '@observablehq/plot';

/** Plot options for a chart that positions its marks itself: no margins or axes; x and y are pixels from the top left. */
export const pixelScales = {
  margin: 0,
  x: { type: 'identity', axis: null },
  y: { type: 'identity', axis: null },
} as const;

/** A line of text. */
export interface TextBlock {
  /** Left edge, in pixels. */
  x: number;
  /** Top edge, in pixels. */
  y: number;
  /** The words. */
  text: string;
}

/** Channels with which `Plot.text` draws text blocks: `Plot.text(blocks, { ...textChannels, fill })`. */
export const textChannels = {
  x: 'x',
  y: 'y',
  text: 'text',
  textAnchor: 'start',
  lineAnchor: 'top',
} as const satisfies TextOptions;

/**
 * Splits a text block into one for each line.
 * @param label position of the first line
 * @param lines from `wrapText` or `balanceText`
 * @param height line height in pixels
 */
export const placeLines = <One extends TextBlock>(label: One, lines: string[], height: number): One[] =>
  lines.map((text, i) => ({ ...label, text, y: label.y + i * height }));

/** A rectangle. */
export interface RectBlock {
  /** Left edge, in pixels. */
  x: number;
  /** Top edge, in pixels. */
  y: number;
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
}

/** Channels with which `Plot.rect` draws rectangles: `Plot.rect(blocks, { ...rectChannels, fill })`. */
export const rectChannels = {
  x1: 'x',
  x2: ({ x, width }: RectBlock): number => x + width,
  y1: 'y',
  y2: ({ y, height }: RectBlock): number => y + height,
} as const;
