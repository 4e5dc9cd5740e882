/** The lists of an edition, split into pages. */
import type { Chart } from '../../core/content/charts.ts';
import type { Story } from '../../core/content/stories.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import type { Source } from '../../core/data/sources.ts';
import { lookup } from '../../core/recording/lookups.ts';
import { memo } from '../../core/recording/memo.ts';
import type { Project } from '../../core/project/project.ts';
import { storiesWith } from '../../core/project/reverse-links.ts';
import { shortCitation } from '../attribution.ts';
import { chartStates, type ChartState } from '../chart-states.ts';
import { fragmentFor, pathOf } from '../urls.ts';
import { paginate, pathOfPage } from './pagination.ts';

type Pages<Item> = [Item[], ...Item[][]];

export const storyPages = ({ stories }: Project): Pages<Story> => paginate([...stories.values()], 24);

/** The charts of a story that no earlier story has. Charts of no story are in the last group, without one. */
export interface ChartGroup {
  story: Story | undefined;
  charts: Chart[];
}

export function chartPages(project: Project): Pages<ChartGroup> {
  const underStory = Map.groupBy(project.charts.values(), ({ id }) => storiesWith(project, id)[0]?.id);
  const groups: ChartGroup[] = [...project.stories.values(), undefined].map((story) => ({
    story,
    charts: underStory.get(story?.id) ?? [],
  }));
  return paginate(
    groups.filter(({ charts }) => charts.length),
    36,
    ({ charts }) => charts.length,
  );
}

export const datasetPages = ({ datasets }: Project): Pages<Dataset> => paginate([...datasets.values()], 100);

/** Works that were read in full first, each kind by author. */
export function sourcePages({ sources, language }: Project): Pages<Source> {
  const order = (source: Source) => `${source.role === 'primary' ? 0 : 1} ${shortCitation(language, source)}`;
  const sorted = [...sources.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return paginate(sorted, 120);
}

export const embedPages = (project: Project): Pages<ChartState> =>
  memo(project, 'embed pages', () =>
    paginate(
      chartStates(project).map(({ props }) => props),
      24,
    ),
  );

/** The path of the page that shows a chart or view as an embed in frames of several widths, with its fragment. */
export const pathOfPreview = lookup(
  'embed-preview',
  (project: Project, id: string, view: string | undefined): string => {
    const page = previewPages(project).get(pathOf.chart(id, view))!;
    return `${pathOfPage(pathOf.embeds(), page)}#${fragmentFor(id, view)}`;
  },
);

/** The number of the page with the previews of an embed, by the permalink of its chart. */
const previewPages = (project: Project): Map<string, number> =>
  memo(project, 'preview pages', () => {
    const pages = embedPages(project).entries().toArray();
    return new Map(
      pages.flatMap(([i, states]) => states.map(({ chart, view }) => [pathOf.chart(chart.id, view), i + 1])),
    );
  });
