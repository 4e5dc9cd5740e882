import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import { marksOf } from '../../../../src/publish/data/marks.ts';
import { publishedFiles } from '../../../../src/publish/site/published-files.ts';
import { readingOrder } from '../../../../src/publish/site/reading-order.ts';
import { SiteWriter, type Outputs } from '../../../../src/publish/site/site-writer.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const project = await loadProject(await copyEdition(afterAll));
const folder = await mkdtemp(join(tmpdir(), 'site-'));
afterAll(() => rm(folder, { recursive: true }));

const outputs: Outputs = {
  isKept: () => false,
  async write(_project, into, path, content) {
    await mkdir(dirname(join(into, path)), { recursive: true });
    await writeFile(join(into, path), await content());
  },
};
const newWriter = (files = publishedFiles(project)) => new SiteWriter(project, folder, outputs, files);
const chartPage = 'charts/bridges-now/index.html';

describe('SiteWriter', { timeout: 60_000 }, () => {
  test('writes the files of a page when it is made, and all others at the end', async () => {
    const writer = newWriter();
    void writer.makePictures();
    await writer.pageMade(chartPage);
    await expect.poll(() => existsSync(join(folder, 'charts/bridges-now.zip')), { timeout: 30_000 }).toBe(true);
    expect(existsSync(join(folder, 'charts/bridges-now/north.zip'))).toBe(false);
    await writer.finish();
    for (const { path } of publishedFiles(project)) expect(existsSync(join(folder, path)), path).toBe(true);
    expect(readFileSync(join(folder, 'charts/bridges-now.csv'), 'utf8')).toContain('Alder');
  });

  test('forgets what a chart was made from after the files of its last view', async () => {
    const chart = project.charts.get('bridges-now')!;
    const writer = newWriter();
    const marks = marksOf(project, chart);
    await writer.pageMade(chartPage);
    expect(marksOf(project, chart)).toBe(marks);
    await writer.pageMade('charts/bridges-now/north/index.html');
    await writer.finish();
    expect(marksOf(project, chart)).not.toBe(marks);
    expect(marksOf(project, chart)).toEqual(marks);
  });

  test('throws at the end what went wrong, and has written the others', async () => {
    await rm(folder, { recursive: true });
    const broken = {
      path: 'broken.txt',
      page: 'charts/bridges-now/',
      content: () => Promise.reject(new Error('No ink.')),
    };
    const writer = newWriter([broken, { path: 'sound.txt', content: () => 'Sound' }]);
    await writer.pageMade(chartPage);
    await expect(writer.finish()).rejects.toThrow('No ink.');
    expect(readFileSync(join(folder, 'sound.txt'), 'utf8')).toBe('Sound');
  });
});

test('readingOrder(project) has a story, its charts, then their datasets, after pages of the whole site', () => {
  const placeOf = readingOrder(project);
  const pages = [
    'index.html',
    'stories/two-crossings/index.html',
    'charts/bridges-now/north/index.html',
    'data/bridges-per-town/index.html',
  ];
  const places = pages.map(placeOf);
  expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  // No story shows it.
  expect(placeOf('data/towns/index.html')).toBeGreaterThan(placeOf('data/bridges-per-town/index.html'));
});
