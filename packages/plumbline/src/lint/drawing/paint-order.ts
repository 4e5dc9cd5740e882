/** Lists the shapes and labels of a drawing in paint order, and computes what is behind a point. */
import { boxOf, linesOf, type Box, type Line } from '../../render/svg/bounding-box.ts';
import { type SvgElement, elementsOf } from '../../render/svg/svg-dom.ts';
import type { Palettes } from '../../core/project/palettes.ts';
import { paintOf, paper, type Backdrop, type Paint } from './paint.ts';
import { computedAttribute, type Point } from '../../render/svg/transforms.ts';
import { contains, isAlong, flatten, type Outline } from '../../render/svg/outlines.ts';

/** A shape with its paint. */
export interface PaintedShape {
  element: SvgElement;
  /** Position among all elements. Later elements are painted over earlier ones. */
  order: number;
  outlines: Outline[];
  /** Bounding box, including the stroke. */
  box: Box;
  fill?: Paint;
  stroke?: Paint;
  /** Width of the stroke in pixels. */
  width: number;
}

/** A line of text with its paint. */
export interface PaintedText extends Line {
  order: number;
  ink: Paint;
  /** Stroke behind the letters, wide and opaque enough to separate them from any background. */
  halo?: Paint;
}

export interface PaintOrder {
  /** The palettes in which it is painted. */
  palettes: Palettes;
  shapes: PaintedShape[];
  labels: PaintedText[];
}

/** Elements whose content is not painted where it is. */
const unpainted = ['defs', 'clipPath', 'mask', 'marker', 'pattern', 'symbol'];

/** Largest width, in pixels, of a stroke that counts as a line. A wider one counts as a shape. */
export const hairlineWidth = 4;

export function paintOrder(svg: SvgElement, palettes: Palettes): PaintOrder {
  const layers: PaintOrder = { palettes, shapes: [], labels: [] };
  [...paintedElements(svg)].forEach((element, order) => {
    if (element.tagName === 'text') layers.labels.push(...labelsOf(element, order));
    else layers.shapes.push(...shapeOf(element, order));
  });
  return layers;
}

function* paintedElements(svg: SvgElement): Generator<SvgElement> {
  const skipped = new Set(
    unpainted.flatMap((name) => svg.querySelectorAll(name)).flatMap((one) => [...elementsOf(one)]),
  );
  for (const element of elementsOf(svg)) if (!skipped.has(element)) yield element;
}

const lengthOf = (element: SvgElement, name: string, otherwise: number): number =>
  Number.parseFloat(computedAttribute(element, name) ?? String(otherwise));

function labelsOf(text: SvgElement, order: number): PaintedText[] {
  return linesOf(text).flatMap((line) => {
    const fill = paintOf(line.element, 'fill');
    const stroke = paintOf(line.element, 'stroke');
    // Letters without a fill are drawn by their outline alone.
    const ink = fill ?? stroke;
    const isUnder = computedAttribute(line.element, 'paint-order')?.startsWith('stroke');
    const isWide = lengthOf(line.element, 'stroke-width', 1) >= 3;
    const halo = fill && stroke && isUnder && isWide && stroke.cover > 0.75 ? stroke : undefined;
    return ink ? [{ ...line, order, ink, ...(halo && { halo }) }] : [];
  });
}

function shapeOf(element: SvgElement, order: number): PaintedShape[] {
  const outlines = flatten(element).filter((outline) => outline.length > 1);
  const [fill, stroke] = [paintOf(element, 'fill'), paintOf(element, 'stroke')];
  if (!outlines.length || element.tagName === 'image' || !(fill ?? stroke)) return [];
  const width = stroke ? lengthOf(element, 'stroke-width', 1) : 0;
  const box = expanded(boxOf(outlines.flat()), width / 2);
  const isFilled = fill && element.tagName !== 'line';
  return [{ element, order, outlines, box, width, ...(isFilled && { fill }), ...(stroke && { stroke }) }];
}

const expanded = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

const isIn = ({ left, right, top, bottom }: Box, [x, y]: Point): boolean =>
  left <= x && x <= right && top <= y && y <= bottom;

/** Whether two boxes intersect or touch. */
export const intersects = (a: Box, b: Box): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** Whether the inside of a shape is painted at a point. */
export const fills = ({ fill, outlines, box }: PaintedShape, point: Point): boolean =>
  fill !== undefined && isIn(box, point) && contains(outlines, point);

/** Whether the stroke of a shape is painted at a point, or within some pixels of it. */
export const strokes = ({ stroke, outlines, box, width }: PaintedShape, point: Point, within = 0): boolean =>
  stroke !== undefined && isIn(expanded(box, within), point) && isAlong(outlines, point, width / 2 + within);

/** The paints of some shapes at a point, the lowest first: paper, fills, and strokes wider than some pixels. */
export function backdropAt(shapes: PaintedShape[], point: Point, wider: number): Backdrop {
  let ground: Paint[] = [paper];
  for (const layer of shapes) {
    if (!isIn(layer.box, point)) continue;
    const paints = [fills(layer, point) && layer.fill, layer.width > wider && strokes(layer, point) && layer.stroke];
    for (const paint of paints) if (paint) ground = paint.cover === 1 ? [paint] : [...ground, paint];
  }
  return ground;
}
