/** The file that a build writes for nginx, tried with nginx itself. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/publish/urls.ts';
import { webFontsOf, fontPath } from '../../../src/publish/html/web-fonts.ts';
import { movesOf } from '../../../src/publish/site/redirects.ts';
import { headerFaults, pathOfFile } from '../checks/headers.ts';
import { ask, missing, startNginx, type Served } from '../../helpers/servers/nginx.ts';
import { isRetired, project } from '../../helpers/project.ts';
import { filesIn, pagesIn, readText } from '../../../src/testing/files/site-files.ts';
import { sites } from '../../helpers/site.ts';

if (missing) console.warn(`The file for nginx is not tried: ${missing}`);

const story = pathOf.story([...project.stories.keys()][0]!);
const dataset = [...project.datasets.values()].find(({ schema }) => schema)!.id;
const csv = pathOf.datasetFile(dataset, 'data.csv');
const parquet = pathOf.datasetFile(dataset, 'data.parquet');

describe.skipIf(missing).each(sites)('nginx $name', (site) => {
  const { base, folder } = site;
  let served: Served;
  beforeAll(async () => {
    served = await startNginx(site);
  });
  afterAll(() => served?.stop());

  const at = (path: string, options?: Parameters<typeof ask>[1]) => ask(served.address + path, options);
  const fileAt = (path: string) => readFileSync(join(folder, path.replace(/(^|\/)$/, '$1index.html')));

  it('sends with every file what the table says', { timeout: 60_000 }, async () => {
    const faults: string[] = [];
    for (const path of filesIn(folder)
      .filter((file) => !file.startsWith('_') && !isRetired(file))
      .map(pathOfFile)) {
      const { status, headers } = await at(path, { method: 'HEAD' });
      if (status !== 200) faults.push(`${path}: status ${status}`);
      faults.push(...headerFaults(path, headers, base));
    }
    expect(faults).toEqual([]);
  });

  it('sends files as what pages say they are', async () => {
    const types = new Map<string, string>();
    for (const page of pagesIn(folder))
      for (const [, href, type] of readText(folder, page).matchAll(/<link [^>]*href="([^"]+)" type="([^"]+)"/g)) {
        const path = href!.replace(project.config.site, '');
        // What oEmbed calls its link is not what it wants the file to be.
        if (path.startsWith(base) && !type!.endsWith('oembed')) types.set(path.slice(base.length), type!);
      }
    expect(types.size).toBeGreaterThan(10 * project.charts.size);
    const faults: string[] = [];
    for (const [path, type] of types) {
      const sent = (await at(path, { method: 'HEAD' })).headers['content-type']!;
      if (sent.split(';')[0] !== type) faults.push(`${path}: said to be ${type}, sent as ${sent}`);
    }
    expect(faults).toEqual([]);
  });

  it.each([story, csv, 'robots.txt', 'favicon.svg'])(
    'packs %s as the reader understands it, to the same bytes',
    async (path) => {
      const whole = fileAt(path);
      const plain = await at(path);
      expect(plain.body.equals(whole)).toBe(true);
      expect(plain.headers['content-encoding']).toBeUndefined();
      if (whole.length < 512) return;
      expect(plain.headers['vary']).toBe('Accept-Encoding');

      const gzip = await at(path, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(gzip.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(gzip.body).equals(whole)).toBe(true);

      const brotli = await at(path, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
      expect(brotli.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(brotli.body).equals(whole)).toBe(true);
      expect(brotli.body.length).toBeLessThan(gzip.body.length);
      expect(gzip.body.length).toBeLessThan(whole.length);
    },
  );

  it('does not pack what is packed', async () => {
    for (const path of [parquet, pathOf.card(), fontPath(project, webFontsOf(project)[0]!)])
      expect(
        (await at(path, { headers: { 'Accept-Encoding': 'gzip, br' } })).headers['content-encoding'],
      ).toBeUndefined();
  });

  it('says that nothing has changed', async () => {
    for (const path of [story, csv]) {
      const { etag } = (await at(path)).headers;
      const again = await at(path, { headers: { 'If-None-Match': etag! } });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    }
  });

  it('sends part of a file', async () => {
    const whole = fileAt(parquet);
    const { status, headers, body } = await at(parquet, { headers: { Range: 'bytes=-8' } });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe(`bytes ${whole.length - 8}-${whole.length - 1}/${whole.length}`);
    expect(body.equals(whole.subarray(-8))).toBe(true);
  });

  it('answers HEAD without the page', async () => {
    const { status, headers, body } = await at(story, { method: 'HEAD' });
    expect([status, body.length]).toEqual([200, 0]);
    expect(Number(headers['content-length'])).toBe(fileAt(story).length);
  });

  it.each(['nothing/', 'nothing.json', 'fonts/', 'fonts/none.woff2', '_headers', '_redirects'])(
    'has its own page for what is not there, with status 404: %s',
    async (path) => {
      const { status, headers, body } = await at(path);
      expect(status).toBe(404);
      expect(body.equals(fileAt('404.html'))).toBe(true);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['server']).toBe('nginx');
    },
  );

  it('leads from an address that moved to the new one', async () => {
    const moves = movesOf(project);
    expect(moves.length).toBeGreaterThan(project.charts.size);
    for (const { path, to } of moves) {
      const { status, headers } = await at(path);
      expect([status, headers['location']], path).toEqual([301, base + to]);
    }
  });

  it('leads from a folder to its page', async () => {
    const { status, headers } = await at(story.slice(0, -1));
    expect([status, headers['location']]).toEqual([301, base + story]);
  });
});

describe('headerFaults(path, headers) finds', () => {
  const sent = { 'content-type': 'application/zip', 'cache-control': 'no-cache' };

  it('a lifetime, a type and a policy that are not those of the table', () => {
    const faults = headerFaults('charts/x.zip', sent);
    expect(faults).toContain('charts/x.zip: Cache-Control: expected "public, max-age=3600", got "no-cache"');
    expect(faults).toContainEqual(
      expect.stringMatching(/^charts\/x.zip: Content-Security-Policy: expected "script-src/),
    );
    expect(headerFaults('charts/x.png', sent)).toContain(
      'charts/x.png: Content-Type: expected "image/png", got "application/zip"',
    );
  });

  it('a page kept out of search engines that is meant for them', () => {
    expect(headerFaults('', { 'x-robots-tag': 'noindex' })).toContain('/: X-Robots-Tag: expected "", got "noindex"');
  });
});
