/** Reads datasets: Frictionless Data Packages v2 (https://datapackage.org), one folder each. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEvidence, type Evidence } from './evidence.ts';
import { isSlug, listFolders } from '../input/files.ts';
import { packageSchema, type DataPackage, type TableSchema } from './data-package.ts';
import type { Problem } from '../input/problems.ts';
import { readNamedQueries, type NamedQuery } from './named-queries.ts';
import { validate } from '../input/validate.ts';
import { readTable, type Row } from './table.ts';

export interface Dataset {
  id: string;
  /** Path of datapackage.json from the project's root. */
  file: string;
  folder: string;
  package: DataPackage;
  /** Columns and keys; undefined for a dataset of plain files (boundaries). */
  schema: TableSchema | undefined;
  /** Typed rows in file order. Those of a derived dataset exist after its query has run. */
  rows: Row[];
  /**
   * Computes the rows of a derived dataset: one DuckDB SELECT over other datasets, in `query.sql` instead of `data.csv`. Its columns
   * have the names and the order of the fields. It may read other derived datasets. The build runs these queries in the right order.
   */
  query: string | undefined;
  checks: NamedQuery[];
  /** Queries that return one value each, for numbers in prose. */
  measures: NamedQuery[];
  /** Where the cells were read. */
  evidence: Evidence[];
  /** sha256 of data.csv and evidence.csv together. A verification applies to the data with this hash. */
  digest: string;
  /** Parsed JSON files of a dataset without a table, by resource name. */
  files: Record<string, unknown>;
  /** Which of LICENSE and NOTICE the folder of plain files has. They are published with the files. */
  notices: string[];
}

/** Reserved ids: `sources` is the table of source records in SQL and foreign keys. */
const reserved = ['sources'];

export async function readDatasets(root: string, problems: Problem[]): Promise<Map<string, Dataset>> {
  const datasets = new Map<string, Dataset>();
  for (const id of await listFolders(join(root, 'data'))) {
    const dataset = await readDataset(root, id, problems);
    if (dataset) datasets.set(id, dataset);
  }
  return datasets;
}

async function readDataset(root: string, id: string, problems: Problem[]): Promise<Dataset | undefined> {
  const folder = `data/${id}`;
  const file = `${folder}/datapackage.json`;
  const read = (name: string) => readFile(join(root, folder, name), 'utf8').catch(() => undefined);
  if (!isSlug(id) || reserved.includes(id)) {
    const expected = reserved.includes(id)
      ? 'a name that is not reserved'
      : 'a folder named in lower case with hyphens';
    const message = `expected ${expected}, got "${id}".`;
    problems.push({ file: folder, message, hint: 'Rename the folder.' });
    return undefined;
  }
  const descriptor = readJson(await read('datapackage.json'), file, problems);
  const pack = descriptor === undefined ? undefined : validate(packageSchema, descriptor, file, problems);
  if (!pack) return undefined;

  const schema = pack.resources[0]!.schema;
  const query = await read('query.sql');
  const dataset: Dataset = {
    id,
    file,
    folder,
    package: pack,
    schema,
    query,
    rows: [],
    files: {},
    notices: schema ? [] : ['LICENSE', 'NOTICE'].filter((name) => existsSync(join(root, folder, name))),
    checks: readNamedQueries(await read('checks.sql'), `${folder}/checks.sql`, problems),
    measures: readNamedQueries(await read('measures.sql'), `${folder}/measures.sql`, problems),
    evidence: readEvidence(await read('evidence.csv'), folder, problems),
    digest: createHash('sha256')
      .update((await read('data.csv')) ?? '')
      .update((await read('evidence.csv')) ?? '')
      .digest('hex'),
  };
  if (schema && query === undefined) {
    dataset.rows = readTable(
      await read('data.csv'),
      schema,
      { file: `${folder}/data.csv`, descriptor: file, derived: false },
      problems,
    );
  }
  if (!schema) {
    for (const resource of pack.resources) {
      dataset.files[resource.name] = readJson(await read(resource.path), `${folder}/${resource.path}`, problems);
    }
  }
  return dataset;
}

function readJson(content: string | undefined, file: string, problems: Problem[]): unknown {
  if (content === undefined) {
    problems.push({
      file,
      message: 'expected this file, got nothing.',
      hint: `Add "${file.split('/').pop()}" to the folder.`,
    });
    return undefined;
  }
  try {
    return JSON.parse(content);
  } catch (error) {
    const { message } = error as Error;
    const line = /\(line (\d+) /.exec(message)?.[1];
    const found = message.replace(/,? (in JSON at position|"?\.\.\."|".*" is not valid).*$/s, '').replaceAll('"', "'");
    problems.push({
      file,
      place: line && `line ${line}`,
      message: `expected JSON, got "${found}".`,
      hint: 'Fix the comma, bracket or quote at that place.',
    });
    return undefined;
  }
}
