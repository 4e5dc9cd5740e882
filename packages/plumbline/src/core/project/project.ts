/** The chain joined: sources → datasets → charts → stories, and everything that points the other way. */
import type { Chart } from '../content/charts.ts';
import type { Check } from '../sql/checks.ts';
import type { Dataset } from '../data/datasets.ts';
import type { Edition } from './config.ts';
import type { Ledger } from './ledger.ts';
import type { Measure } from '../sql/measures.ts';
import type { StandingPage } from '../content/pages.ts';
import type { Source } from '../data/sources.ts';
import { shownBy } from '../content/scrolly.ts';
import type { Story } from '../content/stories.ts';
import type { Verification } from '../evidence/verification.ts';

export interface Graph {
  /** Folder that was read. */
  root: string;
  edition: Edition;
  sources: Map<string, Source>;
  datasets: Map<string, Dataset>;
  charts: Map<string, Chart>;
  /** In reading order. */
  stories: Map<string, Story>;
  pages: Map<string, StandingPage>;
  checks: Check[];
  /** By the name authors bind numbers to: `dataset.measure`. */
  measures: Map<string, Measure>;
  /** For each dataset, the datasets its query reads. */
  reads: Map<string, string[]>;
  /** What was last confirmed against the held documents. */
  verification: Verification | undefined;
  /** What was ever published, and where it went. */
  ledger: Ledger;
}

/** A place in a work that a dataset was taken from. */
export interface Citation {
  source: Source;
  at: string | undefined;
}

/** A dataset and everything it is derived from, nearest first, each once. */
export function lineageOf(graph: Graph, dataset: Dataset): Dataset[] {
  const seen = new Map([[dataset.id, dataset]]);
  for (const { id } of seen.values()) {
    for (const read of graph.reads.get(id) ?? []) seen.set(read, graph.datasets.get(read)!);
  }
  return [...seen.values()];
}

/** Where a dataset's values come from: its own sources and those of all it is derived from, each place once. */
export function citationsOf(graph: Graph, dataset: Dataset): Citation[] {
  const citations = lineageOf(graph, dataset).flatMap((d) => d.package.sources);
  const unique = new Map(citations.map(({ id, at }) => [`${id} ${at ?? ''}`, { source: graph.sources.get(id)!, at }]));
  return [...unique.values()];
}

/** Declared gaps that a reader of this dataset must see: of the data it holds or is derived from. */
export function gapsOf(graph: Graph, dataset: Dataset): Check[] {
  const ids = new Set(lineageOf(graph, dataset).map((d) => d.id));
  return graph.checks.filter((check) => check.gap !== undefined && check.reads.some((id) => ids.has(id)));
}

/** Charts drawn from a dataset, or from its files. */
export const chartsOf = (graph: Graph, dataset: string): Chart[] =>
  [...graph.charts.values()].filter((chart) => chart.dataset === dataset || chart.files === dataset);

/** Datasets derived from a dataset by a query of their own. */
export const derivedFrom = (graph: Graph, dataset: string): Dataset[] =>
  [...graph.datasets.values()].filter(({ id }) => id !== dataset && graph.reads.get(id)?.includes(dataset));

/** Datasets that were taken from a source. */
export const datasetsOf = (graph: Graph, source: string): Dataset[] =>
  [...graph.datasets.values()].filter((dataset) => dataset.package.sources.some(({ id }) => id === source));

/** Stories that show a chart, in reading order. */
export const storiesWith = (graph: Graph, chart: string): Story[] =>
  [...graph.stories.values()].filter((story) => chartsIn(story).some(({ id }) => id === chart));

/** Stories that draw on a source, in reading order. */
export const storiesFrom = (graph: Graph, source: string): Story[] =>
  [...graph.stories.values()].filter(
    (story) =>
      story.sources.includes(source) ||
      story.elements.some((e) => e.name === 'Source' && e.attributes['id'] === source),
  );

/** The dataset that a chart draws. */
export const datasetOf = (graph: Graph, chart: Chart): Dataset => graph.datasets.get(chart.dataset)!;

/** A chart in one of its states, where a story shows it. */
interface Shown {
  id: string;
  view: string | undefined;
}

/** Charts a story shows, in reading order. */
export const chartsIn = (story: Story): Shown[] => story.elements.flatMap((element) => shownBy(element) ?? []);

/** Charts that stand above one in a story; none where there is no story. */
export function chartsBefore(story: Story | undefined, chart: string, view?: string): Shown[] {
  const shown = story ? chartsIn(story) : [];
  const place = shown.findIndex((one) => one.id === chart && one.view === view);
  return shown.slice(0, Math.max(0, place));
}

/** The story after this one; after the last comes the first. */
export function nextStory(graph: Graph, story: Story): Story {
  const stories = [...graph.stories.values()];
  return stories[(stories.findIndex(({ id }) => id === story.id) + 1) % stories.length]!;
}
