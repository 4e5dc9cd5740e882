/** .json of a chart, its metadata for programs. chart-json-types.ts documents the fields. */
import { captionFor, type Chart } from '../../core/content/charts.ts';
import { correctionsOn } from '../../core/project/corrections.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import { memo, ownerOf } from '../../core/recording/memo.ts';
import type { Project } from '../../core/project/project.ts';
import { checksReading, citationsOf, datasetOf } from '../../core/project/lineage.ts';
import { storiesWith } from '../../core/project/reverse-links.ts';
import { isWithheld, readsWithheld, noticeOfWithheld } from '../../core/project/redistribution.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import { drawnRowsOf } from '../chart-states.ts';
import type { CslItem } from '../citations/csl-json.ts';
import { citeChart, citeDataset, citeSource } from '../citations/citation.ts';
import { byline, groupCitations } from '../attribution.ts';
import type { ChartMetadata, CheckMetadata, OriginMetadata } from './chart-json-types.ts';
import { claimsIn } from './chart-json-claims.ts';
import { marksOf } from '../data/marks.ts';
import { columnsIn } from './chart-json-columns.ts';
import { descriptionOf } from '../citations/file-attribution.ts';
import { currentOf, hashNow } from '../versions/versions.ts';

/** The metadata of a chart and, in one line, the row of each mark, unless its data are withheld. */
export function chartJson(project: Project, chart: Chart, view?: string): string {
  const metadata = metadataJson(project, chart, view);
  if (isWithheld(project, datasetOf(project, chart))) return metadata;
  const marks = JSON.stringify(marksOf(project, chart, view));
  return `${metadata.slice(0, -'\n}\n'.length)},\n  "marks": ${marks}\n}\n`;
}

export const metadataJson = (project: Project, chart: Chart, view?: string): string =>
  `${JSON.stringify(metadataOf(project, chart, view), null, 2)}\n`;

/** Remembered, because the archive of the chart contains it, too. */
export const metadataOf = (project: Project, chart: Chart, view?: string): ChartMetadata =>
  memo(ownerOf(project, chart), `metadata ${view}`, () => make(project, chart, view));

function make(project: Project, chart: Chart, view?: string): ChartMetadata {
  const { config } = project;
  const dataset = datasetOf(project, chart);
  const { title, subtitle, note } = captionFor(chart, view);
  const permalink = absoluteUrl(config, pathOf.chart(chart.id, view));
  const frozen = currentOf(project, chart, view);
  const frozenUrl = frozen && absoluteUrl(config, frozen.path);
  const {
    inline = config.title,
    text,
    bibtex,
    ris,
    csl,
  } = citeChart(project, chart, view, frozenUrl ? { ...frozen, url: frozenUrl } : undefined);
  return {
    id: view ? `${chart.id}/${view}` : chart.id,
    version: hashNow(project, chart, view),
    permalink,
    frozenUrl,
    chart: { title, subtitle, note, citation: inline, originalChartUrl: permalink },
    altText: descriptionOf(project, chart, view),
    columns: columnsIn(project, dataset, drawnRowsOf(project, chart, view), inline, citeDataset(project, dataset).text),
    dataset: aboutDataset(project, dataset),
    license: { name: config.licence.title, url: config.licence.url },
    redistributable: !isWithheld(project, dataset),
    withheld: noticeOfWithheld(project, dataset),
    origins: [dataset, ...filesOf(project, chart)].flatMap((one) => originsIn(project, one)),
    checks: checksOn(project, dataset),
    claims: claimsIn(project, chart, view),
    corrections: correctionsOn(project, chart),
    cite: { text, bibtex, ris, csl: JSON.parse(csl) as CslItem[] },
    stories: storiesWith(project, chart.id).map(({ id, title: name }) => ({
      title: name,
      url: absoluteUrl(config, pathOf.story(id)),
    })),
    language: config.language,
  };
}

/** The boundaries that a map is drawn on; their sources are credited, too. */
const filesOf = ({ datasets }: Project, { files }: Chart): Dataset[] =>
  files === undefined ? [] : [datasets.get(files)!];

function aboutDataset(project: Project, dataset: Dataset): ChartMetadata['dataset'] {
  const { id, query, package: pack } = dataset;
  const isOpen = !isWithheld(project, dataset);
  return {
    id,
    title: pack.title,
    version: pack.version,
    url: absoluteUrl(project.config, pathOf.dataset(id)),
    package: isOpen ? absoluteUrl(project.config, pathOf.datasetFile(id, 'datapackage.json')) : undefined,
    query,
    licenses: isOpen ? pack.licenses.map(({ title, path }) => ({ name: title, url: path })) : [],
  };
}

function originsIn(project: Project, dataset: Dataset): OriginMetadata[] {
  return groupCitations(citationsOf(project, dataset)).map(({ source, places }) => ({
    id: source.id,
    producer: byline(project.language, source),
    title: source.title,
    citationFull: citeSource(project, source).text,
    urlMain: source.URL,
    dateAccessed: source.accessed,
    datePublished: source['original-date'] ?? source.issued,
    license: { name: source.license ?? source.rights, redistribution: source.redistribution },
    locator: places.join('; ') || undefined,
    sha256: source.renditions?.map(({ sha256 }) => sha256) ?? [],
    record: absoluteUrl(project.config, pathOf.source(source.id)),
  }));
}

/**
 * The checks of the data of a chart, and of the data they are derived from. Discrepancies of withheld data are
 * included, without values.
 */
function checksOn(project: Project, dataset: Dataset): CheckMetadata[] {
  return checksReading(project, dataset.id).map(
    ({ dataset: home, name, sentence, expected, actual, holds, discrepancy, reads }) => {
      const values = readsWithheld(project, reads) ? {} : { expected, actual };
      return { name: `${home}.${name}`, sentence, ...values, holds, discrepancy };
    },
  );
}
