/** Datasets, and the data of a chart, for dataset search engines. */
import { sha256Of } from '../../../core/input/hash.ts';
import type { DataDownload, Dataset as DatasetNode, PropertyValue } from 'schema-dts';
import { captionFor, type Chart } from '../../../core/content/charts.ts';
import { correctionsOfData, correctionsOn } from '../../../core/project/corrections.ts';
import type { Dataset } from '../../../core/data/datasets.ts';
import type { Project } from '../../../core/project/project.ts';
import { datasetOf, lineageOf } from '../../../core/project/lineage.ts';
import type { Source } from '../../../core/data/sources.ts';
import type { Row } from '../../../core/data/table.ts';
import { isWithheld } from '../../../core/project/redistribution.ts';
import { absoluteUrl, pathOf } from '../../urls.ts';
import { chartCsv } from '../../downloads/chart-files.ts';
import { drawnRowsOf } from '../../chart-states.ts';
import { citeChart, citeDataset, versionToCite } from '../../citations/citation.ts';
import { sourcesOf } from '../../citations/csl-json.ts';
import { contentOf, fileNamesOf, mediatypeOf } from '../../downloads/dataset-files.ts';
import { cardNode, correctionNodes, idOf, publisherOf } from './shared-nodes.ts';

export async function datasetNode(project: Project, dataset: Dataset): Promise<DatasetNode> {
  const { config } = project;
  const { id, package: pack, rows } = dataset;
  const path = pathOf.dataset(id);
  const documents = [...dataset.notices, 'datapackage.json'];
  const files = fileNamesOf(project, dataset).filter((name) => !documents.includes(name));
  const parents = lineageOf(project, dataset).slice(1);
  return {
    '@type': 'Dataset',
    ...idOf(config, path, 'dataset'),
    name: pack.title,
    identifier: id,
    description: [pack.description, pack.rowIs].filter(Boolean).join(' '),
    url: absoluteUrl(config, path),
    version: pack.version,
    datePublished: pack.created,
    license: pack.licenses.map((licence) => licence.path),
    ...sharedBy(project, dataset, rows),
    isBasedOn: [
      ...parents.map((parent) => idOf(config, pathOf.dataset(parent.id), 'dataset')),
      ...worksOf(project, sourcesOf(project, dataset)),
    ],
    creditText: citeDataset(project, dataset).inline!,
    distribution: await Promise.all(
      files.map(async (name) =>
        download(
          absoluteUrl(config, pathOf.datasetFile(id, name)),
          mediatypeOf(dataset, name),
          await contentOf(project, dataset, name),
        ),
      ),
    ),
    correction: correctionNodes(correctionsOfData(project, id)),
  };
}

/** The data of a state of a chart: part of a dataset, with a file of its own. */
export function rowsNode(project: Project, chart: Chart, view?: string): DatasetNode {
  const { config } = project;
  const dataset = datasetOf(project, chart);
  const { title, subtitle, alt } = captionFor(chart, view);
  const path = pathOf.chart(chart.id, view);
  const csv = pathOf.chartFile(chart.id, 'csv', view);
  const frozen = versionToCite(project, chart, view);
  return {
    '@type': 'Dataset',
    ...idOf(config, path, 'rows'),
    name: project.language.words.chart.tableCaption(title),
    description: `${subtitle}. ${alt}`,
    url: absoluteUrl(config, path),
    version: dataset.package.version,
    dateModified: frozen?.date,
    license: dataset.package.licenses.map((licence) => licence.path),
    ...sharedBy(project, dataset, isWithheld(project, dataset) ? [] : drawnRowsOf(project, chart, view)),
    isPartOf: idOf(config, pathOf.dataset(dataset.id), 'dataset'),
    isBasedOn: [idOf(config, pathOf.dataset(dataset.id), 'dataset'), ...worksOf(project, sourcesOf(project, dataset))],
    creditText: citeChart(project, chart, view, frozen).inline!,
    distribution: isWithheld(project, dataset)
      ? []
      : [download(absoluteUrl(config, csv), 'text/csv', Buffer.from(chartCsv(project, chart, view)))],
    image: cardNode(config, pathOf.card(path)),
    correction: correctionNodes(correctionsOn(project, chart)),
  };
}

const worksOf = ({ config }: Project, origins: Source[]): { '@id': string }[] =>
  origins.map((source) => idOf(config, pathOf.source(source.id), 'work'));

function sharedBy(project: Project, dataset: Dataset, rows: Row[]) {
  const { config } = project;
  return {
    creator: publisherOf(config),
    publisher: idOf(config, '', 'publisher'),
    inLanguage: config.language,
    isAccessibleForFree: !isWithheld(project, dataset),
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      name: config.title,
      url: absoluteUrl(config, pathOf.data()),
    },
    citation: worksOf(project, sourcesOf(project, dataset)),
    variableMeasured: (dataset.schema?.fields ?? []).map(({ name, title, description, unit }): PropertyValue => ({
      '@type': 'PropertyValue',
      name: title,
      description,
      unitText: unit,
      propertyID: name,
    })),
    temporalCoverage: yearsOf(dataset, rows),
  } as const;
}

const times = ['year', 'yearmonth', 'date'];

/** The first and last year or day of the rows, from the field of the key that is a time: "1988/2023". */
function yearsOf({ schema }: Dataset, rows: Row[]): string | undefined {
  const keys = schema?.primaryKey ?? [];
  const fields = schema?.fields.filter(({ type }) => times.includes(type)) ?? [];
  const field = fields.find(({ name }) => keys.includes(name)) ?? fields[0];
  const found = rows.map((row) => (field ? row[field.name] : null)).filter((value) => value !== null);
  const [first, last] = [found.map(String).sort()[0], found.map(String).sort().at(-1)];
  return first === last ? first : `${first}/${last}`;
}

const download = (url: string, mediatype: string, content: Buffer): DataDownload => ({
  '@type': 'DataDownload',
  name: url.split('/').at(-1)!,
  contentUrl: url,
  encodingFormat: mediatype,
  contentSize: `${content.length} B`,
  sha256: sha256Of(content),
});
