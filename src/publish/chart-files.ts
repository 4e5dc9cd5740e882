/** What a reader keeps of a chart beside its picture: the rows drawn, and what there is to know about them. */
import { captionOf, drawnRows, type Chart } from '../model/chart.ts';
import type { Dataset } from '../model/dataset.ts';
import { citationsOf, gapsOf, storiesWith, type Graph } from '../model/graph.ts';
import type { Row } from '../model/table.ts';
import { absolute, pathOf } from './addresses.ts';
import { bylineOf, groupCitations } from './credit.ts';
import { toCsv } from './csv.ts';

export const datasetOf = (graph: Graph, chart: Chart): Dataset => graph.datasets.get(chart.dataset)!;

/** The rows a chart draws in one state. */
export const rowsIn = (graph: Graph, chart: Chart, view?: string): Row[] =>
  drawnRows(chart, datasetOf(graph, chart).rows, view);

export const chartCsv = (graph: Graph, chart: Chart, view?: string): string =>
  toCsv(rowsIn(graph, chart, view), datasetOf(graph, chart).schema?.fields ?? []);

/** Metadata in the shape that Our World in Data serves beside its charts, with our additions. */
export function chartJson(graph: Graph, chart: Chart, view?: string): string {
  const { edition } = graph;
  const dataset = datasetOf(graph, chart);
  const { title, subtitle, note, alt } = captionOf(chart, view);
  const origins = groupCitations(citationsOf(graph, dataset)).map(({ source, places }) => ({
    producer: bylineOf(source),
    title: source.title,
    datePublished: source['original-date'] ?? source.issued,
    urlMain: source.URL,
    locator: places.join('; ') || undefined,
    record: absolute(edition, pathOf.source(source.id)),
  }));
  const columns = Object.fromEntries(
    (dataset.schema?.fields ?? []).map((f) => [
      f.name,
      { titleShort: f.title, descriptionShort: f.description, unit: f.unit, type: f.type },
    ]),
  );
  const metadata = {
    id: view ? `${chart.id}/${view}` : chart.id,
    chart: { title, subtitle, note, altText: alt, originalChartUrl: absolute(edition, pathOf.chart(chart.id, view)) },
    columns,
    dataset: {
      id: dataset.id,
      title: dataset.package.title,
      version: dataset.package.version,
      url: absolute(edition, pathOf.dataset(dataset.id)),
    },
    origins,
    gaps: gapsOf(graph, dataset).map((check) => ({
      name: check.name,
      expected: check.expected,
      actual: check.actual,
      sentence: check.gap,
    })),
    stories: storiesWith(graph, chart.id).map((story) => ({
      title: story.title,
      url: absolute(edition, pathOf.story(story.id)),
    })),
    license: { name: edition.licence.title, url: edition.licence.url },
    language: edition.language,
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
