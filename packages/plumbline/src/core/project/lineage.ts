/** Computes what follows from the chain: what a dataset is derived from, what uses it, which story is next. */
import { lookup } from '../recording/lookups.ts';
import type { Source } from '../data/sources.ts';
import type { Project } from './project.ts';
import type { Dataset } from '../data/datasets.ts';
import type { Check } from '../sql/checks.ts';
import type { Chart } from '../content/charts.ts';
import type { Story } from '../content/stories.ts';
import { chartShownBy } from '../content/scrolly.ts';

/** A place in a work that a dataset was taken from. */
export interface SourceCitation {
  source: Source;
  locator: string | undefined;
}

/** A dataset and everything it is derived from, without duplicates, nearest first. */
export function lineageOf(project: Project, dataset: Dataset): Dataset[] {
  const seen = new Map([[dataset.id, dataset]]);
  for (const { id } of seen.values()) {
    for (const read of project.reads.get(id) ?? []) seen.set(read, project.datasets.get(read)!);
  }
  return [...seen.values()];
}

/** The sources of a dataset and of all it is derived from, without duplicates. */
export function citationsOf(project: Project, dataset: Dataset): SourceCitation[] {
  const citations = lineageOf(project, dataset).flatMap((d) => d.package.sources);
  const unique = new Map(
    citations.map(({ id, locator }) => [`${id} ${locator ?? ''}`, { source: project.sources.get(id)!, locator }]),
  );
  return [...unique.values()];
}

/** Declared discrepancies that readers of a dataset must see: in its data, or in data it is derived from. */
export function discrepanciesOf(project: Project, dataset: Dataset): Check[] {
  return checksReading(project, dataset.id).filter(({ discrepancy }) => discrepancy !== undefined);
}

/** The checks of a dataset, and of all that it is derived from. */
export const checksReading = lookup('checks-reading', (project: Project, dataset: string): Check[] => {
  const ids = new Set(lineageOf(project, project.datasets.get(dataset)!).map(({ id }) => id));
  return project.checks.filter((check) => check.reads.some((id) => ids.has(id)));
});

/** The checks in the folder of a dataset. */
export const checksIn = lookup('checks-in', (project: Project, dataset: string): Check[] =>
  project.checks.filter((check) => check.dataset === dataset),
);

/** The dataset that a chart draws. */
export const datasetOf = (project: Project, chart: Chart): Dataset => project.datasets.get(chart.dataset)!;

/** A chart, or one of its views, that a story shows. */
interface Shown {
  id: string;
  view: string | undefined;
}

/** Charts a story shows, in reading order. */
export const chartsIn = (story: Story): Shown[] => story.elements.flatMap((element) => chartShownBy(element) ?? []);

/** Charts above a given one in a story. Empty without a story. */
export function chartsBefore(story: Story | undefined, chart: string, view?: string): Shown[] {
  const shown = story ? chartsIn(story) : [];
  const place = shown.findIndex((one) => one.id === chart && one.view === view);
  return shown.slice(0, Math.max(0, place));
}

/** The story after this one; the first after the last. */
export const nextStory = (project: Project, { id }: Story): Story => project.stories.get(idOfNext(project, id))!;

const idOfNext = lookup('next-story', (project: Project, story: string): string => {
  const ids = [...project.stories.keys()];
  return ids[(ids.indexOf(story) + 1) % ids.length]!;
});
