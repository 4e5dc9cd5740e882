/** Finds labels that are too small to read, crossed by a line, or painted over. */
import { quoted, type Finding } from '../findings.ts';
import {
  fills,
  intersects,
  strokes,
  hairlineWidth,
  type PaintedText,
  type PaintedShape,
  type PaintOrder,
} from './paint-order.ts';
import { contrastOn, isGuideLine, isMark, paintName } from './paint.ts';
import type { Palettes } from '../../core/project/palettes.ts';
import type { Point } from '../../render/svg/transforms.ts';
import { pointsWithin } from './sample-points.ts';

/** Smallest font size in pixels. On a phone the narrow layout is shown at about its own width, so this is the size on screen. */
const smallest = 11;

export const legibilityFindings = ({ palettes, shapes, labels }: PaintOrder): Finding[] =>
  labels.flatMap((label) => [...sizeFault(label), ...crossingFaults(label, shapes, palettes)]);

const sizeFault = ({ text, size }: PaintedText): Finding[] =>
  size >= smallest
    ? []
    : [
        {
          expected: `text of ${smallest} px or more`,
          found: [quoted(text)],
          how: `at ${Number(size.toFixed(2))} px`,
          advice: 'Make it larger, and shorten it where it does not fit',
        },
      ];

function crossingFaults(label: PaintedText, shapes: PaintedShape[], palettes: Palettes): Finding[] {
  const near = shapes.filter(({ box }) => intersects(box, label.box));
  const points = near.length ? pointsWithin(label.box) : [];
  return near.flatMap((layer) => {
    const how = layer.order > label.order ? coverageOf(layer, points) : crossingOf(layer, label, points, palettes);
    const advice = 'Move it, or draw it last with a halo of colors.paper';
    return how ? [{ expected: 'labels that nothing crosses', found: [quoted(label.text)], how, advice }] : [];
  });
}

/** How a shape that is painted after a label hides it. Labels stay visible behind a translucent fill. */
function coverageOf(layer: PaintedShape, points: Point[]): string | undefined {
  const { fill, stroke } = layer;
  if (fill && fill.cover >= 0.5 && points.some((point) => fills(layer, point))) return `behind ${paintName(fill)}`;
  return stroke && points.some((point) => strokes(layer, point)) ? `crossed by ${paintName(stroke)}` : undefined;
}

/** How a line behind a label crosses it, unless the label has a halo, or enough contrast on a guide line or a gap. */
function crossingOf(
  layer: PaintedShape,
  { ink, halo }: PaintedText,
  points: Point[],
  palettes: Palettes,
): string | undefined {
  const { stroke, width } = layer;
  if (halo || !stroke || width > hairlineWidth || isGuideLine(stroke)) return undefined;
  const isRead = Object.values(palettes).every((palette) => contrastOn([stroke], ink, palette) >= 4.5);
  if (!isMark(stroke) && isRead) return undefined;
  return points.some((point) => strokes(layer, point)) ? `crossed by ${paintName(stroke)}` : undefined;
}
