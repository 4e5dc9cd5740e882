/** Computes inherited attributes, and coordinates after transforms. */
import type { SvgElement } from './svg-dom.ts';

/** In pixels of the drawing, from its top left. */
export type Point = [x: number, y: number];

/** A point of an element in the coordinates of the drawing. */
export const transformPoint = (element: SvgElement, x: number, y: number): Point => toRootCoordinates(element)([x, y]);

/** Converts points of an element to the coordinates of the drawing: applies translate() and rotate() of it and its ancestors. */
export function toRootCoordinates(element: SvgElement): (point: Point) => Point {
  const steps: ((point: Point) => Point)[] = [];
  for (let at: SvgElement | null = element; at; at = at.parentNode) {
    const own = [...(at.getAttribute('transform') ?? '').matchAll(/(translate|rotate)\(([^)]*)\)/g)].reverse();
    for (const [, name, list] of own) {
      const [a = 0, b = 0] = list!.split(/[ ,]+/).map(Number);
      steps.push(name === 'translate' ? ([x, y]) => [x + a, y + b] : (point) => rotate(point, (a * Math.PI) / 180));
    }
  }
  return (point) => steps.reduce((moved, step) => step(moved), point);
}

const rotate = ([x, y]: Point, angle: number): Point => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle),
];

/** The value of an attribute, of the element or of its nearest ancestor that has it. */
export function computedAttribute(element: SvgElement, name: string): string | undefined {
  for (let at: SvgElement | null = element; at; at = at.parentNode) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
  }
  return undefined;
}

/** An attribute as a number; 0 if it is not set. */
export const numberAttribute = (element: SvgElement, name: string): number =>
  Number.parseFloat(element.getAttribute(name) ?? '0');
