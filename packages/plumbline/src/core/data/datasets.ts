/** Reads datasets: Frictionless Data Packages v2 (https://datapackage.org), one folder each. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readEvidence, type Evidence } from './evidence.ts';
import { isSlug } from '../input/files.ts';
import { sha256Of } from '../input/hash.ts';
import { checkGeometry } from './geometry.ts';
import { packageSchema, type DataPackage, type TableSchema } from './data-package.ts';
import { isReported, type Problem } from '../input/problems.ts';
import { readNamedQueries, type NamedQuery } from './named-queries.ts';
import { validate } from '../input/validate.ts';
import { addLazyField } from '../recording/lazy-fields.ts';
import type { Reading } from '../recording/reading.ts';
import { unreadInDataset } from './unread-in-dataset.ts';
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

/** Files of a dataset with a table. Both kinds of dataset may have the queries and the evidence. */
const textNames = ['datapackage.json', 'data.csv', 'query.sql', 'checks.sql', 'measures.sql', 'evidence.csv'];

/** Reserved ids: `sources` is the table of source records in SQL and foreign keys. */
const reserved = ['sources'];

export async function readDatasets(reading: Reading): Promise<Map<string, Dataset>> {
  const datasets = new Map<string, Dataset>();
  for (const id of await reading.folders('data')) {
    const dataset = readDataset(reading, id);
    if (dataset) datasets.set(id, dataset);
  }
  return datasets;
}

function readDataset(reading: Reading, id: string): Dataset | undefined {
  const folder = `data/${id}`;
  const file = `${folder}/datapackage.json`;
  if (!isSlug(id) || reserved.includes(id)) {
    const expected = reserved.includes(id)
      ? 'a name that is not reserved'
      : 'a folder named in lower case with hyphens';
    const message = `expected ${expected}, got "${id}".`;
    reading.problems.push({ file: folder, message, hint: 'Rename the folder.' });
    return undefined;
  }
  const { root } = reading.project;
  const names = new Set(readdirSync(join(root, folder)));
  const texts = textNames.filter((name) => names.has(name));
  if (texts.filter((name) => !reading.isText(`${folder}/${name}`)).length) return undefined;
  const has = (name: string) => names.has(name);
  const read = (name: string) => (has(name) ? reading.text(`${folder}/${name}`) : undefined);
  const before = reading.problems.length;
  const pack = reading.parse(file, (problems) => {
    const descriptor = readJson(read('datapackage.json'), file, problems);
    return descriptor === undefined ? undefined : validate(packageSchema, descriptor, file, problems);
  });
  const unread = unreadInDataset(root, folder, pack);
  // That a file is missing follows from its wrong name.
  if (unread.isMisnamed) reading.problems.length = before;
  reading.problems.push(...unread.problems);
  if (!pack || unread.isMisnamed) return undefined;
  if (pack.resources.filter(({ path }) => !reading.isText(`${folder}/${path}`)).length) return undefined;

  const { schema } = pack.resources[0]!;
  const queriesIn = (name: string): NamedQuery[] =>
    has(name)
      ? reading.parse(`${folder}/${name}`, (problems) => readNamedQueries(read(name), `${folder}/${name}`, problems))
      : [];
  const dataset: Dataset = {
    id,
    file,
    folder,
    package: pack,
    schema,
    query: schema && read('query.sql'),
    rows: [],
    files: {},
    notices: schema ? [] : ['LICENSE', 'NOTICE'].filter(has),
    checks: queriesIn('checks.sql'),
    measures: queriesIn('measures.sql'),
    evidence: [],
    digest: sha256Of(['data.csv', 'evidence.csv'].map((name) => read(name) ?? '').join('')),
  };
  addLazyField(dataset, 'package', reading.digest(file), () => pack);
  addContent(reading, dataset, has);
  return dataset;
}

/** Adds what is parsed when it is used: rows, evidence, and files without a table. */
function addContent(reading: Reading, dataset: Dataset, has: (name: string) => boolean): void {
  const { folder, file, schema, query, package: pack } = dataset;
  const [data, evidence] = [`${folder}/data.csv`, `${folder}/evidence.csv`];
  if (has('evidence.csv'))
    reading.addField(dataset, 'evidence', { from: [evidence] }, ([text], problems) =>
      readEvidence(text, folder, problems),
    );
  if (!schema) {
    const { resources } = pack;
    const from = resources.map(({ path }) => `${folder}/${path}`);
    reading.addField(dataset, 'files', { from, key: resources.map(({ name }) => name).join() }, (texts, problems) =>
      Object.fromEntries(resources.map(({ name }, i) => [name, readJson(texts[i], from[i]!, problems)])),
    );
    reading.parse(`boundaries of ${dataset.id}`, (problems) => {
      for (const path of [file, ...from]) reading.text(path);
      resources.forEach((resource, i) => {
        const value = isReported(from[i]!, problems) ? undefined : dataset.files[resource.name];
        if (value !== undefined) checkGeometry(resource, value, from[i]!, problems);
      });
      return null;
    });
  } else if (query === undefined) {
    const place = { file: data, descriptor: file, derived: false };
    const key = schema.fields.map(({ name, type }) => `${name} ${type}`).join();
    // Everything else in the schema is only checked.
    reading.addField(dataset, 'rows', { from: [data], key, checkedBy: [file] }, ([text], problems) =>
      readTable(text, schema, place, problems),
    );
  }
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
  if (!content.trim()) {
    problems.push({ file, message: 'expected JSON, got nothing.', hint: 'Write the file, or restore it.' });
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
