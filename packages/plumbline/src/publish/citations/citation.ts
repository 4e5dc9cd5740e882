/** Citations of stories, charts, datasets and sources: a reference, and files for reference managers. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { captionFor, type Chart } from '../../core/content/charts.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import type { Language } from '../../core/language/language.ts';
import { countWork } from '../../core/progress/work.ts';
import { records } from '../../core/recording/input-records.ts';
import { memo, ownerOf } from '../../core/recording/memo.ts';
import type { Project } from '../../core/project/project.ts';
import type { Source } from '../../core/data/sources.ts';
import type { Story } from '../../core/content/stories.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import {
  chartItem,
  datasetItem,
  sourcesOf,
  sourcesOfChart,
  producerOf,
  publishedOn,
  sourceItem,
  storyItem,
  workOf,
  type CslItem,
  type FrozenRef,
} from './csl-json.ts';
import { toRis } from './ris.ts';
import { chartStates } from '../chart-states.ts';
import { truncateList } from '../format.ts';
import { currentOf } from '../versions/versions.ts';

/** Each part is made when it is first read, once for each project. */
export interface Citation {
  /** A full reference, as plain text. */
  text: string;
  /** The credit line for a chart on another site; only for charts and datasets. */
  inline?: string | undefined;
  bibtex: string;
  ris: string;
  /** CSL-JSON, a list with one item. */
  csl: string;
}

export const citeSource = (project: Project, source: Source): Citation =>
  memo(ownerOf(project, source), 'citation', () =>
    inApaStyle(project, source, pathOf.source(source.id), () => sourceItem(source)),
  );

export const citeStory = (project: Project, story: Story): Citation =>
  memo(ownerOf(project, story), 'citation', () =>
    inApaStyle(project, story, pathOf.story(story.id), () => storyItem(project, story)),
  );

/** @param frozen the version to cite; without one, the citation has the permalink */
export function citeChart(project: Project, chart: Chart, view?: string, frozen?: FrozenRef): Citation {
  const { config, language } = project;
  const date = frozen?.date ?? publishedOn(project, chart);
  const url = frozen?.url ?? absoluteUrl(config, pathOf.chart(chart.id, view));
  const make = () => {
    const what = language.words.citation.chart(captionFor(chart, view).title);
    const { text, inline } = credit(project, sourcesOfChart(project, chart), what, date, url);
    return cite(chartItem(project, chart, view, frozen), () => text, inline);
  };
  return memo(ownerOf(project, chart), `citation ${view} ${url}`, make);
}

export function citeDataset(project: Project, dataset: Dataset): Citation {
  return memo(ownerOf(project, dataset), 'citation', () => {
    const { title, version, created } = dataset.package;
    const url = absoluteUrl(project.config, pathOf.dataset(dataset.id));
    const what = project.language.words.citation.dataset(title, version);
    const { text, inline } = credit(project, sourcesOf(project, dataset), what, created, url);
    return cite(datasetItem(project, dataset), () => text, inline);
  });
}

/** As Our World in Data cites: the producers of the data, then who processed them, then title and URL. */
function credit(
  { config: { title, publisher }, language }: Project,
  origins: Source[],
  what: string,
  date: string,
  url: string,
): Required<Pick<Citation, 'text' | 'inline'>> {
  const { citation } = language.words;
  const producers = [...new Set(origins.map((source) => producerOf(language, source)))];
  const inline = producers.length ? citation.processing(someOf(language, producers), title) : title;
  const works = origins.map((source) => workOf(language, source)).join('; ');
  const data = works && ` ${citation.originalData(works)}`;
  return { inline, text: `${inline}. ${what}.${data} ${publisher}, ${language.formatDate(date)}. ${url}` };
}

/** A long list is cut: the reference names all works. */
function someOf({ words }: Language, producers: string[]): string {
  const { named, others } = truncateList(producers);
  const list = named.join('; ');
  return others.length ? words.citation.withOtherSources(list, others.length) : list;
}

/** @param item is made again where the reference is, so that both have the same inputs */
function inApaStyle(project: Project, what: Source | Story, path: string, item: () => CslItem): Citation {
  const reference = () => toReference(project.language, item());
  return cite(item(), () => records.result(project, `reference of ${path}`, reference, ownerOf(project, what)));
}

function cite(item: CslItem, reference: () => string, inline?: string): Citation {
  const [text, bibtex, ris] = [lazy(reference), lazy(() => toBibtex(item)), lazy(() => toRis(item))];
  return {
    inline,
    get text() {
      return text();
    },
    get bibtex() {
      return bibtex();
    },
    get ris() {
      return ris();
    },
    csl: `${JSON.stringify([item])}\n`,
  };
}

function lazy(make: () => string): () => string {
  let value: string | undefined;
  return () => (value ??= make());
}

/** A reference in APA style, whose terms Citation.js has in a few languages. */
function toReference({ code }: Language, item: CslItem): string {
  countWork('references');
  const { locales } = plugins.config.get('@csl');
  const lang = locales.list().find((locale) => locale.startsWith(code.slice(0, 2))) ?? 'en-US';
  // Without a date of access, the style still prints "Retrieved" before the URL.
  const retrieved = /<term name="retrieved">([^<]+)/.exec(locales.get(lang))![1]!;
  return new Cite(item)
    .format('bibliography', { format: 'text', template: 'apa', lang })
    .trim()
    .replace(new RegExp(` ${retrieved} (?=https?:)`, 'i'), ' ');
}

const { format } = plugins.config.get('@bibtex');
// The ids of items are the keys of entries. By default the plugin drops characters that are not ASCII, such as Chinese
// names.
Object.assign(format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

/** Fields that TeX reads verbatim; in the others, its special characters are escaped. */
const verbatim = ['id', 'type', 'URL', 'DOI', 'ISBN'];

function toBibtex(item: CslItem): string {
  const escaped = JSON.parse(JSON.stringify(item), function (this: unknown, name: string, value: unknown) {
    if (typeof value !== 'string' || verbatim.includes(name)) return value;
    return value.replace(/[&%$#_{}]/g, '\\$&');
  }) as CslItem;
  return `${new Cite(escaped).format('bibtex').trim()}\n`;
}

/** The newest frozen version, if its content is that of the chart now. */
export function versionToCite(project: Project, chart: Chart, view?: string): FrozenRef | undefined {
  const version = currentOf(project, chart, view);
  return version && { url: absoluteUrl(project.config, version.path), date: version.date };
}

interface CitedPage {
  /** The path of the page, without the base. */
  permalink: string;
  /** The authored file of what is cited. */
  from: string;
  /** Made on demand. */
  citation: () => Citation;
}

export function* citations(project: Project): Generator<CitedPage> {
  const { stories, datasets, sources } = project;
  const at = ({ file }: { file: string }, permalink: string, citation: () => Citation): CitedPage => ({
    permalink,
    from: file,
    citation,
  });
  for (const story of stories.values()) yield at(story, pathOf.story(story.id), () => citeStory(project, story));
  for (const { props } of chartStates(project)) {
    const { chart, view } = props;
    const cite = () => citeChart(project, chart, view, versionToCite(project, chart, view));
    yield at(chart, pathOf.chart(chart.id, view), cite);
  }
  for (const dataset of datasets.values())
    yield at(dataset, pathOf.dataset(dataset.id), () => citeDataset(project, dataset));
  for (const source of sources.values()) yield at(source, pathOf.source(source.id), () => citeSource(project, source));
}
