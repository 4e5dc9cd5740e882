/** Draws every chart in every state and layout, and turns what is wrong with the drawings into problems. */
import type { Chart } from '../model/chart.ts';
import type { Graph } from '../model/graph.ts';
import { lineIn } from '../model/module.ts';
import type { Problem } from '../model/problems.ts';
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
  return [...found].map(([fault, places]) => {
    const where = `${[...new Set(places.map(({ layout }) => layout))].join(' and ')} layout`;
    const place = view ? `view "${view}", ${where}` : where;
    const hint = `Mend plot(), and look at it with "npm run preview:chart ${chart.id}".`;
    return { file: chart.file, place, message: `${fault}.`, hint };
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
