/**
 * Finds text and marks with too little contrast in one theme or both, by WCAG 2.2: text needs 4.5:1 (1.4.3), a mark 3:1 (1.4.11).
 * Shapes behind others, steps of a scale and hairlines are exempt.
 */
import { middle } from '../../render/svg/bounding-box.ts';
import { quoted, type Finding } from '../findings.ts';
import {
  fills,
  backdropAt,
  intersects,
  strokes,
  hairlineWidth,
  type PaintedText,
  type PaintedShape,
  type PaintOrder,
} from './paint-order.ts';
import { contrastOn, backdropName, isGuideLine, isMark, paintName, type Backdrop, type Paint } from './paint.ts';
import { themes, type Palettes } from '../../core/project/palettes.ts';
import type { Point } from '../../render/svg/transforms.ts';
import type { Outline } from '../../render/svg/outlines.ts';
import { pointsWithin, samplePoints } from './sample-points.ts';

/** Large text as WCAG defines it: 24 px, or 18.66 px if bold. */
const isLarge = ({ size, weight }: PaintedText): boolean => size >= (weight === 600 ? 18.66 : 24);

/** Text with too little contrast. If it has a halo, the halo is its background. */
export const textContrastFindings = ({ palettes, shapes, labels }: PaintOrder): Finding[] =>
  labels.flatMap((label) => {
    const least = isLarge(label) ? 3 : 4.5;
    const worst = worstOf(palettes, groundsOf(label, shapes), [label.ink], least);
    if (!worst) return [];
    const expected = `text of ${least}:1 or more against what is behind it`;
    const how = `in ${paintName(label.ink)} ${worst}`;
    return [
      { expected, found: [quoted(label.text)], how, advice: 'Choose a colour with more contrast, or move the text' },
    ];
  });

function groundsOf({ box, order, halo }: PaintedText, shapes: PaintedShape[]): Backdrop[] {
  if (halo) return [[halo]];
  const under = shapes.filter((layer) => layer.order < order && intersects(layer.box, box));
  const points = under.length ? pointsWithin(box) : [middle(box)];
  return points.map((point) => backdropAt(under, point, hairlineWidth));
}

/** Marks whose fill and outline both have too little contrast along at least a quarter of their outline. */
export const markContrastFindings = (layers: PaintOrder): Finding[] =>
  layers.shapes.flatMap((layer) => {
    const paints = paintsOf(layer);
    if (!paints.some(isMark) || isHairline(layer)) return [];
    const samples = samplePoints(layer);
    const under = shapesUnder(layer, layers.shapes);
    // The background of a line includes its wider casing, but not the lines that it crosses.
    const grounds = samples.map((point) => backdropAt(under, point, layer.fill ? hairlineWidth : layer.width + 1));
    const weak = [...Map.groupBy(grounds, backdropName).values()]
      .filter(([ground]) => worstOf(layers.palettes, [ground!], paints, 3))
      .flat();
    if (!weak.length || weak.length * 4 < samples.length || isBackdrop(layer, layers) || isOutlined(layer, layers))
      return [];
    const expected = 'marks of 3:1 or more against what is behind them';
    const found = paints.filter(isMark).map((paint) => quoted(paintName(paint)));
    const advice = 'Choose a stronger colour, or add an outline';
    return [{ expected, found, how: worstOf(layers.palettes, weak, paints, 3), advice }];
  });

const paintsOf = ({ fill, stroke }: PaintedShape): Paint[] => [fill, stroke].filter((paint) => paint !== undefined);
const appearance = (layer: PaintedShape): string => paintsOf(layer).map(paintName).join();

/** Shapes behind a mark, except marks that look the same: those may overlap. */
const shapesUnder = (layer: PaintedShape, shapes: PaintedShape[]): PaintedShape[] =>
  shapes.filter(
    (other) => other.order < layer.order && intersects(other.box, layer.box) && appearance(other) !== appearance(layer),
  );

/** Whether a shape is a guide line, which needs no contrast: very thin, straight, or the outline of an area. */
const isHairline = ({ fill, stroke, width, outlines }: PaintedShape): boolean =>
  !fill &&
  isGuideLine(stroke!) &&
  width <= hairlineWidth &&
  (width <= 1 || outlines.every((outline) => outline.length === 2 || isClosed(outline)));

const isClosed = (outline: Outline): boolean => outline[0]!.every((part, i) => part === outline.at(-1)![i]);

/** Whether other marks or labels are painted on a shape. It is a backdrop then, and needs no contrast itself. */
export function isBackdrop(layer: PaintedShape, { shapes, labels }: PaintOrder): boolean {
  const covers = (point: Point) => fills(layer, point) || (layer.width > hairlineWidth && strokes(layer, point));
  const others = shapes.filter(
    (other) =>
      intersects(other.box, layer.box) && paintsOf(other).some(isMark) && appearance(other) !== appearance(layer),
  );
  return (
    labels.some(({ order, box }) => order > layer.order && covers(middle(box))) ||
    others.some((other) => other.order > layer.order && samplePoints(other).some(covers))
  );
}

/** Whether lines of the same colour run along at least a quarter of a fill's outline, as the line of an area does. */
export function isOutlined(layer: PaintedShape, { shapes }: PaintOrder): boolean {
  const samples = samplePoints(layer);
  const lines = shapes.filter(({ stroke }) => stroke?.cover === 1 && stroke.ink === layer.fill?.ink);
  return samples.filter((point) => lines.some((line) => strokes(line, point, 2))).length * 4 >= samples.length;
}

/** Describes the backdrop with the least contrast, if that is too little: "on paper: 1.2:1 in light, 1.3:1 in dark". */
function worstOf(palettes: Palettes, grounds: Backdrop[], paints: Paint[], least: number): string | undefined {
  const ratios = [...new Map(grounds.map((ground) => [backdropName(ground), ground])).values()].map((ground) =>
    themes.map((theme) => ({
      at: `on ${backdropName(ground)}`,
      theme,
      ratio: Math.max(...paints.map((paint) => contrastOn(ground, paint, palettes[theme]))),
    })),
  );
  const low = ratios.map((both) => both.filter(({ ratio }) => ratio < least)).filter((both) => both.length);
  const [worst] = low.sort((a, b) => Math.min(...a.map((one) => one.ratio)) - Math.min(...b.map((one) => one.ratio)));
  return (
    worst && `${worst[0]!.at}: ${worst.map(({ ratio, theme }) => `${floorToTenth(ratio)}:1 in ${theme}`).join(', ')}`
  );
}

/** Formats a number with one decimal, rounded down, so that 4.49 is not shown as the 4.5 that it fails to reach. */
export const floorToTenth = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);
