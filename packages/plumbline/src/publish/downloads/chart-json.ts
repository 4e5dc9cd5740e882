/** Makes a chart's .json: what there is to know about it, for machines. metadata.ts says what each field means. */
import { captionOf, type Chart } from '../../core/content/charts.ts';
import { correctionsOn } from '../../core/project/corrections.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import { citationsOf, datasetOf, lineageOf, storiesWith, type Graph } from '../../core/project/project.ts';
import type { Source } from '../../core/data/sources.ts';
import { isWithheld, readsWithheld, withheldNotice } from '../../core/project/redistribution.ts';
import { absolute, pathOf } from '../urls.ts';
import { rowsIn } from './chart-files.ts';
import { citeChart, citeDataset, citeSource } from '../citations/citation.ts';
import { bylineOf, groupCitations } from '../attribution.ts';
import type { ChartMetadata, CheckMetadata, OriginMetadata } from './chart-json-types.ts';
import { claimsIn } from './chart-json-claims.ts';
import { columnsIn } from './chart-json-columns.ts';
import { descriptionOf } from '../citations/file-attribution.ts';
import { currentOf, hashNow } from '../versions/versions.ts';

export const chartJson = (graph: Graph, chart: Chart, view?: string): string =>
  `${JSON.stringify(metadataOf(graph, chart, view), null, 2)}\n`;

const made = new WeakMap<Chart, Map<string, ChartMetadata>>();

/** Made once: the archive of a chart holds it, too. */
export function metadataOf(graph: Graph, chart: Chart, view?: string): ChartMetadata {
  const all = made.get(chart) ?? new Map<string, ChartMetadata>();
  made.set(chart, all);
  const key = view ?? '';
  if (!all.has(key)) all.set(key, make(graph, chart, view));
  return all.get(key)!;
}

function make(graph: Graph, chart: Chart, view?: string): ChartMetadata {
  const { edition } = graph;
  const dataset = datasetOf(graph, chart);
  const { title, subtitle, note } = captionOf(chart, view);
  const permalink = absolute(edition, pathOf.chart(chart.id, view));
  const frozen = currentOf(graph, chart, view);
  const frozenUrl = frozen && absolute(edition, frozen.path);
  const { inline = edition.title, text } = citeChart(
    graph,
    chart,
    view,
    frozenUrl ? { ...frozen, url: frozenUrl } : undefined,
  );
  const fileOf = (suffix: 'bib' | 'ris' | 'csl.json') =>
    absolute(edition, pathOf.citation(pathOf.chart(chart.id, view), suffix));
  return {
    id: view ? `${chart.id}/${view}` : chart.id,
    version: hashNow(graph, chart, view),
    permalink,
    frozenUrl,
    chart: { title, subtitle, note, citation: inline, originalChartUrl: permalink },
    altText: descriptionOf(graph, chart, view),
    columns: columnsIn(graph, dataset, rowsIn(graph, chart, view), inline, citeDataset(graph, dataset).text),
    dataset: aboutDataset(graph, dataset),
    license: { name: edition.licence.title, url: edition.licence.url },
    redistributable: !isWithheld(graph, dataset),
    withheld: withheldNotice(graph, dataset),
    origins: [dataset, ...filesOf(graph, chart)].flatMap((one) => originsIn(graph, one)),
    checks: checksOn(graph, dataset),
    claims: claimsIn(graph, chart, view),
    corrections: correctionsOn(graph, chart),
    cite: { text, bibtex: fileOf('bib'), ris: fileOf('ris'), csl: fileOf('csl.json') },
    stories: storiesWith(graph, chart.id).map(({ id, title: name }) => ({
      title: name,
      url: absolute(edition, pathOf.story(id)),
    })),
    language: edition.language,
  };
}

/** The files that a chart is drawn on, if any: their makers are named with those of the data. */
const filesOf = ({ datasets }: Graph, { files }: Chart): Dataset[] =>
  files === undefined ? [] : [datasets.get(files)!];

function aboutDataset(graph: Graph, dataset: Dataset): ChartMetadata['dataset'] {
  const { id, query, package: pack } = dataset;
  const isOpen = !isWithheld(graph, dataset);
  return {
    id,
    title: pack.title,
    version: pack.version,
    url: absolute(graph.edition, pathOf.dataset(id)),
    package: isOpen ? absolute(graph.edition, pathOf.datasetFile(id, 'datapackage.json')) : undefined,
    query,
    licenses: isOpen ? pack.licenses.map(({ title, path }) => ({ name: title, url: path })) : [],
  };
}

function originsIn(graph: Graph, dataset: Dataset): OriginMetadata[] {
  return groupCitations(citationsOf(graph, dataset)).map(({ source, places }) => ({
    id: source.id,
    producer: bylineOf(source),
    title: source.title,
    citationFull: referenceTo(source),
    urlMain: source.URL,
    dateAccessed: source.accessed,
    datePublished: source['original-date'] ?? source.issued,
    license: { name: source.license ?? source.rights, redistribution: source.redistribution },
    locator: places.join('; ') || undefined,
    sha256: source.renditions?.map(({ sha256 }) => sha256) ?? [],
    record: absolute(graph.edition, pathOf.source(source.id)),
  }));
}

const references = new WeakMap<Source, string>();

/** Many charts draw on the same work. */
function referenceTo(source: Source): string {
  let reference = references.get(source);
  if (reference === undefined) references.set(source, (reference = citeSource(source).text));
  return reference;
}

/** Of the data a chart shows, and of what they are derived from. A gap is told even where the values may not be. */
function checksOn(graph: Graph, dataset: Dataset): CheckMetadata[] {
  const ids = new Set(lineageOf(graph, dataset).map(({ id }) => id));
  return graph.checks
    .filter((check) => check.reads.some((id) => ids.has(id)))
    .map(({ dataset: home, name, sentence, expected, actual, holds, gap, reads }) => {
      const silent = readsWithheld(graph, reads);
      const values = silent ? {} : { expected, actual };
      return { name: `${home}.${name}`, sentence, ...values, holds, gap };
    });
}
