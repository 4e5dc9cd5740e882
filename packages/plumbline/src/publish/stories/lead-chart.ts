/** The chart of a story on the front page and in lists. */
import type { Chart } from '../../core/content/charts.ts';
import { lookup } from '../../core/recording/lookups.ts';
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
  const lead = leadOf(project, story.id);
  return lead && { chart: project.charts.get(lead.id)!, view: lead.view };
}

const leadOf = lookup(
  'lead-chart',
  (project: Project, id: string): { id: string; view: string | undefined } | undefined => {
    const story = project.stories.get(id)!;
    const shown = chartsIn(story);
    const named = story.cover === undefined ? undefined : { id: story.cover, view: undefined };
    return named ?? shown.find((one) => storiesWith(project, one.id)[0]?.id === id) ?? shown[0];
  },
);

/** Other charts that this story shows first, each once. */
export const otherFindings = (project: Project, story: Story): Chart[] => {
  const cover = leadChart(project, story);
  const ids = new Set(chartsIn(story).map(({ id }) => id));
  return [...ids]
    .map((id) => project.charts.get(id)!)
    .filter((chart) => chart !== cover?.chart && storiesWith(project, chart.id)[0]?.id === story.id);
};
