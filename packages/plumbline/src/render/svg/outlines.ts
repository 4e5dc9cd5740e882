/** Flattens shapes to outlines of points, precise enough to compute what is behind what. */
import svgpath from 'svgpath';
import type { SvgElement } from './svg-dom.ts';
import { numberAttribute, toRootCoordinates, type Point } from './transforms.ts';

/** A line from point to point. */
export type Outline = Point[];

/** Number of points for a curve and for a circle. For marks of charts, the error is less than a pixel. */
const pointsPerCurve = 8;
const pointsPerCircle = 24;

/** The outlines of a shape in the coordinates of the drawing. A path may have several, a group has none. */
export function flatten(element: SvgElement): Outline[] {
  const of = (name: string) => numberAttribute(element, name);
  const move = toRootCoordinates(element);
  return ownOutlines(element, of).map((outline) => outline.map(move));
}

function ownOutlines(element: SvgElement, of: (name: string) => number): Outline[] {
  switch (element.tagName) {
    case 'circle':
      return [ring([of('cx'), of('cy')], of('r'))];
    case 'rect':
    case 'image': {
      const [left, top, right, bottom] = [of('x'), of('y'), of('x') + of('width'), of('y') + of('height')];
      return [[[left, top], [right, top], [right, bottom], [left, bottom], [left, top]]]; // prettier-ignore
    }
    case 'line':
      return [[[of('x1'), of('y1')], [of('x2'), of('y2')]]]; // prettier-ignore
    case 'path':
      return pathOutlines(element.getAttribute('d') ?? '');
    default:
      return [];
  }
}

/** The subpaths of a path, with arcs and curves as line segments. */
function pathOutlines(d: string): Outline[] {
  const outlines: Outline[] = [];
  const steps = svgpath(d).abs().unshort().unarc();
  steps.iterate(([command, ...numbers], _, x, y) => {
    if (command === 'M') outlines.push([]);
    const outline = outlines.at(-1);
    if (command === 'Z') outline?.push(outline[0]!);
    else if (command === 'H') outline?.push([numbers[0]!, y]);
    else if (command === 'V') outline?.push([x, numbers[0]!]);
    else outline?.push(...bezier([[x, y], ...pairs(numbers)]));
  });
  return outlines;
}

const pairs = (numbers: number[]): Point[] => numbers.flatMap((x, i): Point[] => (i % 2 ? [] : [[x, numbers[i + 1]!]]));

/** The points of a Bézier curve with these control points, without the first. Two control points are a line. */
function bezier(controls: Point[]): Point[] {
  if (controls.length === 2) return [controls[1]!];
  return Array.from({ length: pointsPerCurve }, (_, i) => {
    const t = (i + 1) / pointsPerCurve;
    let points = controls;
    while (points.length > 1)
      points = points.slice(1).map(([x, y], j): Point => {
        const [fromX, fromY] = points[j]!;
        return [fromX + (x - fromX) * t, fromY + (y - fromY) * t];
      });
    return points[0]!;
  });
}

const ring = ([x, y]: Point, radius: number): Outline =>
  Array.from({ length: pointsPerCircle + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / pointsPerCircle;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

/** Whether a point is inside outlines, by the even-odd rule. */
export function contains(outlines: Outline[], [x, y]: Point): boolean {
  let within = false;
  for (const outline of outlines)
    outline.forEach(([x1, y1], i) => {
      const [x2, y2] = outline[(i + 1) % outline.length]!;
      if (y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)) within = !within;
    });
  return within;
}

/** Whether a point is within `reach` pixels of an outline. */
export function isAlong(outlines: Outline[], [x, y]: Point, reach: number): boolean {
  return outlines.some((outline) =>
    outline.slice(1).some(([x2, y2], i) => {
      const [x1, y1] = outline[i]!;
      const [dx, dy] = [x2 - x1, y2 - y1];
      const t = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
      return Math.hypot(x - x1 - t * dx, y - y1 - t * dy) <= reach;
    }),
  );
}
