/** What uses a source, a dataset or a chart: everything that authored files do not name, found once for each project. */
import { chartsIn } from './lineage.ts';
import type { Project } from './project.ts';
import type { Chart } from '../content/charts.ts';
import type { Story } from '../content/stories.ts';
import type { Dataset } from '../data/datasets.ts';

interface ReverseLinks {
  chartsOfDataset: Map<string, Chart[]>;
  datasetsOfSource: Map<string, Dataset[]>;
  derivedFromDataset: Map<string, Dataset[]>;
  storiesWithChart: Map<string, Story[]>;
  storiesFromSource: Map<string, Story[]>;
}

const made = new WeakMap<Project, ReverseLinks>();

function linksOf(project: Project): ReverseLinks {
  let links = made.get(project);
  if (!links) {
    const { charts, datasets, stories, reads } = project;
    links = {
      chartsOfDataset: byName(charts, ({ dataset, files }) => [dataset, files]),
      datasetsOfSource: byName(datasets, (dataset) => dataset.package.sources.map(({ id }) => id)),
      derivedFromDataset: byName(datasets, ({ id }) => (reads.get(id) ?? []).filter((read) => read !== id)),
      storiesWithChart: byName(stories, (story) => chartsIn(story).map(({ id }) => id)),
      storiesFromSource: byName(stories, ({ sources, elements }) => [
        ...sources,
        ...elements.filter(({ name }) => name === 'Source').map(({ attributes }) => attributes['id']),
      ]),
    };
    made.set(project, links);
  }
  return links;
}

/** Lists what names each thing, in the order of `all`, each once. */
function byName<T>(all: Map<string, T>, namesOf: (one: T) => (string | undefined)[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all.values())
    for (const name of new Set(namesOf(one))) {
      if (name === undefined) continue;
      if (!found.has(name)) found.set(name, []);
      found.get(name)!.push(one);
    }
  return found;
}

/** Charts drawn from a dataset, or from its files. */
export const chartsOf = (project: Project, dataset: string): Chart[] =>
  linksOf(project).chartsOfDataset.get(dataset) ?? [];

/** Datasets derived from a dataset by a query of their own. */
export const derivedFrom = (project: Project, dataset: string): Dataset[] =>
  linksOf(project).derivedFromDataset.get(dataset) ?? [];

/** Datasets that were taken from a source. */
export const datasetsOf = (project: Project, source: string): Dataset[] =>
  linksOf(project).datasetsOfSource.get(source) ?? [];

/** Stories that show a chart, in reading order. */
export const storiesWith = (project: Project, chart: string): Story[] =>
  linksOf(project).storiesWithChart.get(chart) ?? [];

/** Stories that draw on a source, in reading order. */
export const storiesFrom = (project: Project, source: string): Story[] =>
  linksOf(project).storiesFromSource.get(source) ?? [];
