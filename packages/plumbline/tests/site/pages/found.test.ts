/** What programs find on the pages: structured data, cards, signposts, feeds, oEmbed. Each is read by a tool not ours. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { extract } from '@extractus/oembed-extractor';
import { parseFeed } from '@rowanmanning/feed-parser';
import { DOMParser } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captionFor } from '../../../src/core/content/charts.ts';
import { chartsIn } from '../../../src/core/project/lineage.ts';
import { pathOf } from '../../../src/publish/urls.ts';
import { cards } from '../../../src/publish/metadata/social-cards.ts';
import { feedsOf } from '../../../src/publish/metadata/feeds.ts';
import { chartStates } from '../../../src/publish/chart-states.ts';
import { nodesIn, vocabulary } from '../../helpers/formats/jsonld.ts';
import { project } from '../../helpers/project.ts';
import { readText } from '../../../src/testing/files/site-files.ts';
import { sites } from '../../helpers/site.ts';

const states = chartStates(project).map(({ props }) => props);
const permalinks = {
  stories: [...project.stories.keys()].map((id) => pathOf.story(id)),
  charts: states.map(({ chart, view }) => pathOf.chart(chart.id, view)),
  datasets: [...project.datasets.keys()].map((id) => pathOf.dataset(id)),
  sources: [...project.sources.keys()].map((id) => pathOf.source(id)),
};
const pages = ['', ...Object.values(permalinks).flat()];

describe.each(sites)('what programs find $name', ({ base, folder }) => {
  const home = project.config.site + base;
  const standalonePage = (path: string) =>
    new DOMParser().parseFromString(readText(folder, `${path}index.html`), 'text/html') as unknown as Document;
  const hrefs = (document: Document, selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute('href')!);
  const meta = (document: Document, name: string) =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
  /** File that an address of the site leads to. */
  const snapshotFile = (address: string) => {
    const url = new URL(address, home);
    expect(url.origin, address).toBe(project.config.site);
    expect(url.pathname.startsWith(base), address).toBe(true);
    const path = url.pathname.slice(base.length);
    return join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  };

  it(
    'is structured data in the words of schema.org, whose addresses lead somewhere',
    { timeout: 120_000 },
    async () => {
      const unknown = new Set<string>();
      const lost = new Set<string>();
      for (const path of pages) {
        const script = standalonePage(path).querySelector('script[type="application/ld+json"]');
        for (const node of await nodesIn(script?.textContent ?? '')) {
          for (const type of (node['@type'] ?? []) as string[]) if (!vocabulary.has(type)) unknown.add(type);
          for (const [name, values] of Object.entries(node)) {
            // Of what is put into a template schema.org speaks as `query-input`.
            if (!name.startsWith('@') && !vocabulary.has(name.replace(/-input$/, ''))) unknown.add(`${path}: ${name}`);
            if (name === '@type') continue;
            for (const value of values)
              if (typeof value === 'string' && value.startsWith(home) && !existsSync(snapshotFile(value)))
                lost.add(`${path}: ${name} ${value}`);
          }
        }
      }
      expect([...unknown]).toEqual([]);
      expect([...lost]).toEqual([]);
    },
  );

  it('is the kind of thing that each page is about', { timeout: 120_000 }, async () => {
    const typesOn = async (path: string) => {
      const script = standalonePage(path).querySelector('script[type="application/ld+json"]')!;
      return (await nodesIn(script.textContent!)).flatMap((node) => node['@type'] ?? []);
    };
    for (const path of permalinks.stories) expect(await typesOn(path), path).toContain('NewsArticle');
    for (const path of permalinks.datasets) expect(await typesOn(path), path).toContain('Dataset');
    for (const path of permalinks.charts)
      expect(await typesOn(path), path).toEqual(expect.arrayContaining(['ImageObject', 'Dataset', 'DataDownload']));
    expect(await typesOn('')).toContain('WebSite');
  });

  it('is data with the hash of the file that is there', { timeout: 120_000 }, async () => {
    let files = 0;
    for (const path of [...permalinks.charts, ...permalinks.datasets]) {
      const script = standalonePage(path).querySelector('script[type="application/ld+json"]')!;
      for (const node of await nodesIn(script.textContent!)) {
        if (node['@type']?.[0] !== 'DataDownload') continue;
        const content = readFileSync(snapshotFile(node['contentUrl']![0] as string));
        expect(node['sha256'], path).toEqual([createHash('sha256').update(content).digest('hex')]);
        expect(node['contentSize'], path).toEqual([`${content.length} B`]);
        files += 1;
      }
    }
    expect(files).toBeGreaterThan(permalinks.charts.length);
  });

  it('is a card of the size it says, described in words, for every page', () => {
    for (const path of pages) {
      const document = standalonePage(path);
      const card = readFileSync(snapshotFile(meta(document, 'og:image')!));
      expect(card.subarray(1, 4).toString(), path).toBe('PNG');
      expect([card.readUInt32BE(16), card.readUInt32BE(20)].map(String), path).toEqual([
        meta(document, 'og:image:width'),
        meta(document, 'og:image:height'),
      ]);
      expect(meta(document, 'og:image:alt')!.length, path).toBeGreaterThan(20);
      expect(meta(document, 'twitter:card'), path).toBe('summary_large_image');
      expect(card.length, path).toBeLessThan(300_000);
    }
  });

  it('is signposts to files that are there', () => {
    for (const path of pages.slice(1)) {
      const document = standalonePage(path);
      const targets = hrefs(document, 'link[rel="item"], link[rel="describedby"]');
      // A source has no files.
      if (!path.startsWith(pathOf.sources())) expect(targets.length, path).toBeGreaterThanOrEqual(1);
      expect(
        targets.filter((href) => !existsSync(snapshotFile(href))),
        path,
      ).toEqual([]);
      expect(hrefs(document, 'link[rel="cite-as"]').length, path).toBeLessThanOrEqual(1);
    }
  });

  it('is feeds that every page names and a reader reads, with links that lead somewhere', () => {
    const named = hrefs(standalonePage(''), 'link[rel="alternate"][type$="+xml"]');
    expect(named).toEqual(feedsOf(project).map(({ path }) => base + path));
    for (const { path, name } of feedsOf(project)) {
      const feed = parseFeed(readText(folder, path));
      expect(feed.url, path).toBe(home + (name === 'stories' ? '' : pathOf[name]()));
      expect(feed.items.filter(({ url }) => !existsSync(snapshotFile(url!)))).toEqual([]);
      if (name === 'stories') expect(feed.items).toHaveLength(project.stories.size);
      if (name === 'charts') expect(feed.items.length).toBeGreaterThanOrEqual(states.length);
    }
  });
});

