/** Every dataset as published: a Data Package that holds, and rows that are the same in each of its formats. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Package } from 'datapackage';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/core/data/datasets.ts';
import { absoluteUrl, pathOf } from '../../../src/publish/urls.ts';
import { packageProblems } from '../../helpers/formats/datapackage.ts';
import { project } from '../../helpers/project.ts';
import { fixture, sites } from '../../helpers/site.ts';
import { mismatches } from '../../helpers/formats/zip.ts';

const [{ folder }] = sites;
const datasets = [...project.datasets.values()];
const read = ({ id }: Dataset, file: string): Buffer => readFileSync(join(folder, pathOf.datasetFile(id, file)));
const descriptorOf = (dataset: Dataset) => JSON.parse(read(dataset, 'datapackage.json').toString());

describe.each(datasets)('the package of $id', (dataset) => {
  const descriptor = descriptorOf(dataset);

  it('holds against Data Package v2', () => {
    expect(packageProblems(descriptor)).toEqual([]);
  });

  it('describes files that are there, byte for byte', () => {
    const paths = (descriptor.resources as { path?: string }[]).flatMap(({ path }) => path ?? []);
    const files = new Map(paths.map((path) => [path, read(dataset, path)]));
    expect(files.size).toBeGreaterThan(0);
    expect(mismatches(descriptor, files)).toEqual([]);
  });

  it('says who made it, whose data are in it and how they may be used', () => {
    expect(descriptor).toMatchObject({ name: dataset.id, title: dataset.package.title });
    expect(descriptor.contributors.at(-1)).toMatchObject({ title: project.config.publisher, roles: ['publisher'] });
    expect(descriptor.licenses.length).toBeGreaterThan(0);
    for (const source of descriptor.sources) {
      expect(source.path).toMatch(/^https?:/);
      expect(source.record).toBe(absoluteUrl(project.config, pathOf.source(source.id)));
    }
    expect(descriptor.sources.length).toBeGreaterThan(0);
  });
});

describe.each(datasets.filter(({ schema }) => schema))('the rows of $id', (dataset) => {
  const csv = read(dataset, 'data.csv');

  it('are read by the Frictionless library, types, constraints and keys', async () => {
    const loaded = await Package.load(descriptorOf(dataset), { basePath: join(folder, pathOf.dataset(dataset.id)) });
    expect(loaded.errors.map(({ message }) => message)).toEqual([]);
    const rows = await loaded.getResource('data')!.read({ keyed: true });
    expect(rows).toHaveLength(dataset.rows.length);
    const [key = ''] = dataset.schema!.primaryKey;
    expect(rows.map((row) => String(row[key]))).toEqual(dataset.rows.map((row) => String(row[key])));
  });

  it('are the bytes of record where they were transcribed', () => {
    if (dataset.query === undefined)
      expect(csv.equals(readFileSync(join(fixture, dataset.folder, 'data.csv')))).toBe(true);
    expect(parse(csv, { columns: true })).toHaveLength(dataset.rows.length);
  });

  it('are the same in JSON', () => {
    expect(JSON.parse(read(dataset, 'data.json').toString())).toEqual(dataset.rows);
  });

  it('are the same in Parquet, which says what it is', async () => {
    const { buffer } = new Uint8Array(read(dataset, 'data.parquet'));
    const rows = await parquetReadObjects({ file: buffer });
    expect(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plain(cell)]))),
    ).toEqual(dataset.rows);
    const about = parquetMetadata(buffer).key_value_metadata ?? [];
    expect(about.find(({ key }) => key === 'title')?.value).toBe(dataset.package.title);
  });
});

/** Parquet has 64-bit integers and dates; our rows are JSON. */
function plain(cell: unknown): unknown {
  if (typeof cell === 'bigint') return Number(cell);
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? null);
}
