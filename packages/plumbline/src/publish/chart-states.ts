/** Lists the states of charts: each chart itself and each of its views. Each state has a permalink and files. */
import { type Chart } from '../core/content/charts.ts';
import { drawnRows } from '../core/content/drawn-rows.ts';
import type { Project } from '../core/project/project.ts';
import type { Row } from '../core/data/table.ts';
import { datasetOf } from '../core/project/lineage.ts';

export type ChartState = {
  chart: Chart;
  view: string | undefined;
};

/**
 * Every state of every chart, in the shape of `getStaticPaths`: `bridges-by-town`, `bridges-by-town/north`.
 */
export const chartStates = (project: Project): { params: { chart: string }; props: ChartState }[] =>
  [...project.charts.values()].flatMap((chart) =>
    [undefined, ...Object.keys(chart.views ?? {})].map((view) => ({
      params: { chart: view ? `${chart.id}/${view}` : chart.id },
      props: { chart, view },
    })),
  );

/** The rows that a chart draws in a state. */
export const drawnRowsOf = (project: Project, chart: Chart, view?: string): Row[] =>
  drawnRows(chart, datasetOf(project, chart).rows, view);
