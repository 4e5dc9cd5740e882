/** Converts sources, stories, charts and datasets to CSL-JSON (https://docs.citationstyles.org, 1.0.2). */
import { captionFor, type Chart } from '../../core/content/charts.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import type { Language } from '../../core/language/language.ts';
import type { EditionConfig } from '../../core/project/config.ts';
import type { Project } from '../../core/project/project.ts';
import { citationsOf, datasetOf } from '../../core/project/lineage.ts';
import { storiesWith } from '../../core/project/reverse-links.ts';
import type { PersonName, Source } from '../../core/data/sources.ts';
import type { Story } from '../../core/content/stories.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import { authorsOf, byline, groupCitations, yearOf } from '../attribution.ts';

interface CslDate {
  'date-parts': [number[]];
}

/** The CSL variables that we use. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  'original-title'?: string;
  author?: PersonName[];
  editor?: PersonName[];
  translator?: PersonName[];
  /** The producers of the data of a chart or dataset. */
  'original-author'?: PersonName[];
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

/** A frozen version of a chart, to cite. */
export interface FrozenRef {
  url: string;
  /** ISO date of publication. */
  date: string;
}

/** "2023-02" → 2023, 2. */
const cslDate = (edtf: string): CslDate => ({ 'date-parts': [edtf.split('-').map(Number)] });

/** Fields of a source that are not CSL variables. */
const otherFields = new Set([
  'file',
  'role',
  'summary',
  'status-note',
  'rights',
  'redistribution',
  'license',
  'renditions',
]);
const dates = new Set(['issued', 'accessed', 'original-date']);

export const sourceItem = (source: Source): CslItem =>
  Object.fromEntries(
    Object.entries(source)
      .filter(([name]) => !otherFields.has(name))
      .map(([name, value]) => [name, dates.has(name) ? cslDate(value as string) : (value as unknown)]),
  ) as unknown as CslItem;

export function storyItem({ config }: Project, story: Story): CslItem {
  return {
    id: citationKey(config, 'story', story.id),
    type: 'article-newspaper',
    title: story.title,
    author: literal(story.authors),
    'container-title': config.title,
    publisher: config.publisher,
    issued: cslDate(story.published),
    URL: absoluteUrl(config, pathOf.story(story.id)),
    language: config.language,
  };
}

export function chartItem(project: Project, chart: Chart, view?: string, frozen?: FrozenRef): CslItem {
  const { config } = project;
  return {
    id: citationKey(config, 'chart', chart.id, view),
    type: 'figure',
    title: captionFor(chart, view).title,
    author: literal(config.people.map(({ name }) => name)),
    'container-title': config.title,
    publisher: config.publisher,
    issued: cslDate(frozen?.date ?? publishedOn(project, chart)),
    URL: frozen?.url ?? absoluteUrl(config, pathOf.chart(chart.id, view)),
    language: config.language,
    ...producersOf(project.language, sourcesOfChart(project, chart)),
  };
}

export function datasetItem(project: Project, dataset: Dataset): CslItem {
  const { config } = project;
  return {
    id: citationKey(config, 'dataset', dataset.id),
    type: 'dataset',
    title: dataset.package.title,
    author: literal(config.people.map(({ name }) => name)),
    'container-title': config.title,
    publisher: config.publisher,
    version: dataset.package.version,
    issued: cslDate(dataset.package.created),
    URL: absoluteUrl(config, pathOf.dataset(dataset.id)),
    language: config.language,
    ...producersOf(project.language, sourcesOf(project, dataset)),
  };
}

/** The sources of a dataset, each once. */
export const sourcesOf = (project: Project, dataset: Dataset): Source[] =>
  groupCitations(citationsOf(project, dataset)).map(({ source }) => source);

/** The sources of a chart: of its data, and of the boundaries of its map. */
export const sourcesOfChart = (project: Project, { dataset, files }: Chart): Source[] => [
  ...new Set([dataset, files ?? []].flat().flatMap((id) => sourcesOf(project, project.datasets.get(id)!))),
];

/** The date of the first story with the chart, or else of its data. */
export const publishedOn = (project: Project, chart: Chart): string =>
  storiesWith(project, chart.id)
    .map(({ published }) => published)
    .sort()[0] ?? datasetOf(project, chart).package.created;

/** The producers of the data, as names and as a note: reference managers keep one or the other. */
function producersOf(language: Language, origins: Source[]): Pick<CslItem, 'original-author' | 'note'> {
  if (!origins.length) return {};
  const { citation } = language.words;
  const yearFor = (source: Source) => yearOf(source) ?? citation.noDate;
  const names = origins.flatMap(
    (source) => source.author ?? literal(isNamed(language, source) ? [byline(language, source)] : []),
  );
  return {
    'original-author': [...new Map(names.map((name) => [JSON.stringify(name), name])).values()],
    note: citation.data(origins.map((source) => `${workOf(language, source)} (${yearFor(source)})`).join('; ')),
  };
}

/** Whether a source has an author or a publisher; others are cited by their title. */
const isNamed = (language: Language, source: Source): boolean => byline(language, source) !== source.title;

/** "Ada Gauge, “Bridges Counted”". */
export const workOf = (language: Language, source: Source): string =>
  [isNamed(language, source) ? byline(language, source) : undefined, language.words.format.quote(source.title)]
    .filter(Boolean)
    .join(', ');

/** "Gauge (2001)". */
export function producerOf(language: Language, source: Source): string {
  const { citation, format } = language.words;
  return `${isNamed(language, source) ? authorsOf(language, source) : format.quote(source.title)} (${yearOf(source) ?? citation.noDate})`;
}

const literal = (names: string[]): PersonName[] => names.map((name) => ({ literal: name }));

/** Unique among editions: "the-tiny-file-chart-bridges-by-town". */
const citationKey = ({ title }: EditionConfig, ...parts: (string | undefined)[]): string =>
  [title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'), ...parts].filter(Boolean).join('-');
