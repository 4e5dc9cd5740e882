/** Everything that a search finds beside the texts of stories and pages, which are read from the built site. */
import { captionOf } from '../core/content/charts.ts';
import { citationsOf, type Graph } from '../core/project/project.ts';
import { shortTitle } from '../core/data/sources.ts';
import { pathOf } from '../publish/urls.ts';
import { bylineOf, groupCitations, shortName } from '../publish/attribution.ts';
import { chartStates } from '../publish/chart-states.ts';
import { numberRecords } from './number-records.ts';
import type { SearchRecord } from './record-types.ts';

export const recordsOf = (graph: Graph): SearchRecord[] => [
  ...numberRecords(graph),
  ...chartRecords(graph),
  ...datasetRecords(graph),
  ...sourceRecords(graph),
];

const textOf = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' · ');

const chartRecords = (graph: Graph): SearchRecord[] =>
  chartStates(graph).map(({ props: { chart, view } }) => {
    const { title, subtitle, alt, note } = captionOf(chart, view);
    const id = [chart.id, view].filter(Boolean).join(' ');
    return {
      kind: 'chart',
      path: pathOf.chart(chart.id, view),
      title,
      measure: subtitle,
      id,
      text: textOf(subtitle, alt, note),
    };
  });

const datasetRecords = (graph: Graph): SearchRecord[] =>
  [...graph.datasets.values()].map((dataset) => {
    const { title, description, rowIs } = dataset.package;
    const fields = dataset.schema?.fields.map((field) => field.title).join(', ');
    const works = groupCitations(citationsOf(graph, dataset)).map(({ source }) => shortName(source));
    const text = textOf(description, rowIs, fields, works.join('; '));
    return { kind: 'dataset', path: pathOf.dataset(dataset.id), title, id: dataset.id, text };
  });

const sourceRecords = (graph: Graph): SearchRecord[] =>
  [...graph.sources.values()].map((source) => ({
    kind: 'source',
    path: pathOf.source(source.id),
    title: `${shortName(source)}, ${shortTitle(source)}`,
    id: source.id,
    text: textOf(
      bylineOf(source),
      source['title-short'] && source.title,
      source['original-title'],
      source['container-title'],
      source.publisher,
      source.summary,
    ),
  }));
