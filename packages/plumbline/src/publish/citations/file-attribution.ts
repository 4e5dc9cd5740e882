/** What the files of a chart say of themselves: where they come from, whose they are, how they may be used. */
import { captionOf, type Chart } from '../../core/content/charts.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import { datasetOf, lineageOf, type Graph } from '../../core/project/project.ts';
import { shortTitle, type Source } from '../../core/data/sources.ts';
import { isWithheld } from '../../core/project/redistribution.ts';
import type { Provenance } from '../../render/images/image-metadata.ts';
import { absolute, pathOf } from '../urls.ts';
import { nameOfLicence, worksInLine } from '../attribution.ts';
import { originsOf, workOf } from './csl-json.ts';

/** Day of the newest data that a dataset holds or is derived from. */
export const dateOf = (graph: Graph, dataset: Dataset): string =>
  lineageOf(graph, dataset)
    .map((one) => one.package.created)
    .sort()
    .at(-1)!;

export function provenanceOf(graph: Graph, chart: Chart, view?: string): Provenance {
  const { edition } = graph;
  const dataset = datasetOf(graph, chart);
  return {
    title: captionOf(chart, view).title,
    description: descriptionOf(graph, chart, view),
    permalink: absolute(edition, pathOf.chart(chart.id, view)),
    creator: edition.title,
    publisher: edition.publisher,
    credit: creditOf(graph, chart),
    rights: `© ${edition.publisher}. ${edition.licence.title}, ${edition.licence.url}`,
    licence: edition.licence,
    date: dateOf(graph, dataset),
    language: edition.language,
    sources: [...originsOf(graph, dataset), ...drawnOn(graph, chart)].map((source) => ({
      title: workOf(source),
      record: absolute(edition, pathOf.source(source.id)),
    })),
  };
}

/** What a person would see. Of withheld data only what is measured: numbers in words would be the data. */
export function descriptionOf(graph: Graph, chart: Chart, view?: string): string {
  const { subtitle, alt } = captionOf(chart, view);
  return isWithheld(graph, datasetOf(graph, chart)) ? subtitle : alt;
}

/** The works behind the files that a chart is drawn on: whose outlines a map has. */
function drawnOn(graph: Graph, chart: Chart): Source[] {
  const files = chart.files === undefined ? undefined : graph.datasets.get(chart.files);
  return files ? originsOf(graph, files) : [];
}

/** "Source: Gauge 2001, “Bridge survey”. Chart: The Tiny File, CC BY 4.0." */
function creditOf(graph: Graph, chart: Chart): string {
  const { title, licence } = graph.edition;
  const works = originsOf(graph, datasetOf(graph, chart));
  const data = works.length ? `${works.length > 1 ? 'Sources' : 'Source'}: ${worksInLine(works)}. ` : '';
  const ground = drawnOn(graph, chart)
    .map((source) => [`“${shortTitle(source)}”`, source.license].filter(Boolean).join(', '))
    .map((work) => `Drawn on: ${work}. `);
  return `${data}${ground.join('')}Chart: ${title}, ${nameOfLicence(licence.id)}.`;
}
