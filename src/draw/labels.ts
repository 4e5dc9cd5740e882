/** Finds labels that leave the frame or run into each other, by the fonts' own measures. */
import { Element, elementsOf, TextNode } from './document.ts';
import { textWidth } from './fonts.ts';

interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Rise and fall of the chart face as shares of its size: cap height and a little of the descender. */
const rise = 0.72;
const fall = 0.2;
/** Pixels by which two labels may touch: hairline contact of ascenders is not a collision. */
const slack = 1.5;

/** What was expected and found for each label at fault; empty when all fit. */
export function labelFaults(svg: Element, width: number, height: number): string[] {
  const boxes = [...elementsOf(svg)].filter((element) => element.tagName === 'text').flatMap(boxesOf);
  const faults: string[] = [];
  for (const { text, left, right, top, bottom } of boxes) {
    const over = Math.max(-left, right - width, -top, bottom - height);
    if (over > 1) faults.push(`expected every label inside the frame, got "${text}" ${Math.round(over)} px outside it`);
  }
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1))
      if (overlap(a, b)) faults.push(`expected labels clear of each other, got "${a.text}" over "${b.text}"`);
  });
  return faults;
}

function overlap(a: Box, b: Box): boolean {
  const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return x > slack && y > slack;
}

/** One box for each line of a text element. A line stands where it says, or below the one before it. */
function boxesOf(text: Element): Box[] {
  const lines = text.childNodes.filter((node): node is Element => node instanceof Element && node.tagName === 'tspan');
  let x = number(text, 'x');
  let y = lengthOf(text, 'y') + lengthOf(text, 'dy');
  if (!lines.length) return boxOf(text, ownText(text), x, y);
  return lines.flatMap((line) => {
    if (line.hasAttribute('x')) x = number(line, 'x');
    if (line.hasAttribute('y')) y = lengthOf(line, 'y');
    y += lengthOf(line, 'dy');
    return boxOf(line, ownText(line), x, y);
  });
}

/** What is drawn of an element's text: a <title> within is read out, not drawn. */
const ownText = (element: Element): string =>
  element.childNodes.map((node) => (node instanceof TextNode ? node.data : '')).join('');

function boxOf(element: Element, text: string, x: number, y: number): Box[] {
  if (!text.trim()) return [];
  const size = Number.parseFloat(inherited(element, 'font-size') ?? '13');
  const weight =
    Number.parseInt(inherited(element, 'font-weight') ?? '400') >= 600 || inherited(element, 'font-weight') === 'bold'
      ? 600
      : 400;
  const width = textWidth(text, size, weight);
  const anchor = inherited(element, 'text-anchor') ?? 'start';
  const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  const corners = [
    [left, y - rise * size],
    [left + width, y - rise * size],
    [left, y + fall * size],
    [left + width, y + fall * size],
  ].map(([cx, cy]) => place(element, cx!, cy!));
  const xs = corners.map((c) => c[0]);
  const ys = corners.map((c) => c[1]);
  return [{ text, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }];
}

/** A point of an element in the coordinates of the drawing: applies translate() and rotate() up the tree. */
function place(element: Element, x: number, y: number): [number, number] {
  let point: [number, number] = [x, y];
  for (let at: Element | null = element; at; at = at.parentNode) {
    const steps = [...(at.getAttribute('transform') ?? '').matchAll(/(translate|rotate)\(([^)]*)\)/g)].reverse();
    for (const [, name, list] of steps) {
      const [a = 0, b = 0] = list!.split(/[ ,]+/).map(Number);
      point = name === 'translate' ? [point[0] + a, point[1] + b] : rotate(point, (a * Math.PI) / 180);
    }
  }
  return point;
}

const rotate = ([x, y]: [number, number], angle: number): [number, number] => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle),
];

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
