/** Draws a chart, or one of its views, in one layout: rows → Plot options → SVG that pages can inline. */
// First: libraries keep references to functions that it guards.
import { inFixedEnvironment } from '../core/limits/fixed-environment.ts';
import { plot, type PlotOptions } from '@observablehq/plot';
import type { Size } from '../core/content/chart-definition.ts';
import { captionFor, type Chart } from '../core/content/charts.ts';
import { drawnRows } from '../core/content/drawn-rows.ts';
import { countWork } from '../core/progress/work.ts';
import { memo } from '../core/recording/memo.ts';
import type { Project } from '../core/project/project.ts';
import { datasetOf } from '../core/project/lineage.ts';
import { isWithheld } from '../core/project/redistribution.ts';
import { withBands } from './sort-bands.ts';
import { type SvgElement, SvgDocument, TextNode, elementsOf } from './svg/svg-dom.ts';
import { fontFamily, textWidthIn } from './svg/font-metrics.ts';
import { markPositions, trackMarks, type MarkPosition } from './track-marks.ts';
import { serialize } from './svg/svg-serializer.ts';

export type Layout = Size['layout'];

/** Widths in CSS pixels, for phones and for the text column of stories. */
export const widths: Record<Layout, number> = { narrow: 360, wide: 720 };

/** Size of chart text in pixels. */
export const fontSize = 13;

/** Limits of a drawing: pictures need memory for each pixel, and pages have every element several times. */
const [maxHeight, mostElements] = [10_000, 20_000];

/** A drawing beyond these limits. */
export class TooLarge extends Error {
  override name = 'TooLarge';
  readonly expected: string;

  constructor(expected: string, found: string) {
    super(found);
    this.expected = expected;
  }
}

export interface Drawing {
  svg: string;
  width: number;
  height: number;
  /** The root element, for checks; undefined after them, and if Plot put HTML around the drawing. */
  root: SvgElement | undefined;
  /** Warnings of Plot. */
  warnings: string[];
  /** Position of each row; null for a row without a mark. */
  places: (MarkPosition | null)[];
}

/** Draws each chart, view and layout once. The same input gives the same bytes, in whichever order charts are drawn. */
export const renderChart = (project: Project, chart: Chart, layout: Layout, view?: string): Drawing =>
  memo(drawingsOf(chart), `${layout} ${view}`, () => {
    countWork('drawings');
    return drawAgain(project, chart, layout, view);
  });

/** Keeps what pages and files need of a drawing, as text: its elements, and objects for positions, take much more memory. */
export function compact(drawing: Drawing): void {
  if (!drawing.root) return;
  drawing.root = undefined;
  const places = JSON.stringify(drawing.places);
  Object.defineProperty(drawing, 'places', { get: () => JSON.parse(places) as Drawing['places'] });
}

/** The owner of the drawings of a chart. */
const drawingsOf = (chart: Chart): object => owners.get(chart) ?? chart;
const owners = new WeakMap<Chart, object>();

/** Reuses the drawings of a chart for its successor after an edit, which draws the same. */
export const reuseDrawings = (from: Chart, to: Chart): void => void owners.set(to, drawingsOf(from));

/** Draws whether or not it was drawn before, to compare the two. */
export function drawAgain(project: Project, chart: Chart, layout: Layout, view?: string): Drawing {
  const width = widths[layout];
  const dataset = datasetOf(project, chart);
  const files = chart.files ? project.datasets.get(chart.files)!.files : {};
  const rows = drawnRows(chart, dataset.rows, view);
  const textWidth = textWidthIn(project.fonts);
  const warnings: string[] = [];
  const { svg, sightings } = inFixedEnvironment(() => {
    const options = mustBeOptions(chart.plot(rows, { layout, width, view, textWidth, files }));
    if (Number(options.height) > maxHeight)
      throw new TooLarge(`a drawing up to ${maxHeight} px high`, `${options.height} px`);
    const [marks, found] = trackMarks(options.marks, rows, dataset.schema!.primaryKey);
    const drawn = withWarnings(warnings, () => {
      const document = new SvgDocument(textWidth) as unknown as Document;
      return plot({ ...options, marks, width, document, className: 'plot' }) as unknown as SvgElement;
    });
    return { svg: drawn, sightings: found };
  });
  if (svg.tagName !== 'svg') return { svg: '', width, height: 0, root: undefined, warnings, places: [] };
  const count = [...elementsOf(svg)].length;
  if (count > mostElements) throw new TooLarge(`a drawing of up to ${mostElements} elements`, `${count} elements`);
  const height = Number(svg.getAttribute('height'));
  // The titles of marks contain values.
  if (isWithheld(project, dataset)) for (const title of svg.querySelectorAll('title')) title.remove();
  tidy(project, svg, [chart.id, view, layout].filter(Boolean).join('-'), captionFor(chart, view).alt);
  const places = markPositions(svg, sightings, rows.length);
  return {
    svg: serialize(svg),
    width,
    height,
    root: svg,
    warnings,
    places: chart.sort ? withBands(svg, places) : places,
  };
}

/** @throws if `plot()` of a chart returned anything but options */
function mustBeOptions(returned: unknown): PlotOptions {
  if (returned instanceof Promise) {
    // Its failure is not reported a second time.
    returned.catch(() => undefined);
    throw new Error('a promise from plot()');
  }
  if (typeof returned === 'object' && returned !== null) return returned;
  throw new Error(`${returned === undefined ? 'nothing' : typeof returned} from plot()`);
}

/** Collects what Plot would write to the console. */
function withWarnings<T>(warnings: string[], run: () => T): T {
  const { warn } = console;
  console.warn = (message: unknown) => void warnings.push(String(message));
  try {
    return run();
  } finally {
    console.warn = warn;
  }
}

/** Attributes that Plot adds to inner elements. The name on the root replaces them for assistive tools. */
const removedAttributes = ['aria-label', 'aria-description', 'aria-hidden', 'class'];

function tidy({ fonts, textLanguages }: Project, svg: SvgElement, prefix: string, alt: string): void {
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
