/** Draws every chart in every state and layout, and turns what is wrong with the drawings into problems. */
import { captionOf, drawnRows, type Chart } from '../model/chart.ts';
import { citationsOf, gapsOf, type Graph } from '../model/graph.ts';
import { lineIn } from '../model/module.ts';
import type { Problem } from '../model/problems.ts';
import { keyOf } from '../model/table.ts';
import { textWidth } from './fonts.ts';
import type { Place } from './marks.ts';
import { renderChart, widths, type Layout } from './render.ts';

export function checkDrawings(graph: Graph): Problem[] {
  return [...graph.charts.values()].flatMap((chart) => {
    const states = [undefined, ...Object.keys(chart.views ?? {})];
    return states.flatMap((view) => checkState(graph, chart, view));
  });
}

/** A fault that shows in both layouts is one problem. */
function checkState(graph: Graph, chart: Chart, view?: string): Problem[] {
  const layouts = Object.keys(widths) as Layout[];
  const faults = layouts.flatMap((layout) => faultsOf(graph, chart, layout, view).map((fault) => ({ layout, fault })));
  const found = Map.groupBy(faults, ({ fault }) => fault);
  // Headline, note, gaps and credit are set in the same faces once the drawing itself stands.
  if (!found.size) return [...checkTexts(graph, chart, view), ...checkRows(graph, chart, view)];
  const hint = `Mend plot(), and look at it with "npm run preview:chart ${chart.id}".`;
  return [...found].map(([fault, places]) => {
    const place = placeOf([...new Set(places.map(({ layout }) => layout))], view);
    return { file: chart.file, place, message: `${fault}.`, hint };
  });
}

function placeOf(layouts: Layout[], view?: string): string {
  const where = `${layouts.join(' and ')} layout`;
  return view ? `view "${view}", ${where}` : where;
}

/** A reader who points at a mark, or goes from one to the next, finds every row of the table, and puts in order what has an order. */
function checkRows(graph: Graph, chart: Chart, view?: string): Problem[] {
  const dataset = graph.datasets.get(chart.dataset)!;
  const names = drawnRows(chart, dataset.rows, view).map((row) => `"${keyOf(row, dataset.schema!.primaryKey)}"`);
  const layouts = Object.keys(widths) as Layout[];
  const found = layouts.flatMap((layout) => {
    const { places } = renderChart(graph, chart, layout, view);
    const fault = unmarked(places, names) ?? (chart.sort && unbanded(places as Place[], names));
    return fault ? { ...fault, layout } : [];
  });
  return [...Map.groupBy(found, ({ message }) => message)].map(([message, several]) => {
    const place = placeOf(
      several.map(({ layout }) => layout),
      view,
    );
    return { file: chart.file, place, message, hint: several[0]!.hint };
  });
}

type Fault = Pick<Problem, 'message' | 'hint'>;

function unmarked(places: (Place | null)[], names: string[]): Fault | undefined {
  const without = names.filter((_, i) => !places[i]);
  if (!without.length) return undefined;
  return {
    message: `expected a mark for each row, got none for ${without.length} of ${names.length}, first ${without[0]}.`,
    hint: 'Give a mark the row, or an object with it as "row" or in "rows", and words where it has no value; or leave it out in "rows".',
  };
}

/** Rows change places band for band: each needs one, and between them is none that stays. */
function unbanded(places: Place[], names: string[]): Fault | undefined {
  const order = places.map(({ band }, i) => ({ band, name: names[i] })).sort((a, b) => topOf(a) - topOf(b));
  const wrong = order.flatMap(({ band, name }, i) => {
    const before = order[i - 1]?.band;
    if (!band) return `${name} in none`;
    if (!before) return [];
    if (band[0] === before[0]) return `${name} in the band of ${order[i - 1]!.name}`;
    return band[0] - before[1] > 1 ? `an empty one above ${name}` : [];
  });
  if (!wrong.length) return undefined;
  return {
    message: `expected each row in a band of its own, as "sort" asks, got ${wrong[0]}.`,
    hint: 'Draw the rows in a band scale y, or in facets fy, one below the other, or remove "sort".',
  };
}

const topOf = ({ band }: Pick<Place, 'band'>): number => band?.[0] ?? -Infinity;

/** A character of the texts round a drawing that no face has: in a file it would be an empty box. */
function checkTexts(graph: Graph, chart: Chart, view?: string): Problem[] {
  const { title, subtitle, note = '' } = captionOf(chart, view);
  const dataset = graph.datasets.get(chart.dataset)!;
  const works = citationsOf(graph, dataset).map(({ source }) => [source.title, source.author, source.publisher]);
  const texts = {
    title,
    subtitle,
    note,
    gap: gapsOf(graph, dataset)
      .map(({ gap }) => gap!)
      .join(' '),
    source: JSON.stringify(works),
  };
  return Object.entries(texts).flatMap(([field, text]) => {
    try {
      textWidth(text);
      return [];
    } catch (error) {
      const place = [view && `view "${view}"`, `field "${field}"`].filter(Boolean).join(', ');
      const message = `expected text that the faces of charts can set, got "${(error as Error).message}".`;
      const hint = 'Write it in other characters, or add a face that has them to src/draw/fonts.ts.';
      return [{ file: chart.file, place, message, hint }];
    }
  });
}

function faultsOf(graph: Graph, chart: Chart, layout: Layout, view?: string): string[] {
  try {
    return renderChart(graph, chart, layout, view).faults;
  } catch (error) {
    const line = lineIn(chart.file, error);
    return [`expected a drawing, got "${(error as Error).message}"${line ? ` from line ${line}` : ''}`];
  }
}
