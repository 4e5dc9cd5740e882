/** Draws every chart in every state and layout, and turns what is wrong with the drawings into problems. */
import { captionOf, type Chart } from '../model/chart.ts';
import { citationsOf, gapsOf, type Graph } from '../model/graph.ts';
import { lineIn } from '../model/module.ts';
import type { Problem } from '../model/problems.ts';
import { textWidth } from './fonts.ts';
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
  if (!found.size) return checkTexts(graph, chart, view);
  return [...found].map(([fault, places]) => {
    const where = `${[...new Set(places.map(({ layout }) => layout))].join(' and ')} layout`;
    const place = view ? `view "${view}", ${where}` : where;
    const hint = `Mend plot(), and look at it with "npm run preview:chart ${chart.id}".`;
    return { file: chart.file, place, message: `${fault}.`, hint };
  });
}

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
