/** Outlines of what a drawing paints, as points: enough to say what lies behind what. */
import svgpath from 'svgpath';
import type { SvgElement } from './svg-dom.ts';
import { numberAttribute, toRootCoordinates, type Point } from './transforms.ts';

/** A line from point to point. */
export type Outline = Point[];

/** Points that stand for each curve and for a circle: on a mark of a chart they are less than a pixel off. */
const curve = 8;
const round = 24;

/** What a shape is bounded by, in the drawing's coordinates: a path may have several outlines, a group has none. */
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

/** Each part of a path, its arcs and curves as lines from point to point. */
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

/** Points after the first of a curve with these controls; of two, the end of the line. */
function bezier(controls: Point[]): Point[] {
  if (controls.length === 2) return [controls[1]!];
  return Array.from({ length: curve }, (_, i) => {
    const t = (i + 1) / curve;
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
  Array.from({ length: round + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / round;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

/** Whether a point lies within outlines; one within another is a hole. */
export function contains(outlines: Outline[], [x, y]: Point): boolean {
  let within = false;
  for (const outline of outlines)
    outline.forEach(([x1, y1], i) => {
      const [x2, y2] = outline[(i + 1) % outline.length]!;
      if (y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)) within = !within;
    });
  return within;
}

/** Whether a point lies within `reach` pixels of a line along the outlines. */
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
