/** Where elements stand in a drawing: by their geometry, the transforms above them, and the fonts' own measures. */
import { Element, TextNode } from './document.ts';
import { textWidth } from './fonts.ts';

/** In pixels of the drawing, from its top left. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

type Point = [x: number, y: number];

/** Rise and fall of the chart face as shares of its size: cap height and a little of the descender. */
const rise = 0.72;
const fall = 0.2;

/** The box round what an element draws; undefined where it draws nothing. */
export function boundsOf(element: Element): Box | undefined {
  if (element.tagName === 'text') return around(linesOf(element).map(({ box }) => box));
  const points = pointsOf(element).map(([x, y]) => place(element, x, y));
  if (points.length) return boxOf(points);
  return around(element.children.map(boundsOf).filter((box) => box !== undefined));
}

/** A point of an element in the coordinates of the drawing: applies translate() and rotate() up the tree. */
export function place(element: Element, x: number, y: number): Point {
  let point: Point = [x, y];
  for (let at: Element | null = element; at; at = at.parentNode) {
    const steps = [...(at.getAttribute('transform') ?? '').matchAll(/(translate|rotate)\(([^)]*)\)/g)].reverse();
    for (const [, name, list] of steps) {
      const [a = 0, b = 0] = list!.split(/[ ,]+/).map(Number);
      point = name === 'translate' ? [point[0] + a, point[1] + b] : rotate(point, (a * Math.PI) / 180);
    }
  }
  return point;
}

const rotate = ([x, y]: Point, angle: number): Point => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle),
];

const boxOf = (points: Point[]): Box => {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
};

const around = (boxes: Box[]): Box | undefined =>
  boxes.length
    ? boxOf(
        boxes.flatMap(({ left, right, top, bottom }): Point[] => [
          [left, top],
          [right, bottom],
        ]),
      )
    : undefined;

/** Points that a shape reaches to, in its own coordinates: corners, ends, what a path's steps lead to. */
function pointsOf(element: Element): Point[] {
  const of = (name: string) => number(element, name);
  switch (element.tagName) {
    case 'circle':
      return corners(of('cx') - of('r'), of('cy') - of('r'), 2 * of('r'), 2 * of('r'));
    case 'rect':
    case 'image':
      return corners(of('x'), of('y'), of('width'), of('height'));
    case 'line':
      return [
        [of('x1'), of('y1')],
        [of('x2'), of('y2')],
      ];
    case 'path':
      return stepsOf(element.getAttribute('d') ?? '');
    default:
      return [];
  }
}

const corners = (x: number, y: number, width: number, height: number): Point[] => [
  [x, y],
  [x + width, y],
  [x, y + height],
  [x + width, y + height],
];

/** Where the steps of a path lead, with the points that bend its curves. D3 writes these commands and no others. */
function stepsOf(d: string): Point[] {
  const points: Point[] = [];
  let at: Point = [0, 0];
  for (const [, command, list] of d.matchAll(/([MLHVCQAhv])([^A-Za-z]*)/g)) {
    const numbers = (list!.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    if (command === 'H') points.push((at = [numbers[0]!, at[1]]));
    else if (command === 'V') points.push((at = [at[0], numbers[0]!]));
    else if (command === 'h') points.push((at = [at[0] + numbers[0]!, at[1]]));
    else if (command === 'v') points.push((at = [at[0], at[1] + numbers[0]!]));
    // Of an arc only the last two numbers are a point: radii and flags stand before them.
    else
      for (let i = command === 'A' ? 5 : 0; i + 1 < numbers.length; i += 2)
        points.push((at = [numbers[i]!, numbers[i + 1]!]));
  }
  return points;
}

/** One box for each line of a text element, with its words. A line stands where it says, or below the one before it. */
export function linesOf(text: Element): { text: string; box: Box }[] {
  const lines = text.childNodes.filter((node): node is Element => node instanceof Element && node.tagName === 'tspan');
  let x = number(text, 'x');
  let y = lengthOf(text, 'y') + lengthOf(text, 'dy');
  if (!lines.length) return lineOf(text, ownText(text), x, y);
  return lines.flatMap((line) => {
    if (line.hasAttribute('x')) x = number(line, 'x');
    if (line.hasAttribute('y')) y = lengthOf(line, 'y');
    y += lengthOf(line, 'dy');
    return lineOf(line, ownText(line), x, y);
  });
}

/** What is drawn of an element's text: a <title> within is read out, not drawn. */
const ownText = (element: Element): string =>
  element.childNodes.map((node) => (node instanceof TextNode ? node.data : '')).join('');

function lineOf(element: Element, text: string, x: number, y: number): { text: string; box: Box }[] {
  if (!text.trim()) return [];
  const size = Number.parseFloat(inherited(element, 'font-size') ?? '13');
  const weight =
    Number.parseInt(inherited(element, 'font-weight') ?? '400') >= 600 || inherited(element, 'font-weight') === 'bold'
      ? 600
      : 400;
  const width = textWidth(text, size, weight);
  const anchor = inherited(element, 'text-anchor') ?? 'start';
  const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  const points = corners(left, y - rise * size, width, (rise + fall) * size).map(([cx, cy]) => place(element, cx, cy));
  return [{ text, box: boxOf(points) }];
}

function inherited(element: Element, name: string): string | undefined {
  for (let at: Element | null = element; at; at = at.parentNode) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
  }
  return undefined;
}

const number = (element: Element, name: string): number => Number.parseFloat(element.getAttribute(name) ?? '0');

function lengthOf(element: Element, name: string): number {
  const value = element.getAttribute(name) ?? '0';
  const size = Number.parseFloat(inherited(element, 'font-size') ?? '13');
  return Number.parseFloat(value) * (value.endsWith('em') ? size : 1);
}