describe('cards', () => {
  it('are one for each state of a chart, one for each story without charts, and one for the edition', () => {
    const [{ folder }] = sites;
    const files = cards(project).map(({ path }) => path);
    const bare = [...project.stories.values()].filter((story) => !chartsIn(story).length);
    expect(files).toHaveLength(1 + bare.length + states.length);
    expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });
});

describe.each(sites)('oEmbed $name', ({ base, folder }) => {
  let server: Server;
  let local: string;
  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      const { pathname } = new URL(url!, 'http://localhost');
      const file = join(folder, pathname.slice(base.length), pathname.endsWith('/') ? 'index.html' : '');
      response.statusCode = existsSync(file) ? 200 : 404;
      response.end(existsSync(file) ? readFileSync(file) : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    local = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  /** The edition's own address is not on the network of a test. */
  const fetchHere = (url: string) => fetch(url.replace(project.config.site, local));

  it.each(states)('of $chart.id $view is found and read by a client', async ({ chart, view }) => {
    const home = project.config.site + base;
    const permalink = home + pathOf.chart(chart.id, view);
    const answer = (await extract(permalink, {}, fetchHere as typeof fetch)) as unknown as Record<string, string>;
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: captionFor(chart, view).title,
      provider_name: project.config.title,
      thumbnail_url: home + pathOf.card(pathOf.chart(chart.id, view)),
    });
    const frame = new DOMParser()
      .parseFromString(`<body>${answer['html']}</body>`, 'text/html')
      .querySelector('iframe')!;
    expect(answer['html']).not.toMatch(/<script|javascript:/i);
    expect(frame.getAttribute('src')).toBe(`${home}${pathOf.resizingEmbed(pathOf.chart(chart.id, view), 'light')}`);
    expect(frame.getAttribute('title')).toContain(answer['title']);
    expect(['width', 'height'].map((name) => Number(frame.getAttribute(name)))).toEqual([
      answer['width'],
      answer['height'],
    ]);
    expect((await fetchHere(frame.getAttribute('src')!)).status).toBe(200);
    expect((await fetchHere(answer['thumbnail_url']!)).status).toBe(200);
  });
});
