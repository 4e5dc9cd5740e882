/** Computes bounding boxes of elements from their geometry, transforms and font metrics. */
import { SvgElement, TextNode } from './svg-dom.ts';
import { computedAttribute, numberAttribute, toRootCoordinates, type Point } from './transforms.ts';
import { flatten } from './outlines.ts';

/** In pixels of the drawing, from its top left. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Extent above and below the baseline, as shares of the font size: cap height and part of the descender. */
const ascent = 0.72;
const descent = 0.2;

/** The bounding box of an element; undefined if it draws nothing. */
export function boundingBox(element: SvgElement): Box | undefined {
  if (element.tagName === 'text') return union(linesOf(element).map(({ box }) => box));
  const points = flatten(element).flat();
  if (points.length) return boxOf(points);
  return union(element.children.map(boundingBox).filter((box) => box !== undefined));
}

/** The bounding box of points. */
export const boxOf = (points: Point[]): Box => {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
};

export const middle = ({ left, right, top, bottom }: Box): Point => [(left + right) / 2, (top + bottom) / 2];

const union = (boxes: Box[]): Box | undefined =>
  boxes.length
    ? boxOf(
        boxes.flatMap(({ left, right, top, bottom }): Point[] => [
          [left, top],
          [right, bottom],
        ]),
      )
    : undefined;

const corners = (x: number, y: number, width: number, height: number): Point[] => [
  [x, y],
  [x + width, y],
  [x, y + height],
  [x + width, y + height],
];

/** A line of text in a drawing. */
export interface Line {
  text: string;
  box: Box;
  /** Font size in pixels. */
  size: number;
  weight: 400 | 600;
  element: SvgElement;
}

/** The lines of a text element. A line without a position continues below the one before it. */
export function linesOf(text: SvgElement): Line[] {
  const lines = text.childNodes.filter(
    (node): node is SvgElement => node instanceof SvgElement && node.tagName === 'tspan',
  );
  let x = numberAttribute(text, 'x');
  let y = lengthOf(text, 'y') + lengthOf(text, 'dy');
  if (!lines.length) return lineOf(text, ownText(text), x, y);
  return lines.flatMap((line) => {
    if (line.hasAttribute('x')) x = numberAttribute(line, 'x');
    if (line.hasAttribute('y')) y = lengthOf(line, 'y');
    y += lengthOf(line, 'dy');
    return lineOf(line, ownText(line), x, y);
  });
}

/** The text of an element without that of child elements: a <title> is not drawn. */
const ownText = (element: SvgElement): string =>
  element.childNodes.map((node) => (node instanceof TextNode ? node.data : '')).join('');

function lineOf(element: SvgElement, text: string, x: number, y: number): Line[] {
  if (!text.trim()) return [];
  const size = sizeOf(element);
  const weight =
    Number.parseInt(computedAttribute(element, 'font-weight') ?? '400') >= 600 ||
    computedAttribute(element, 'font-weight') === 'bold'
      ? 600
      : 400;
  const width = element.ownerDocument.textWidth(text, size, weight);
  const anchor = computedAttribute(element, 'text-anchor') ?? 'start';
  const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  const points = corners(left, y - ascent * size, width, (ascent + descent) * size).map(toRootCoordinates(element));
  return [{ text, box: boxOf(points), size, weight, element }];
}

/** Font size of an element in pixels; the default of browsers if none is set. */
function sizeOf(element: SvgElement): number {
  const above = () => (element.parentNode ? sizeOf(element.parentNode) : 16);
  const value = element.getAttribute('font-size');
  if (value === null) return above();
  const number = Number.parseFloat(value);
  if (value.endsWith('%')) return (number / 100) * above();
  if (value.endsWith('rem')) return number * 16;
  return value.endsWith('em') ? number * above() : number;
}

function lengthOf(element: SvgElement, name: string): number {
  const value = element.getAttribute(name) ?? '0';
  return Number.parseFloat(value) * (value.endsWith('em') ? sizeOf(element) : 1);
}
