/** What the site cites, and how it is cited itself, as CSL-JSON (https://docs.citationstyles.org, 1.0.2). */
import { captionOf, type Chart } from '../../core/content/charts.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import type { Edition } from '../../core/project/config.ts';
import { citationsOf, datasetOf, storiesWith, type Graph } from '../../core/project/project.ts';
import type { Name, Source } from '../../core/data/sources.ts';
import type { Story } from '../../core/content/stories.ts';
import { absolute, pathOf } from '../urls.ts';
import { authorsOf, bylineOf, groupCitations, yearOf } from '../attribution.ts';

interface CslDate {
  'date-parts': [number[]];
}

/** The variables we use. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  'original-title'?: string;
  author?: Name[];
  editor?: Name[];
  translator?: Name[];
  /** Who made the data that a chart or a dataset stands on. */
  'original-author'?: Name[];
  'container-title'?: string;
  'collection-title'?: string;
  'chapter-number'?: string;
  publisher?: string;
  'publisher-place'?: string;
  volume?: string;
  issue?: string;
  page?: string;
  version?: string;
  issued?: CslDate;
  'original-date'?: CslDate;
  accessed?: CslDate;
  DOI?: string;
  ISBN?: string;
  URL?: string;
  language?: string;
  note?: string;
}

/** A frozen version of a chart: what a citation names where there is one. */
export interface Frozen {
  url: string;
  /** Day on which it was published, ISO. */
  date: string;
}

/** "2023-02" → 2023, 2. */
const cslDate = (edtf: string): CslDate => ({ 'date-parts': [edtf.split('-').map(Number)] });

/** What a record says beside its CSL variables. */
const own = new Set(['file', 'role', 'summary', 'standing-note', 'rights', 'redistribution', 'license', 'renditions']);
const dates = new Set(['issued', 'accessed', 'original-date']);

export const sourceItem = (source: Source): CslItem =>
  Object.fromEntries(
    Object.entries(source)
      .filter(([name]) => !own.has(name))
      .map(([name, value]) => [name, dates.has(name) ? cslDate(value as string) : (value as unknown)]),
  ) as unknown as CslItem;

export function storyItem({ edition }: Graph, story: Story): CslItem {
  return {
    id: keyOf(edition, 'story', story.id),
    type: 'article-newspaper',
    title: story.title,
    author: literal(story.authors),
    'container-title': edition.title,
    publisher: edition.publisher,
    issued: cslDate(story.published),
    URL: absolute(edition, pathOf.story(story.id)),
    language: edition.language,
  };
}

export function chartItem(graph: Graph, chart: Chart, view?: string, frozen?: Frozen): CslItem {
  const { edition } = graph;
  return {
    id: keyOf(edition, 'chart', chart.id, view),
    type: 'figure',
    title: captionOf(chart, view).title,
    author: literal(edition.people.map(({ name }) => name)),
    'container-title': edition.title,
    publisher: edition.publisher,
    issued: cslDate(frozen?.date ?? publishedOn(graph, chart)),
    URL: frozen?.url ?? absolute(edition, pathOf.chart(chart.id, view)),
    language: edition.language,
    ...producersOf(originsOfChart(graph, chart)),
  };
}

export function datasetItem(graph: Graph, dataset: Dataset): CslItem {
  const { edition } = graph;
  return {
    id: keyOf(edition, 'dataset', dataset.id),
    type: 'dataset',
    title: dataset.package.title,
    author: literal(edition.people.map(({ name }) => name)),
    'container-title': edition.title,
    publisher: edition.publisher,
    version: dataset.package.version,
    issued: cslDate(dataset.package.created),
    URL: absolute(edition, pathOf.dataset(dataset.id)),
    language: edition.language,
    ...producersOf(originsOf(graph, dataset)),
  };
}

/** The works that a dataset was taken from, each once. */
export const originsOf = (graph: Graph, dataset: Dataset): Source[] =>
  groupCitations(citationsOf(graph, dataset)).map(({ source }) => source);

/** The works that a chart stands on: those of its data, and of the boundaries it is drawn on. */
export const originsOfChart = (graph: Graph, { dataset, files }: Chart): Source[] => [
  ...new Set([dataset, files ?? []].flat().flatMap((id) => originsOf(graph, graph.datasets.get(id)!))),
];

/** The day a chart was first shown: with a story, or else with its data. */
export const publishedOn = (graph: Graph, chart: Chart): string =>
  storiesWith(graph, chart.id)
    .map(({ published }) => published)
    .sort()[0] ?? datasetOf(graph, chart).package.created;

/** Those who made the data, as names and in a sentence: a reference manager keeps the one or the other. */
function producersOf(origins: Source[]): Pick<CslItem, 'original-author' | 'note'> {
  if (!origins.length) return {};
  const names = origins.flatMap((source) => source.author ?? literal(isNamed(source) ? [bylineOf(source)] : []));
  return {
    'original-author': [...new Map(names.map((name) => [JSON.stringify(name), name])).values()],
    note: `Data: ${origins.map((source) => `${workOf(source)} (${yearOf(source) ?? 'n.d.'})`).join('; ')}.`,
  };
}

/** False where nobody is named, not even a publisher: such a work goes by its title. */
const isNamed = (source: Source): boolean => bylineOf(source) !== source.title;

/** Who made a work, and its title: "Genia Kostka, “A Rising Tech Power?”". */
export const workOf = (source: Source): string =>
  [isNamed(source) ? bylineOf(source) : undefined, `“${source.title}”`].filter(Boolean).join(', ');

/** Who made a work, and when: "Kostka (2023)". */
export const producerOf = (source: Source): string =>
  `${isNamed(source) ? authorsOf(source) : `“${source.title}”`} (${yearOf(source) ?? 'n.d.'})`;

const literal = (names: string[]): Name[] => names.map((name) => ({ literal: name }));

/** Unlike any other edition's: "the-cluster-file-chart-stip-growth". */
const keyOf = ({ title }: Edition, ...parts: (string | undefined)[]): string =>
  [title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'), ...parts].filter(Boolean).join('-');
