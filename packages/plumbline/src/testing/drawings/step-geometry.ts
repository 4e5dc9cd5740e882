/** What is wrong with the states of a chart through which readers scroll. */
import type { Chart } from '../../core/content/charts.ts';
import { chartShownBy } from '../../core/content/scrolly.ts';
import type { Project } from '../../core/project/project.ts';
import { renderChart, widths, type Layout } from '../../render/render-chart.ts';

/** Rows that are not drawn at one place in all these states of a chart, and states of another size. */
export function geometryFaults(project: Project, chart: Chart, views: (string | undefined)[]): string[] {
  return (Object.keys(widths) as Layout[]).flatMap((layout) => {
    const [first, ...others] = views.map((view) => renderChart(project, chart, layout, view));
    return others.flatMap(({ height, places }, i) => {
      const state = `${chart.id}/${views[i + 1] ?? ''}, ${layout}`;
      if (height !== first!.height) return [`${state}: expected a height of ${first!.height}, got ${height}`];
      const gone = places.filter((place, row) => {
        const old = first!.places[row];
        return place?.x !== old?.x || place?.y !== old?.y;
      });
      return gone.length ? [`${state}: expected every row at its place, got ${gone.length} elsewhere`] : [];
    });
  });
}

interface Passage {
  story: string;
  chart: string;
  views: (string | undefined)[];
}

/** Every `<Steps>` of the stories, with the views of its steps. */
export const passagesIn = (project: Project): Passage[] =>
  [...project.stories.values()].flatMap(({ id, elements }) =>
    elements
      .filter(({ name }) => name === 'Steps')
      .map((passage) => ({
        story: id,
        chart: passage.attributes['chart']!,
        views: elements
          .filter(({ name, within }) => name === 'Step' && within === passage)
          .map((step) => chartShownBy(step)!.view),
      })),
  );
