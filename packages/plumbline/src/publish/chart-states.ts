/** A chart in one of its states: as it is, or in a declared view. Each state has a permalink and files of its own. */
import type { Chart } from '../core/content/charts.ts';
import type { Project } from '../core/project/project.ts';

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
