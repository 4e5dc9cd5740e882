/** Draws a chart, or one of its views, in one layout: rows → Plot options → SVG that pages can inline. */
// First: libraries keep references to functions that it guards.
import { inFixedEnvironment } from '../core/limits/fixed-environment.ts';
import { plot } from '@observablehq/plot';
import type { Size } from '../core/content/chart-definition.ts';
import { captionFor, type Chart } from '../core/content/charts.ts';
import { drawnRows } from '../core/content/drawn-rows.ts';
import { countWork } from '../core/progress/work.ts';
import { memo } from '../core/recording/memo.ts';
import type { Project } from '../core/project/project.ts';
import { datasetOf } from '../core/project/lineage.ts';
import { isWithheld } from '../core/project/redistribution.ts';
import { placedFields, printYears, withUnits, withYears } from './axis-texts.ts';
import { mustBeFewElements, mustBeLowEnough, mustBeOptions, mustHaveNoTip } from './drawing-limits.ts';
import { withBands } from './sort-bands.ts';
import { type SvgElement, SvgDocument } from './svg/svg-dom.ts';
import { textWidthIn } from './svg/font-metrics.ts';
import { markPositions, trackMarks, type MarkPosition } from './track-marks.ts';
import { serialize } from './svg/svg-serializer.ts';
import { tidyDrawing } from './tidy-drawing.ts';

export type Layout = Size['layout'];

/** Widths in CSS pixels, for phones and for the text column of stories. */
export const widths: Record<Layout, number> = { narrow: 360, wide: 720 };

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
    mustBeLowEnough(options);
    mustHaveNoTip(options);
    const { fields, primaryKey } = dataset.schema!;
    const given = (options.marks ?? []).flat(Infinity as 1);
    const placed = placedFields(given, fields);
    const [marks, found] = trackMarks(withYears(given, fields), rows, primaryKey);
    const drawn = withWarnings(warnings, () => {
      const document = new SvgDocument(textWidth) as unknown as Document;
      return plot({
        ...withUnits(options, placed),
        marks,
        width,
        document,
        className: 'plot',
      }) as unknown as SvgElement;
    });
    if (drawn.tagName === 'svg') printYears(drawn, placed);
    return { svg: drawn, sightings: found };
  });
  if (svg.tagName !== 'svg') return { svg: '', width, height: 0, root: undefined, warnings, places: [] };
  mustBeFewElements(svg);
  const height = Number(svg.getAttribute('height'));
  // The titles of marks contain values.
  if (isWithheld(project, dataset)) for (const title of svg.querySelectorAll('title')) title.remove();
  tidyDrawing(project, svg, [chart.id, view, layout].filter(Boolean).join('-'), captionFor(chart, view).alt);
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
