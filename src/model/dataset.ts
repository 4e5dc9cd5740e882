/** Datasets: Frictionless Data Packages v2 (https://datapackage.org), one folder each. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { isId, listFolders } from './folder.ts';
import type { Problem } from './problems.ts';
import { readQueries, type NamedQuery } from './queries.ts';
import { readAs, rule } from './schema.ts';
import { readTable, type Row } from './table.ts';

const text = z.string().min(1);

export const fieldSchema = z
  .strictObject({
    /** Column name: snake_case. */
    name: z.string().regex(/^[a-z][a-z0-9_]*$/, 'a name in lower case with underscores'),
    /** Frictionless Table Schema type. */
    type: z.enum(['string', 'integer', 'number', 'boolean', 'year', 'yearmonth', 'date']),
    /** Column heading that readers see. */
    title: text,
    /** What the values are, in a sentence. */
    description: text,
    /** What a value counts, or how it is written: "parks", "RMB billion", "ISO 8601 date", "name". */
    unit: text,
    /** Frictionless constraints; only these are checked, so only these may be declared. */
    constraints: z
      .strictObject({
        required: z.boolean().optional(),
        unique: z.boolean().optional(),
        minimum: z.number().optional(),
        maximum: z.number().optional(),
        pattern: z.string().refine(isPattern, 'a regular expression').optional(),
        enum: z.array(z.union([z.string(), z.number()], 'text or a number')).optional(),
      })
      .optional(),
  })
  .superRefine(({ type, constraints = {} }, context) => {
    // A constraint that is never checked would be a promise to readers that nobody keeps.
    for (const name of ['minimum', 'maximum'] as const) {
      if (constraints[name] === undefined || ['integer', 'number', 'year'].includes(type)) continue;
      context.addIssue({
        code: 'custom',
        path: ['constraints', name],
        message: rule(`no ${name} for a field of type "${type}"`, `Remove "${name}".`),
      });
    }
  });

const foreignKey = z.strictObject({
  fields: z.array(text).min(1),
  /** Frictionless recipe "foreign keys to data packages"; package `sources` is the list of source records. */
  reference: z.strictObject({ package: text, resource: text, fields: z.array(text).min(1) }),
});

const resourceSchema = z.strictObject({
  name: text,
  title: text.optional(),
  description: text.optional(),
  type: z.literal('table').optional(),
  path: text,
  format: text,
  mediatype: text,
  encoding: z.literal('utf-8').optional(),
  schema: z
    .strictObject({
      fields: z.array(fieldSchema).min(1),
      primaryKey: z.array(text).min(1),
      foreignKeys: z.array(foreignKey).optional(),
    })
    .optional(),
});

export const packageSchema = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  title: text,
  /** CommonMark: what it holds, the choices made, what is not in it. */
  description: text,
  /** One sentence: "One row is one prefecture." */
  rowIs: text.optional(),
  /** Semantic version of the content. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as "1.0.0"'),
  created: z.iso.date('a date as YYYY-MM-DD'),
  licenses: z.array(z.strictObject({ name: text, title: text, path: text })).min(1),
  /** Source records by id, with the place in the work; derived datasets inherit theirs from what they query. */
  sources: z.array(z.strictObject({ id: text, at: text.optional() })),
  resources: z.array(resourceSchema).min(1),
});

export type Package = z.infer<typeof packageSchema>;
export type Field = z.infer<typeof fieldSchema>;
export type TableSchema = NonNullable<z.infer<typeof resourceSchema>['schema']>;

export interface Dataset {
  id: string;
  /** Path of datapackage.json from the project's root. */
  file: string;
  folder: string;
  package: Package;
  /** Columns and keys; undefined for a dataset of plain files (boundaries). */
  schema: TableSchema | undefined;
  /** Typed rows in file order; a derived dataset has them once its query has run. */
  rows: Row[];
  /** SQL that makes a derived dataset. */
  query: string | undefined;
  checks: NamedQuery[];
  /** Parsed JSON files of a dataset without a table, by resource name. */
  files: Record<string, unknown>;
}

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text, 'u'));
  } catch {
    return false;
  }
}

/** Words that cannot name a dataset: `sources` is the table of source records in SQL and foreign keys. */
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
  if (!isId(id) || reserved.includes(id)) {
    const expected = reserved.includes(id)
      ? 'a name that nothing else has'
      : 'a folder named in lower case with hyphens';
    const message = `expected ${expected}, got "${id}".`;
    problems.push({ file: folder, message, hint: 'Rename the folder.' });
    return undefined;
  }
  const descriptor = readJson(await read('datapackage.json'), file, problems);
  const pack = descriptor === undefined ? undefined : readAs(packageSchema, descriptor, file, problems);
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
    checks: readQueries(await read('checks.sql'), `${folder}/checks.sql`, problems),
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
      hint: 'Mend the comma, bracket or quote at that place.',
    });
    return undefined;
  }
}
