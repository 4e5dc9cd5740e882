/** Small drawings, made element by element. */
import { SvgDocument, type SvgElement } from '../../src/render/svg/svg-dom.ts';
import { textWidth } from './chinese.ts';

export type Attributes = Record<string, string | number>;
const document = new SvgDocument(textWidth);

export function make(name: string, attributes: Attributes, ...children: (SvgElement | string)[]): SvgElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A drawing with the attributes that every published one has. */
export const svg = (...children: SvgElement[]): SvgElement =>
  make('svg', { 'font-size': 13, fill: 'currentColor', 'text-anchor': 'start' }, ...children);

export const text = (label: string, attributes: Attributes): SvgElement => make('text', attributes, label);
export const rect = (x: number, y: number, width: number, height: number, attributes: Attributes): SvgElement =>
  make('rect', { x, y, width, height, ...attributes });
export const circle = (cx: number, cy: number, r: number, attributes: Attributes): SvgElement =>
  make('circle', { cx, cy, r, ...attributes });
export const path = (d: string, attributes: Attributes): SvgElement => make('path', { d, fill: 'none', ...attributes });
export const line = (x1: number, y1: number, x2: number, y2: number, attributes: Attributes): SvgElement =>
  make('line', { x1, y1, x2, y2, ...attributes });
