/** Turns what Plot drew into SVG that pages can inline and files can contain: without styles and classes, with names of its own. */
import type { Project } from '../core/project/project.ts';
import { fontFamily } from './svg/font-metrics.ts';
import { type SvgElement, TextNode, elementsOf } from './svg/svg-dom.ts';

/** Size of chart text in pixels. */
export const fontSize = 13;

/** Attributes that Plot adds to inner elements. The name on the root replaces them for assistive tools. */
const removedAttributes = ['aria-label', 'aria-description', 'aria-hidden', 'class'];

/**
 * Changes a drawing in place.
 * @param prefix of its ids, unique on every page @param alt describes it
 */
export function tidyDrawing({ fonts, textLanguages }: Project, svg: SvgElement, prefix: string, alt: string): void {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of elementsOf(svg)) {
    for (const name of removedAttributes) element.removeAttribute(name);
    applyInlineStyle(element);
    const language = textLanguages.languageOfLine(lineOf(element));
    if (language) element.setAttribute('lang', language);
  }
  renameIds(svg, prefix);
  const width = svg.getAttribute('width');
  const height = svg.getAttribute('height');
  svg.attributes.clear();
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': alt,
    fill: 'currentColor',
    'font-family': fontFamily(fonts.sans),
    'font-size': fontSize,
    'text-anchor': 'middle',
  };
  for (const [name, value] of Object.entries(root)) svg.setAttribute(name, value);
}

/**
 * The text of a line, which is marked where it is all in another language: readers whose machines prefer other fonts for the same
 * characters still get those of the language.
 */
const lineOf = ({ tagName, childNodes }: SvgElement): string =>
  tagName === 'text' || tagName === 'tspan'
    ? childNodes.map((node) => (node instanceof TextNode ? node.data : ' ')).join('')
    : '';

/** Replaces style attributes, which a strict Content-Security-Policy forbids, by presentation attributes. */
function applyInlineStyle(element: SvgElement): void {
  for (const [name, value] of element.style.values) element.setAttribute(name, value);
  element.removeAttribute('style');
}

/** Plot numbers ids across the whole process; renames them to count from 1 within a chart, view and layout. */
function renameIds(svg: SvgElement, prefix: string): void {
  const names = new Map<string, string>();
  for (const element of elementsOf(svg)) {
    const id = element.getAttribute('id');
    if (id !== null) names.set(id, `${prefix}-${names.size + 1}`);
  }
  for (const element of elementsOf(svg)) {
    for (const [name, value] of element.attributes) {
      if (name === 'id') element.setAttribute('id', names.get(value)!);
      else
        element.setAttribute(
          name,
          value.replace(/url\(#([^)]+)\)/g, (found, id: string) => (names.has(id) ? `url(#${names.get(id)})` : found)),
        );
      if ((name === 'href' || name === 'xlink:href') && names.has(value.slice(1)))
        element.setAttribute(name, `#${names.get(value.slice(1))}`);
    }
  }
}
