/** What uses a source, a dataset or a chart: everything that authored files do not name, found once for each project. */
import { lookup } from '../recording/lookups.ts';
import { memo } from '../recording/memo.ts';
import { chartsIn } from './lineage.ts';
import type { Project } from './project.ts';
import type { Chart } from '../content/charts.ts';
import type { Story } from '../content/stories.ts';
import type { Dataset } from '../data/datasets.ts';

type Links = 'chartsOfDataset' | 'datasetsOfSource' | 'derivedFromDataset' | 'storiesWithChart' | 'storiesFromSource';

/** By the name of a thing, the ids of what names it. */
const linksOf = (project: Project): Record<Links, Map<string, string[]>> =>
  memo(project, 'reverse links', () => {
    const { charts, datasets, stories, reads } = project;
    return {
      chartsOfDataset: byName(charts, ({ dataset, files }) => [dataset, files]),
      datasetsOfSource: byName(datasets, (dataset) => dataset.package.sources.map(({ id }) => id)),
      derivedFromDataset: byName(datasets, ({ id }) => (reads.get(id) ?? []).filter((read) => read !== id)),
      storiesWithChart: byName(stories, (story) => chartsIn(story).map(({ id }) => id)),
      storiesFromSource: byName(stories, ({ sources, elements }) => [
        ...sources,
        ...elements.filter(({ name }) => name === 'Source').map(({ attributes }) => attributes['id']),
      ]),
    };
  });

/** Lists what names each thing, in the order of `all`, each once. */
function byName<T>(all: Map<string, T>, namesOf: (one: T) => (string | undefined)[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [id, one] of all)
    for (const name of new Set(namesOf(one))) {
      if (name === undefined) continue;
      if (!found.has(name)) found.set(name, []);
      found.get(name)!.push(id);
    }
  return found;
}

/** What names a thing. Only its ids count as an input of what is made with it. */
const namedBy = lookup(
  'named-by',
  (project: Project, links: Links, name: string): string[] => linksOf(project)[links].get(name) ?? [],
);

/** Charts drawn from a dataset, or from its files. */
export const chartsOf = (project: Project, dataset: string): Chart[] =>
  namedBy(project, 'chartsOfDataset', dataset).map((id) => project.charts.get(id)!);

/** Datasets derived from a dataset by a query of their own. */
export const derivedFrom = (project: Project, dataset: string): Dataset[] =>
  namedBy(project, 'derivedFromDataset', dataset).map((id) => project.datasets.get(id)!);

/** Datasets that were taken from a source. */
export const datasetsOf = (project: Project, source: string): Dataset[] =>
  namedBy(project, 'datasetsOfSource', source).map((id) => project.datasets.get(id)!);

/** Stories that show a chart, in reading order. */
export const storiesWith = (project: Project, chart: string): Story[] =>
  namedBy(project, 'storiesWithChart', chart).map((id) => project.stories.get(id)!);

/** Stories that draw on a source, in reading order. */
export const storiesFrom = (project: Project, source: string): Story[] =>
  namedBy(project, 'storiesFromSource', source).map((id) => project.stories.get(id)!);
