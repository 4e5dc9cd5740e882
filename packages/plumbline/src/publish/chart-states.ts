/** A chart in one of its states: as it is, or in a declared view. Each state has a permalink and files of its own. */
import { type Chart, drawnRows } from '../core/content/charts.ts';
import type { Project } from '../core/project/project.ts';
import type { Row } from '../core/data/table.ts';
import { datasetOf } from '../core/project/lineage.ts';

export type ChartState = {
  chart: Chart;
  view: string | undefined;
};

/** Every state of every chart, as `getStaticPaths` wants it: `stip-growth`, `initiatives-by-prefecture/zhejiang`. */
export const chartStates = (project: Project): { params: { chart: string }; props: ChartState }[] =>
  [...project.charts.values()].flatMap((chart) =>
    [undefined, ...Object.keys(chart.views ?? {})].map((view) => ({
      params: { chart: view ? `${chart.id}/${view}` : chart.id },
      props: { chart, view },
    })),
  );

/** The rows a chart draws in one state. */
export const drawnRowsOf = (project: Project, chart: Chart, view?: string): Row[] =>
  drawnRows(chart, datasetOf(project, chart).rows, view);
