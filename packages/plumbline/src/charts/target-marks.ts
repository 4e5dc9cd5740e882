/** Marks for targets in a bar chart of actual values. */
import { barX, text, type Markish } from '@observablehq/plot';
import { colors } from './colors.ts';

/** Layout of `targetMarks`. */
export interface TargetLayout {
  /** Field of the band scale. */
  y: string;
  /** Space between the top of a band and the outline, in pixels. */
  insetTop: number;
  /** Space between the outline and the bottom of a band, in pixels. */
  insetBottom: number;
  /** Distance of the labels below the middle of the band, in pixels. */
  dy: number;
  /** Size of the amount, in pixels. */
  fontSize: number;
  /** Distance of the amount from the end of the outline, in pixels. */
  dx: number;
}

/**
 * Marks targets in a bar chart of actual values: for each row a dashed outline up to its field `target`, the word “target” inside the
 * end and the amount after it.
 * @param lines the rows, each with a number in `target`
 * @param layout sizes and distances
 * @returns `outlines`, to draw before the bars, and `labels`, to draw after them
 */
export function targetMarks<Line extends { target: number }>(
  lines: Line[],
  layout: TargetLayout,
): { outlines: Markish; labels: Markish[] } {
  const { y, insetTop, insetBottom, dy, fontSize, dx } = layout;
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
