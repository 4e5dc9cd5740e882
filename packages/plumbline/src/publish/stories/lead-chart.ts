/** The chart of a story on the front page and in lists. */
import type { Chart } from '../../core/content/charts.ts';
import type { Project } from '../../core/project/project.ts';
import { chartsIn } from '../../core/project/lineage.ts';
import { storiesWith } from '../../core/project/reverse-links.ts';
import type { Story } from '../../core/content/stories.ts';

interface Cover {
  chart: Chart;
  view: string | undefined;
}

/** The cover of the story, or the first chart that no earlier story shows, or the first chart. */
export function leadChart(project: Project, story: Story): Cover | undefined {
  const shown = chartsIn(story);
  const named = story.cover === undefined ? undefined : { id: story.cover, view: undefined };
  const cover = named ?? shown.find(({ id }) => storiesWith(project, id)[0]?.id === story.id) ?? shown[0];
  return cover && { chart: project.charts.get(cover.id)!, view: cover.view };
}

/** Other charts that this story shows first, each once. */
export const otherFindings = (project: Project, story: Story): Chart[] => {
  const cover = leadChart(project, story);
  const ids = new Set(chartsIn(story).map(({ id }) => id));
  return [...ids]
    .map((id) => project.charts.get(id)!)
    .filter((chart) => chart !== cover?.chart && storiesWith(project, chart.id)[0]?.id === story.id);
};
