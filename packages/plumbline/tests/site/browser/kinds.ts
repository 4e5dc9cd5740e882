/** One page of every kind, and every story: what a reader may open. */
import { pathOf } from '../../../src/publish/urls.ts';
import { latestOf } from '../../../src/publish/versions/versions.ts';
import { project } from '../../helpers/project.ts';

const isChinese = (value: unknown): boolean => /\p{Script=Han}/u.test(JSON.stringify(value));

const charts = [...project.charts.values()];
const datasets = [...project.datasets.values()];
const sources = [...project.sources.values()];
const chineseData = datasets.filter(({ rows }) => isChinese(rows)).map(({ id }) => id);
const withViews = charts.find(({ views }) => views)!;

export const storyPaths = [...project.stories.keys()].map(pathOf.story);

/** Pages of the layout, below the base. */
export const kinds: string[] = [
  pathOf.home(),
  pathOf.stories(),
  ...storyPaths,
  pathOf.republish([...project.stories.keys()][0]!),
  pathOf.charts(),
  pathOf.chart(charts[0]!.id),
  pathOf.chart(withViews.id, Object.keys(withViews.views!)[0]),
  ...charts.filter(({ dataset }) => chineseData.includes(dataset)).map(({ id }) => pathOf.chart(id)),
  pathOf.data(),
  pathOf.dataset(datasets[0]!.id),
  ...chineseData.map(pathOf.dataset),
  pathOf.sources(),
  ...sources.filter(({ role }) => role === 'primary').map(({ id }) => pathOf.source(id)),
  ...sources.filter(isChinese).map(({ id }) => pathOf.source(id)),
  pathOf.checks(),
  pathOf.corrections(),
  pathOf.search(),
  ...[...project.pages.keys()].map(pathOf.page),
  '404.html',
];

/** Frames, which carry a style of their own and the site's faces. */
export const embedRoutes: string[] = charts.slice(0, 3).map(({ id }) => pathOf.embed(id));

/** Frozen versions, which ask for nothing. */
export const frozenPaths: string[] = charts
  .flatMap((chart) => latestOf(project, { chart: chart.id })?.path ?? [])
  .slice(0, 2);
