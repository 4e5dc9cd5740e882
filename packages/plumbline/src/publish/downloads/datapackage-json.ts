/** The published datapackage.json: the authored one with computed fields. */
import { sha256Of } from '../../core/input/hash.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import type { Project } from '../../core/project/project.ts';
import { citationsOf, lineageOf } from '../../core/project/lineage.ts';
import type { TableSchema } from '../../core/data/data-package.ts';
import { isWithheld } from '../../core/project/redistribution.ts';
import type { Row } from '../../core/data/table.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import { byline, groupCitations, yearOf } from '../attribution.ts';
import { workOf } from '../citations/csl-json.ts';
import { dateOf } from '../citations/file-attribution.ts';

/** A published file of a package. */
export interface ResourceFile {
  path: string;
  mediatype: string;
  content: Buffer;
  /** If it differs from the path. */
  name?: string | undefined;
  title?: string | undefined;
  description?: string | undefined;
  format?: string | undefined;
}

const profile = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** @param files of the package, in order; the tables among them have the schema of the dataset */
export function descriptorOf(project: Project, dataset: Dataset, files: ResourceFile[]): string {
  const { resources, created, sources: _ids, $schema: _profile, corrections, ...authored } = dataset.package;
  const derived = lineageOf(project, dataset)
    .slice(1)
    .filter((one) => !isWithheld(project, one))
    .map(({ id }) => absoluteUrl(project.config, pathOf.datasetFile(id, 'datapackage.json')));
  const own = files.map((file) => {
    const { name, title, description, format } = resources.find(({ path }) => path === file.path) ?? {};
    return toResource({ ...file, name, title, description, format }, publishedSchema(project, dataset.schema));
  });
  const descriptor = {
    $schema: profile,
    name: dataset.id,
    ...authored,
    created: timeOf(created),
    homepage: absoluteUrl(project.config, pathOf.dataset(dataset.id)),
    ...peopleAndWorks(project, dataset),
    derivedFrom: derived.length ? derived : undefined,
    query: dataset.query,
    corrections,
    resources: [...own, ...sourceTable(project, dataset.schema, dataset.rows)],
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** The Data Package in the archive of a chart. */
export function packageOfFiles(
  project: Project,
  dataset: Dataset,
  rows: Row[],
  files: ResourceFile[],
  about: { name: string; title: string; description: string; version: string; homepage: string },
): string {
  const schema = publishedSchema(project, dataset.schema);
  const { licence } = project.config;
  const resources = files.map((file) => ({
    ...toResource(file, file.path.endsWith('.csv') ? schema : undefined),
    licenses: file.path.endsWith('.csv') ? dataset.package.licenses : undefined,
  }));
  const descriptor = {
    $schema: profile,
    ...about,
    created: timeOf(dateOf(project, dataset)),
    licenses: [{ name: licence.id, title: licence.title, path: licence.url }],
    ...peopleAndWorks(project, dataset),
    resources: [...resources, ...sourceTable(project, dataset.schema, rows)],
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** Data Package requires a time; only the date is known. */
const timeOf = (date: string): string => `${date}T00:00:00Z`;

/** The contributors to a package, and its sources. */
function peopleAndWorks(project: Project, dataset: Dataset): object {
  const { config } = project;
  const people = config.people.map(({ name }) => ({
    title: name,
    roles: ['creator'],
    organization: config.publisher,
  }));
  const sources = groupCitations(citationsOf(project, dataset)).map(({ source, places }) => {
    const record = absoluteUrl(config, pathOf.source(source.id));
    return {
      title: [workOf(project.language, source), yearOf(source)].filter(Boolean).join(', '),
      path: source.URL ?? record,
      id: source.id,
      record,
      locator: places.join('; ') || undefined,
      rights: source.rights,
    };
  });
  const publisher = { title: config.publisher, path: absoluteUrl(config, ''), roles: ['publisher'] };
  return { contributors: [...people, publisher], sources };
}

/** @param schema of the tables among the files */
function toResource(file: ResourceFile, schema?: TableSchema): object {
  const { path, mediatype, content, title, description } = file;
  const [stem = '', suffix = 'txt'] = path.split(/\.(?=[^.]+$)/);
  const isTable = schema !== undefined && ['csv', 'json', 'parquet'].includes(suffix);
  return {
    // Unique: "data", "data-json", "data-parquet".
    name: file.name ?? (suffix === 'csv' ? stem : `${stem}-${suffix}`).toLowerCase().replace(/[^a-z0-9._-]/g, '-'),
    type: isTable ? 'table' : undefined,
    title,
    description,
    path,
    format: file.format ?? suffix,
    mediatype,
    encoding: ['parquet', 'png'].includes(suffix) ? undefined : 'utf-8',
    bytes: content.length,
    hash: `sha256:${sha256Of(content)}`,
    schema: isTable ? schema : undefined,
  };
}

/**
 * The schema with foreign keys that other programs can resolve: into the table of sources in this package, or into
 * another package by its URL.
 */
function publishedSchema(project: Project, schema: TableSchema | undefined): TableSchema | undefined {
  if (!schema) return undefined;
  const foreignKeys = schema.foreignKeys?.flatMap(({ fields, reference }) => {
    const { package: id, ...rest } = reference;
    if (id === 'sources') return { fields, reference: rest };
    const other = project.datasets.get(id);
    if (!other || isWithheld(project, other)) return [];
    return {
      fields,
      reference: { package: absoluteUrl(project.config, pathOf.datasetFile(id, 'datapackage.json')), ...rest },
    };
  });
  return { ...schema, foreignKeys: foreignKeys?.length ? foreignKeys : undefined } as TableSchema;
}

/** The sources that a column refers to, as a table in the descriptor; empty if no column does. */
function sourceTable(project: Project, schema: TableSchema | undefined, rows: Row[]): object[] {
  const fields = schema?.foreignKeys?.filter((key) => key.reference.package === 'sources').flatMap((key) => key.fields);
  const ids = new Set(fields?.flatMap((field) => rows.map((row) => row[field])));
  const works = [...project.sources.values()].filter(({ id }) => ids.has(id));
  if (!works.length) return [];
  const data = works.map((source) => ({
    id: source.id,
    author: byline(project.language, source),
    title: source.title,
    issued: source['original-date'] ?? source.issued ?? '',
    record: absoluteUrl(project.config, pathOf.source(source.id)),
  }));
  const { title, id, author, sourceTitle, issued, record } = project.language.words.downloads.sourceTable;
  const names = { id, author, title: sourceTitle, issued, record };
  const columns = Object.entries(names).map(([name, label]) => ({ name, type: 'string', title: label }));
  return [
    {
      name: 'sources',
      type: 'table',
      title,
      data,
      schema: { fields: columns, primaryKey: ['id'] },
    },
  ];
}
