/** Makes the published files of a dataset: its rows, or its files, and a complete datapackage.json. */
import type { Dataset } from '../../core/data/datasets.ts';
import { memo, ownerOf } from '../../core/recording/memo.ts';
import { readRecordedFile } from '../../core/recording/recorded-file.ts';
import type { Project } from '../../core/project/project.ts';
import { isWithheld } from '../../core/project/redistribution.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import { rowCount } from '../data/row-count.ts';
import { toCsv } from './csv.ts';
import { descriptorOf, type ResourceFile } from './datapackage-json.ts';
import { toParquet } from './parquet.ts';

/** Every dataset, in the shape of `getStaticPaths`. */
export const datasetPaths = (project: Project): { params: { dataset: string }; props: { dataset: Dataset } }[] =>
  [...project.datasets.values()].map((dataset) => ({ params: { dataset: dataset.id }, props: { dataset } }));

/** The names of the files of a dataset, in the order of its page; empty if it is withheld. */
export function fileNamesOf(project: Project, dataset: Dataset): string[] {
  if (isWithheld(project, dataset)) return [];
  return [...resourceNames(project, dataset), ...dataset.notices, 'datapackage.json'];
}

/** From this number of rows, a table is published as Parquet, too: shorter ones are read from CSV as fast. */
const longTable = 1_000;

function resourceNames(project: Project, dataset: Dataset): string[] {
  const paths = dataset.package.resources.map(({ path }) => path);
  return rowCount(project, dataset) >= longTable ? [...paths, inFormat(dataset, 'parquet')] : paths;
}

const inFormat = ({ package: { resources } }: Dataset, format: 'json' | 'parquet'): string =>
  resources[0]!.path.replace(/csv$/, format);

/** The rows as JSON and, however few they are, as Parquet: earlier versions published both. */
export const earlierFormats = (dataset: Dataset): string[] =>
  dataset.schema ? (['json', 'parquet'] as const).map((format) => inFormat(dataset, format)) : [];

export function datasetFiles(project: Project): { path: string; page: string; content: () => Promise<Buffer> }[] {
  return [...project.datasets.values()].flatMap((dataset) =>
    fileNamesOf(project, dataset).map((file) => ({
      path: pathOf.datasetFile(dataset.id, file),
      page: pathOf.dataset(dataset.id),
      content: () => contentOf(project, dataset, file),
    })),
  );
}

const mediatypes: Record<string, string> = {
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
};

export const mediatypeOf = ({ package: { resources } }: Dataset, file: string): string =>
  resources.find(({ path }) => path === file)?.mediatype ?? mediatypes[file.split('.').at(-1)!] ?? 'text/plain';

/** Remembered, because datapackage.json has the size and hash of the other files. */
export const contentOf = (project: Project, dataset: Dataset, file: string): Promise<Buffer> =>
  memo(ownerOf(project, dataset), file, () => make(project, dataset, file));

async function make(project: Project, dataset: Dataset, file: string): Promise<Buffer> {
  const { schema, package: pack, query } = dataset;
  if (file === 'datapackage.json') {
    const files = await Promise.all(resourceNames(project, dataset).map((name) => resourceOf(project, dataset, name)));
    return Buffer.from(descriptorOf(project, dataset, files));
  }
  if (schema && file.endsWith('.json')) return Buffer.from(toJson(dataset));
  if (schema && file.endsWith('.parquet')) {
    const home = absoluteUrl(project.config, pathOf.dataset(dataset.id));
    const licence = pack.licenses.map(({ path }) => path).join(' ');
    return toParquet(dataset.rows, schema.fields, {
      title: pack.title,
      version: pack.version,
      homepage: home,
      licence,
    });
  }
  // data.csv of a transcribed dataset is published unchanged, byte for byte.
  if (query === undefined) return readRecordedFile(project, `${dataset.folder}/${file}`);
  return Buffer.from(toCsv(dataset.rows, schema?.fields ?? []));
}

/** One row per line, so that versions can be compared. */
const toJson = ({ rows }: Dataset): string => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;

async function resourceOf(project: Project, dataset: Dataset, path: string): Promise<ResourceFile> {
  const content = await contentOf(project, dataset, path);
  return { path, mediatype: mediatypeOf(dataset, path), content };
}
