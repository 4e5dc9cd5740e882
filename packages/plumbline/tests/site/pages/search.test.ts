/** The search indexes of the built site, read as they are published. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { isWithheld } from '../../../src/core/project/redistribution.ts';
import { pathOf } from '../../../src/publish/urls.ts';
import { chartStates } from '../../../src/publish/chart-states.ts';
import { indexFaults, recordsIn, type Indexed } from '../checks/search.ts';
import { project } from '../../helpers/project.ts';
import { filesIn, readText } from '../../../src/testing/files/site-files.ts';
import { sites } from '../../helpers/site.ts';

const expected = {
  chart: chartStates(project).map(({ props: { chart, view } }) => pathOf.chart(chart.id, view)),
  story: [...project.stories.keys()].map((id) => pathOf.story(id)),
  dataset: [...project.datasets.keys()].map((id) => pathOf.dataset(id)),
  source: [...project.sources.keys()].map((id) => pathOf.source(id)),
  page: [...[...project.pages.keys()].map((id) => pathOf.page(id)), pathOf.checks(), pathOf.corrections()],
};

describe.each(sites)('the indexes $name', ({ folder }) => {
  let records: Indexed[];
  beforeAll(() => {
    records = recordsIn(folder);
  });

  it('holds every chart, view, story, dataset, source and page once, and leads to places that are there', () => {
    expect(indexFaults(folder, records, expected)).toEqual([]);
  });

  it('has a result for every section of every story', () => {
    for (const id of project.stories.keys()) {
      const html = readText(folder, pathOf.story(id), 'index.html');
      const start = html.indexOf('<div class="prose');
      const prose = html.slice(start, html.indexOf('<footer', start));
      const headings = [...prose.matchAll(/<h2 id="([^"]+)"/g)].map(([, slug]) => `${pathOf.story(id)}#${slug}`);
      const found = records.map(({ url }) => url).filter((path) => path.startsWith(`${pathOf.story(id)}#`));
      expect(headings.length, id).toBeGreaterThan(3);
      expect(headings.filter((heading) => !found.includes(heading))).toEqual([]);
    }
  });

  it('has a number for every row that counts something, and for every measure', () => {
    const numbers = records.filter(({ filters }) => filters.kind[0] === 'number');
    const counting = [...project.datasets.values()].filter(
      (dataset) => dataset.query === undefined && !isWithheld(project, dataset),
    );
    const rows = counting.flatMap(({ schema, rows: all }) => {
      const fields = (schema?.fields ?? []).filter(
        ({ name, type, editorial }) =>
          ['integer', 'number'].includes(type) && !editorial && !schema!.primaryKey.includes(name),
      );
      return all.filter((row) => fields.some(({ name }) => row[name] !== null));
    });
    expect(numbers.length).toBeGreaterThanOrEqual(rows.length + project.measures.size);
    expect(numbers.filter(({ meta, filters }) => !meta.value || !filters.status?.[0])).toEqual([]);
  });

  it('is made of what is used, and is light', () => {
    const files = filesIn(join(folder, pathOf.searchIndex()));
    const [parts, others] = [files.filter((file) => file.includes('/')), files.filter((file) => !file.includes('/'))];
    expect(parts.filter((file) => !/^(fragment|index|filter)\/\w+\.pf_(fragment|index|filter)$/.test(file))).toEqual(
      [],
    );
    expect(others.map((file) => file.replace(/_[0-9a-f]+\./, '_….'))).toEqual([
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.en_….pf_meta',
      'pagefind.js',
      'wasm.en.pagefind',
    ]);
    const bytes = files.map((file) => statSync(join(folder, pathOf.searchIndex(), file)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000);
  });

  it('has small files of rows, of which a query fetches few', () => {
    const rows = join(folder, pathOf.rowIndex());
    const files = filesIn(rows);
    expect([...new Set(files.map((file) => file.replace(/-\w+-\d+/, '-…')))]).toEqual([
      'records-….json',
      'words-….json',
      'words.json',
    ]);
    const sizes = files.map((file) => gzipSync(readText(rows, file)).length);
    // A query of four words, and twelve results from as many files.
    expect(Math.max(...sizes)).toBeLessThan(100_000 / 16);
  });
});

describe('the indexes are the same', () => {
  it('under every base', () => {
    const [root, sub] = sites.map(({ folder }) =>
      [pathOf.searchIndex(), pathOf.rowIndex()].flatMap((index) =>
        filesIn(join(folder, index)).map((file) => `${file} ${readText(folder, index, file)}`),
      ),
    );
    expect(sub).toEqual(root);
  });
});

describe('indexFaults(folder, records, expected) finds', () => {
  const [{ folder }] = sites;
  const record = (url: string, kind = 'chart'): Indexed => ({
    url,
    content: '',
    meta: { title: '' },
    filters: { kind: [kind] },
  });
  const [chart] = expected.chart;

  it.each([
    ['what is missing', [], { chart: [chart!] }, `chart ${chart} is found 0 times`],
    ['what is there twice', [record(chart!), record(chart!)], { chart: [chart!] }, `chart ${chart} is found 2 times`],
    ['a lost address', [record('charts/nothing/')], {}, 'charts/nothing/ leads nowhere'],
    ['a frame', [record(`${chart}embed/`)], {}, `${chart}embed/ leads nowhere`.replace('leads nowhere', 'is a copy')],
    [
      'a lost fragment',
      [record(`${expected.story[0]}#nowhere`, 'story')],
      {},
      `${expected.story[0]}#nowhere has no such fragment`,
    ],
    ['a lost row', [record(`${chart}?row=Nobody`)], {}, `${chart}?row=Nobody has no such row`],
  ] as [string, Indexed[], Record<string, string[]>, string][])('%s', (_name, records, wanted, fault) => {
    expect(indexFaults(folder, records, wanted)).toEqual([fault]);
  });
});
