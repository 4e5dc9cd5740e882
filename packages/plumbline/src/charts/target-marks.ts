/** What was aimed at, in a bar chart of what was reached: a dashed outline, the word at its end, the sum beyond it. */
import { barX, text, type Markish } from '@observablehq/plot';
import { colors } from './colors.ts';

interface Setting {
  /** Field by which lines stand below each other. */
  y: string;
  /** Space between a bar and its band, in pixels. */
  insetTop: number;
  insetBottom: number;
  /** How far labels stand below the middle of the band, in pixels. */
  dy: number;
  /** Of the sum, in pixels, and how far it stands from the outline. */
  fontSize: number;
  dx: number;
}

/** The outlines, to be drawn under the bars, and the labels, to be drawn over them. */
export function targetMarks<Line extends { target: number }>(
  lines: Line[],
  { y, insetTop, insetBottom, dy, fontSize, dx }: Setting,
): { outlines: Markish; labels: Markish[] } {
  const at = { x: 'target', y, dy, fill: colors.muted } as const;
  return {
    outlines: barX(lines, {
      x: 'target',
      y,
      fill: 'none',
      stroke: colors.muted,
      strokeWidth: 1.25,
      strokeDasharray: '4 3',
      insetTop,
      insetBottom,
    }),
    labels: [
      text(lines, { ...at, text: () => 'target', textAnchor: 'end', dx: -9 }),
      text(lines, {
        ...at,
        text: ({ target }: Line) => target.toLocaleString('en'),
        textAnchor: 'start',
        dx,
        fontSize,
      }),
    ],
  };
}
