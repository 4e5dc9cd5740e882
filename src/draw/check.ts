/** Draws every chart in every state and layout, and turns what is wrong with the drawings into problems. */
import type { Graph } from '../model/graph.ts';
import type { Problem } from '../model/problems.ts';
import { renderChart, widths, type Layout } from './render.ts';

export function checkDrawings(graph: Graph): Problem[] {
  const problems: Problem[] = [];
  for (const chart of graph.charts.values()) {
    for (const view of [undefined, ...Object.keys(chart.views ?? {})]) {
      for (const layout of Object.keys(widths) as Layout[]) {
        const place = [view && `view "${view}"`, `${layout} layout`].filter(Boolean).join(', ');
        const add = (found: string, hint: string) => problems.push({ file: chart.file, place, message: `expected a drawing without faults, got "${found}".`, hint });
        try {
          for (const fault of renderChart(graph, chart, layout, view).faults) {
            add(fault, `Look at it with "npm run preview:chart ${chart.id}" and mend plot().`);
          }
        } catch (error) {
          add((error as Error).message, 'Mend plot() so that it draws these rows.');
        }
      }
    }
  }
  return problems;
}
