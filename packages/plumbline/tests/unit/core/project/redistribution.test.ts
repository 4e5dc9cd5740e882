/** The tiny edition with the almanac withheld, and a chart whose marks have titles with values. */
import { readFileSync } from 'node:fs';
import ExifReader from 'exifreader';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { bindNumber } from '../../../../src/core/evidence/bindings.ts';
import { loadProject } from '../../../../src/core/project/load.ts';
import { isWithheld, readsWithheld, noticeOfWithheld } from '../../../../src/core/project/redistribution.ts';
import { renderChart } from '../../../../src/render/render-chart.ts';
import { fileFormats } from '../../../../src/publish/downloads/chart-files.ts';
import { chartJson, metadataOf } from '../../../../src/publish/downloads/chart-json.ts';
import { chartZip } from '../../../../src/publish/downloads/chart-zip.ts';
import { datasetFiles, fileNamesOf } from '../../../../src/publish/downloads/dataset-files.ts';
import { evidenceForNumber } from '../../../../src/publish/data/number-evidence.ts';
import { chartPng, chartSvg } from '../../../../src/publish/downloads/chart-images.ts';
import { publishedFiles } from '../../../../src/publish/site/published-files.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const record = 'src/content/sources/almanac-1999.yaml';
const module = 'src/charts/bridges-now.ts';
const read = (path: string) => readFileSync(`packages/plumbline/tests/fixtures/tiny-edition/${path}`, 'utf8');
const pointed = read(module).replace("x: 'now', y: 'town', fill", "x: 'now', y: 'town', title: 'now', fill");

const open = await loadProject(await copyEdition(afterAll, { files: { [module]: pointed } }));
const closed = await loadProject(
  await copyEdition(afterAll, {
    files: {
      [module]: pointed,
      [record]: read(record).replace('redistribution: facts', 'redistribution: none'),
      'data/towns/measures.sql': '-- name: towns\n-- Towns.\n-- unit: towns\nSELECT count(*) AS value FROM towns;\n',
    },
  }),
);
const of = (project: typeof open) => [project, project.charts.get('bridges-now')!] as const;
const dataset = (id: string) => closed.datasets.get(id)!;
const filesIn = async (project: typeof open) =>
  Object.keys(unzipSync(await chartZip(...of(project)))).map((path) => path.split('/')[1]);

describe('isWithheld(project, dataset)', () => {
  test('is true for a dataset that names the source, and for datasets derived from it', () => {
    expect([...closed.datasets.keys()].filter((id) => isWithheld(closed, dataset(id)))).toEqual([
      'bridges-per-town',
      'crossings',
      'towns',
    ]);
  });

  test('is false for datasets of sources whose figures may be republished', () => {
    expect([...open.datasets.values()].filter((one) => isWithheld(open, one))).toEqual([]);
  });

  test('has a notice that names the source', () => {
    expect(noticeOfWithheld(closed, dataset('towns'))).toContain('“The almanac of three towns” does not allow');
    expect(noticeOfWithheld(closed, dataset('bridges'))).toBeUndefined();
    expect(readsWithheld(closed, ['bridges', 'towns'])).toBe(true);
    expect(readsWithheld(closed, ['bridges', 'sources'])).toBe(false);
  });
});

test('a withheld dataset has no files, and foreign keys to it are not published', () => {
  expect(fileNamesOf(closed, dataset('towns'))).toEqual([]);
  expect(new Set(datasetFiles(closed).map(({ path }) => path.split('/')[1]))).toEqual(new Set(['bridges']));
  expect(fileNamesOf(open, open.datasets.get('towns')!)).toEqual(['data.csv', 'datapackage.json']);
});

test('its chart has no CSV, as a file or in the archive, and no rows of marks', async () => {
  const csvFiles = (project: typeof open) => publishedFiles(project).filter(({ path }) => path.endsWith('.csv'));
  expect(csvFiles(closed).filter(({ path }) => path.startsWith('charts/'))).toEqual([]);
  expect(csvFiles(open).filter(({ path }) => path.startsWith('charts/'))).toHaveLength(2);
  expect(JSON.parse(chartJson(...of(closed)))).not.toHaveProperty('marks');
  expect(JSON.parse(chartJson(...of(open)))).toHaveProperty('marks.rows');
  expect(fileFormats(...of(closed))).not.toContain('csv');
  expect(await filesIn(open)).toContain('bridges-now.csv');
  expect(await filesIn(closed)).toEqual([
    'README.md',
    'bridges-now.png',
    'bridges-now.svg',
    'citation.bib',
    'citation.csl.json',
    'citation.ris',
    'datapackage.json',
    'figure.html',
    'metadata.json',
  ]);
});

test('its chart has no titles of marks', () => {
  expect(renderChart(...of(open), 'wide').svg).toContain('<title>6</title>');
  expect(renderChart(...of(closed), 'wide').svg).not.toContain('<title>');
});

test('its images describe what is measured without numbers, and print the notice', async () => {
  const svg = chartSvg(...of(closed));
  expect(chartSvg(...of(open))).toContain('Cedar five');
  expect(svg).not.toContain('Cedar five');
  expect(svg.replace(/<[^>]*>/g, ' ')).toContain('does not allow its data to be republished');
  const told = ExifReader.load(await chartPng(...of(closed)));
  expect(told['Description']?.description).toBe('Bridges standing, 2000');
});

describe('the metadata of its chart', () => {
  const metadata = metadataOf(...of(closed));

  test('is marked as withheld', () => {
    expect(metadata.redistributable).toBe(false);
    expect(metadata.withheld).toContain('does not allow its data to be republished');
    expect(metadata.dataset.package).toBeUndefined();
    expect(metadataOf(...of(open)).redistributable).toBe(true);
  });

  test('has neither values of claims nor quotes', () => {
    expect(metadataOf(...of(open)).claims.map(({ value }) => value)).toEqual([6, 5]);
    expect(metadata.claims.map(({ value }) => value)).toEqual([undefined, undefined]);
    expect(JSON.stringify(metadata)).not.toContain('"quote"');
  });
});

describe('evidenceForNumber(project, origin)', () => {
  const evidenceIn = (project: typeof open, of: string) =>
    bindNumber('3', of, project, { file: '' }, [])!.origins.map((one) => evidenceForNumber(project, one));

  test('has no value of a withheld measure or cell', () => {
    expect(evidenceIn(closed, 'towns.towns')[0]!.value).toBe('withheld');
    expect(evidenceIn(closed, 'towns[Alder].chartered')[0]!.value).toBe('withheld');
  });

  test('has no quote from a work that may not be redistributed', async () => {
    const survey = 'src/content/sources/gauge-2001.yaml';
    const withheld = await loadProject(
      await copyEdition(afterAll, {
        files: { [survey]: read(survey).replace('redistribution: facts', 'redistribution: none') },
      }),
    );
    const quotes = (project: typeof open) =>
      evidenceIn(project, 'bridges[Alder/2000].bridges').flatMap(({ places }) => places.map(({ quote }) => quote));
    expect(quotes(open)).toEqual(['6', 'six']);
    expect(quotes(withheld)).toEqual([undefined, undefined]);
  });
});
