/** Every state in which the charts of an edition are published: chart, view and layout. */
import { renderChart, widths, type Layout } from '../../render/render-chart.ts';
import type { Project } from '../../core/project/project.ts';

export interface State {
  /** Name of the kept drawing, without its ending: it is the prefix of the ids in it. */
  name: string;
  chart: string;
  view: string | undefined;
  layout: Layout;
}

export const statesOf = (project: Project): State[] =>
  [...project.charts.values()].flatMap(({ id, views }) =>
    [undefined, ...Object.keys(views ?? {})].flatMap((view) =>
      (Object.keys(widths) as Layout[]).map((layout) => ({
        name: [id, view, layout].filter(Boolean).join('-'),
        chart: id,
        view,
        layout,
      })),
    ),
  );

export const drawIn = (project: Project, { chart, view, layout }: State): string =>
  renderChart(project, project.charts.get(chart)!, layout, view).svg;
