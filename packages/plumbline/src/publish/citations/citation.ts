/** How stories, charts, datasets and sources are cited: a sentence to paste, and three files for reference managers. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { captionOf, type Chart } from '../../core/content/charts.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import type { Edition } from '../../core/project/config.ts';
import type { Graph } from '../../core/project/project.ts';
import type { Source } from '../../core/data/sources.ts';
import type { Story } from '../../core/content/stories.ts';
import { absolute, pathOf } from '../urls.ts';
import {
  chartItem,
  datasetItem,
  originsOf,
  originsOfChart,
  producerOf,
  publishedOn,
  sourceItem,
  storyItem,
  workOf,
  type CslItem,
  type Frozen,
} from './csl-json.ts';
import { toRis } from './ris.ts';
import { chartStates } from '../chart-states.ts';
import { firstFew, formatDate } from '../format.ts';
import { currentOf } from '../versions/versions.ts';

export interface Citation {
  /** A whole reference, as plain text. */
  text: string;
  /** What stands under a chart that another newsroom prints; only of charts and datasets. */
  inline?: string;
  bibtex: string;
  ris: string;
  /** CSL-JSON: a list of one. */
  csl: string;
}

export const citeSource = (source: Source): Citation => cite(sourceItem(source));

export const citeStory = (graph: Graph, story: Story): Citation => cite(storyItem(graph, story));

/** @param frozen the version to cite; without one the citation names the permalink. */
export function citeChart(graph: Graph, chart: Chart, view?: string, frozen?: Frozen): Citation {
  const { edition } = graph;
  const date = frozen?.date ?? publishedOn(graph, chart);
  const url = frozen?.url ?? absolute(edition, pathOf.chart(chart.id, view));
  const what = `“${captionOf(chart, view).title}” [chart]`;
  return {
    ...cite(chartItem(graph, chart, view, frozen)),
    ...credit(edition, originsOfChart(graph, chart), what, date, url),
  };
}

export function citeDataset(graph: Graph, dataset: Dataset): Citation {
  const { title, version, created } = dataset.package;
  const url = absolute(graph.edition, pathOf.dataset(dataset.id));
  const what = `“${title}”, version ${version} [dataset]`;
  return {
    ...cite(datasetItem(graph, dataset)),
    ...credit(graph.edition, originsOf(graph, dataset), what, created, url),
  };
}

/** The form of Our World in Data: those who made the data come first, then who worked on them, then what and where. */
function credit(
  { title, publisher }: Edition,
  origins: Source[],
  what: string,
  date: string,
  url: string,
): Required<Pick<Citation, 'text' | 'inline'>> {
  const producers = [...new Set(origins.map(producerOf))];
  const inline = producers.length ? `${someOf(producers)} – with processing by ${title}` : title;
  const data = origins.length ? ` ${origins.map(workOf).join('; ')} [original data].` : '';
  return { inline, text: `${inline}. ${what}.${data} ${publisher}, ${formatDate(date)}. ${url}` };
}

/** A long list is cut: the works are all named after it. */
function someOf(producers: string[]): string {
  const { named, others } = firstFew(producers);
  return `${named.join('; ')}${others.length ? ` and ${others.length} other sources` : ''}`;
}

function cite(item: CslItem): Citation {
  return {
    text: toText(item),
    bibtex: toBibtex(item),
    ris: toRis(item),
    csl: `${JSON.stringify([item], null, 2)}\n`,
  };
}

/** APA style. Where no date of access is known it would still say "Retrieved", and from where. */
const toText = (item: CslItem): string =>
  new Cite(item)
    .format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' })
    .trim()
    .replace(/ Retrieved (?=https?:)/, ' ');

const { format } = plugins.config.get('@bibtex');
// Entries are known by our ids. Left to itself the plugin drops what is not ASCII: Chinese names, every one.
Object.assign(format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

/** Names that TeX reads as they are; everything else is text, in which its signs are escaped. */
const verbatim = ['id', 'type', 'URL', 'DOI', 'ISBN'];

function toBibtex(item: CslItem): string {
  const escaped = JSON.parse(JSON.stringify(item), function (this: unknown, name: string, value: unknown) {
    if (typeof value !== 'string' || verbatim.includes(name)) return value;
    return value.replace(/[&%$#_{}]/g, '\\$&');
  }) as CslItem;
  return `${new Cite(escaped).format('bibtex').trim()}\n`;
}

/** The version to cite: the frozen one that is what the chart shows now. */
export function frozenOf(graph: Graph, chart: Chart, view?: string): Frozen | undefined {
  const version = currentOf(graph, chart, view);
  return version && { url: absolute(graph.edition, version.path), date: version.date };
}

interface CitedPage {
  /** Path of the page below the base. */
  permalink: string;
  citation: Citation;
}

const made = new WeakMap<Graph, CitedPage[]>();

/** Everything that can be cited. */
export function citations(graph: Graph): CitedPage[] {
  let all = made.get(graph);
  if (!all) made.set(graph, (all = [...citeAll(graph)]));
  return all;
}

function* citeAll(graph: Graph): Generator<CitedPage> {
  const { stories, datasets, sources } = graph;
  const at = (permalink: string, citation: Citation): CitedPage => ({ permalink, citation });
  for (const story of stories.values()) yield at(pathOf.story(story.id), citeStory(graph, story));
  for (const { props } of chartStates(graph)) {
    const { chart, view } = props;
    yield at(pathOf.chart(chart.id, view), citeChart(graph, chart, view, frozenOf(graph, chart, view)));
  }
  for (const dataset of datasets.values()) yield at(pathOf.dataset(dataset.id), citeDataset(graph, dataset));
  for (const source of sources.values()) yield at(pathOf.source(source.id), citeSource(source));
}
