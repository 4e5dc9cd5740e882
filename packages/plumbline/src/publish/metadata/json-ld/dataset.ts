/** Datasets, and the rows that a chart draws, as schema.org and dataset search engines want them. */
import { createHash } from 'node:crypto';
import type { DataDownload, Dataset as DatasetNode, PropertyValue } from 'schema-dts';
import { captionOf, type Chart } from '../../../core/content/charts.ts';
import { correctionsOfData, correctionsOn } from '../../../core/project/corrections.ts';
import type { Dataset } from '../../../core/data/datasets.ts';
import { datasetOf, lineageOf, type Graph } from '../../../core/project/project.ts';
import type { Source } from '../../../core/data/sources.ts';
import type { Row } from '../../../core/data/table.ts';
import { isWithheld } from '../../../core/project/redistribution.ts';
import { absolute, pathOf } from '../../urls.ts';
import { chartCsv, rowsIn } from '../../downloads/chart-files.ts';
import { citeChart, citeDataset, frozenOf } from '../../citations/citation.ts';
import { originsOf } from '../../citations/csl-json.ts';
import { contentOf, fileNamesOf, mediatypeOf } from '../../downloads/dataset-files.ts';
import { cardOf, correctionNodes, idOf, publisherOf } from './shared-nodes.ts';

/** Files that tell about the data and hold none. */
const papers = ['datapackage.json', 'LICENSE', 'NOTICE'];

export async function datasetNode(graph: Graph, dataset: Dataset): Promise<DatasetNode> {
  const { edition } = graph;
  const { id, package: pack, rows } = dataset;
  const path = pathOf.dataset(id);
  const files = fileNamesOf(graph, dataset).filter((name) => !papers.includes(name));
  const parents = lineageOf(graph, dataset).slice(1);
  return {
    '@type': 'Dataset',
    ...idOf(edition, path, 'dataset'),
    name: pack.title,
    identifier: id,
    description: [pack.description, pack.rowIs].filter(Boolean).join(' '),
    url: absolute(edition, path),
    version: pack.version,
    datePublished: pack.created,
    license: pack.licenses.map((licence) => licence.path),
    ...sharedBy(graph, dataset, rows),
    isBasedOn: [
      ...parents.map((parent) => idOf(edition, pathOf.dataset(parent.id), 'dataset')),
      ...worksOf(graph, originsOf(graph, dataset)),
    ],
    creditText: citeDataset(graph, dataset).inline!,
    distribution: await Promise.all(
      files.map(async (name) =>
        download(
          absolute(edition, pathOf.datasetFile(id, name)),
          mediatypeOf(dataset, name),
          await contentOf(graph, dataset, name),
        ),
      ),
    ),
    correction: correctionNodes(correctionsOfData(graph, id)),
  };
}

/** The rows of one state of a chart: part of a dataset, with a file of their own. */
export function rowsNode(graph: Graph, chart: Chart, view?: string): DatasetNode {
  const { edition } = graph;
  const dataset = datasetOf(graph, chart);
  const { title, subtitle, alt } = captionOf(chart, view);
  const path = pathOf.chart(chart.id, view);
  const csv = pathOf.chartFile(chart.id, 'csv', view);
  const frozen = frozenOf(graph, chart, view);
  return {
    '@type': 'Dataset',
    ...idOf(edition, path, 'rows'),
    name: `${title}: the rows drawn`,
    description: `${subtitle}. ${alt}`,
    url: absolute(edition, path),
    version: dataset.package.version,
    dateModified: frozen?.date,
    license: dataset.package.licenses.map((licence) => licence.path),
    ...sharedBy(graph, dataset, isWithheld(graph, dataset) ? [] : rowsIn(graph, chart, view)),
    isPartOf: idOf(edition, pathOf.dataset(dataset.id), 'dataset'),
    isBasedOn: [idOf(edition, pathOf.dataset(dataset.id), 'dataset'), ...worksOf(graph, originsOf(graph, dataset))],
    creditText: citeChart(graph, chart, view, frozen).inline!,
    distribution: isWithheld(graph, dataset)
      ? []
      : [download(absolute(edition, csv), 'text/csv', Buffer.from(chartCsv(graph, chart, view)))],
    image: cardOf(edition, path),
    correction: correctionNodes(correctionsOn(graph, chart)),
  };
}

const worksOf = ({ edition }: Graph, origins: Source[]): { '@id': string }[] =>
  origins.map((source) => idOf(edition, pathOf.source(source.id), 'work'));

function sharedBy(graph: Graph, dataset: Dataset, rows: Row[]) {
  const { edition } = graph;
  return {
    creator: publisherOf(edition),
    publisher: idOf(edition, '', 'publisher'),
    inLanguage: edition.language,
    isAccessibleForFree: !isWithheld(graph, dataset),
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      name: edition.title,
      url: absolute(edition, pathOf.data()),
    },
    citation: worksOf(graph, originsOf(graph, dataset)),
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

/** First and last year or day of the rows, by the field that tells them apart in time: "1988/2023". */
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
  sha256: createHash('sha256').update(content).digest('hex'),
});
