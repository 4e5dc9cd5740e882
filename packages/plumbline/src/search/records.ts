/** The search records of charts, datasets and sources. The text of stories and pages is read from the built site. */
import { captionFor } from '../core/content/charts.ts';
import type { Project } from '../core/project/project.ts';
import { citationsOf } from '../core/project/lineage.ts';
import { shortTitle } from '../core/data/sources.ts';
import { pathOf } from '../publish/urls.ts';
import { byline, groupCitations, shortCitation } from '../publish/attribution.ts';
import { chartStates } from '../publish/chart-states.ts';
import type { SearchRecord } from './record-types.ts';

export const pageRecords = (project: Project): SearchRecord[] => [
  ...chartRecords(project),
  ...datasetRecords(project),
  ...sourceRecords(project),
];

const textOf = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' · ');

const chartRecords = (project: Project): SearchRecord[] =>
  chartStates(project).map(({ props: { chart, view } }) => {
    const { title, subtitle, alt, note } = captionFor(chart, view);
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

const datasetRecords = (project: Project): SearchRecord[] =>
  [...project.datasets.values()].map((dataset) => {
    const { title, description, rowIs } = dataset.package;
    const fields = dataset.schema?.fields.map((field) => field.title).join(', ');
    const works = groupCitations(citationsOf(project, dataset)).map(({ source }) =>
      shortCitation(project.language, source),
    );
    const text = textOf(description, rowIs, fields, works.join('; '));
    return { kind: 'dataset', path: pathOf.dataset(dataset.id), title, id: dataset.id, text };
  });

const sourceRecords = (project: Project): SearchRecord[] =>
  [...project.sources.values()].map((source) => ({
    kind: 'source',
    path: pathOf.source(source.id),
    title: `${shortCitation(project.language, source)}, ${shortTitle(source)}`,
    id: source.id,
    text: textOf(
      byline(project.language, source),
      source['title-short'] && source.title,
      source['original-title'],
      source['container-title'],
      source.publisher,
      source.summary,
    ),
  }));
