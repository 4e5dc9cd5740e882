/** The files of a dataset as published: its rows, or its files as they are, and a complete datapackage.json. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dataset } from '../model/dataset.ts';
import { citationsOf, lineageOf, type Graph } from '../model/graph.ts';
import { absolute, pathOf } from './addresses.ts';
import { bylineOf, groupCitations } from './credit.ts';
import { toCsv } from './csv.ts';

export type DatasetFile = {
  mediatype: string;
  content: () => Promise<string>;
};

/** Every dataset, as `getStaticPaths` wants it. */
export const datasetPaths = (graph: Graph): { params: { dataset: string }; props: { dataset: Dataset } }[] =>
  [...graph.datasets.values()].map((dataset) => ({ params: { dataset: dataset.id }, props: { dataset } }));

/** Every file of every dataset, as `getStaticPaths` wants it. */
export function datasetFiles(graph: Graph): { params: { dataset: string; file: string }; props: DatasetFile }[] {
  return [...graph.datasets.values()].flatMap((dataset) => {
    const files = dataset.package.resources.map(({ path, mediatype }) => ({
      file: path,
      mediatype,
      content: async () => contentOf(graph, dataset, path),
    }));
    const licences = dataset.schema
      ? []
      : ['LICENSE', 'NOTICE'].map((file) => ({
          file,
          mediatype: 'text/plain',
          content: async () => contentOf(graph, dataset, file),
        }));
    const descriptor = {
      file: 'datapackage.json',
      mediatype: 'application/json',
      content: async () => descriptorOf(graph, dataset),
    };
    return [...files, ...licences, descriptor].map(({ file, ...props }) => ({
      params: { dataset: dataset.id, file },
      props,
    }));
  });
}

const contentOf = (graph: Graph, dataset: Dataset, path: string): Promise<string> | string =>
  dataset.schema
    ? toCsv(dataset.rows, dataset.schema.fields)
    : readFile(join(graph.root, dataset.folder, path), 'utf8');

/** datapackage.json with what the authored one leaves to be computed: name, address, sources in full, lineage. */
export function descriptorOf(graph: Graph, dataset: Dataset): string {
  const { edition } = graph;
  const { $schema, resources, sources: _ids, ...rest } = dataset.package;
  const sources = groupCitations(citationsOf(graph, dataset)).map(({ source, places }) => ({
    title: `${bylineOf(source)}: ${source.title}`,
    path: source.URL ?? absolute(edition, pathOf.source(source.id)),
    record: absolute(edition, pathOf.source(source.id)),
    locator: places.join('; ') || undefined,
  }));
  const derived = lineageOf(graph, dataset)
    .slice(1)
    .map(({ id }) => absolute(edition, pathOf.datasetFile(id, 'datapackage.json')));
  const published = {
    $schema,
    name: dataset.id,
    ...rest,
    homepage: absolute(edition, pathOf.dataset(dataset.id)),
    contributors: [{ title: edition.publisher, path: absolute(edition, ''), roles: ['publisher'] }],
    sources,
    derivedFrom: derived.length ? derived : undefined,
    query: dataset.query,
    resources,
  };
  return `${JSON.stringify(published, null, 2)}\n`;
}
