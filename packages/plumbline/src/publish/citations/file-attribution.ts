/** Makes the attribution in the files of a chart: sources, publisher, licence. */
import { captionFor, type Chart } from '../../core/content/charts.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import type { Project } from '../../core/project/project.ts';
import { datasetOf, lineageOf } from '../../core/project/lineage.ts';
import { shortTitle, type Source } from '../../core/data/sources.ts';
import { isWithheld } from '../../core/project/redistribution.ts';
import type { ImageMetadata } from '../../render/images/image-metadata.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import { licenceName, worksSentence } from '../attribution.ts';
import { sourcesOf, workOf } from './csl-json.ts';

/** The date of the newest data that a dataset has or is derived from. */
export const dateOf = (project: Project, dataset: Dataset): string =>
  lineageOf(project, dataset)
    .map((one) => one.package.created)
    .sort()
    .at(-1)!;

export function attributionFor(project: Project, chart: Chart, view?: string): ImageMetadata {
  const { config } = project;
  const dataset = datasetOf(project, chart);
  return {
    title: captionFor(chart, view).title,
    description: descriptionOf(project, chart, view),
    permalink: absoluteUrl(config, pathOf.chart(chart.id, view)),
    creator: config.title,
    publisher: config.publisher,
    credit: creditOf(project, chart),
    rights: `© ${config.publisher}. ${config.licence.title}, ${config.licence.url}`,
    licence: config.licence,
    date: dateOf(project, dataset),
    language: config.language,
    sources: [...sourcesOf(project, dataset), ...drawnOn(project, chart)].map((source) => ({
      title: workOf(project.language, source),
      record: absoluteUrl(config, pathOf.source(source.id)),
    })),
  };
}

/** The description of the chart; if its data are withheld only its subtitle, because the description has numbers. */
export function descriptionOf(project: Project, chart: Chart, view?: string): string {
  const { subtitle, alt } = captionFor(chart, view);
  return isWithheld(project, datasetOf(project, chart)) ? subtitle : alt;
}

/** The sources of the boundaries of a map. */
function drawnOn(project: Project, chart: Chart): Source[] {
  const files = chart.files === undefined ? undefined : project.datasets.get(chart.files);
  return files ? sourcesOf(project, files) : [];
}

/** "Source: Gauge 2001, “Bridge survey”. Chart: The Tiny File, CC BY 4.0." */
function creditOf(project: Project, chart: Chart): string {
  const { config, language } = project;
  const { attribution, format } = language.words;
  const works = sourcesOf(project, datasetOf(project, chart));
  const maps = drawnOn(project, chart).map((source) =>
    [format.quote(shortTitle(source)), source.license].filter(Boolean).join(', '),
  );
  return [
    ...(works.length ? [`${attribution.sources(works.length)} ${worksSentence(language, works)}.`] : []),
    ...maps.map(attribution.baseMap),
    attribution.chart(config.title, licenceName(config.licence.id)).join(''),
  ].join(' ');
}
