/** No text of an edition becomes markup or runs as a script on any page, also where no policy would prevent it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginBrowsing } from '../../../src/testing/browser/reading.ts';
import { serveSite, type Site } from '../../../src/testing/browser/serve-site.ts';
import { attack, buildHostile, short } from '../../helpers/editions/hostile.ts';
import { markupFaults, useEverything, watchMarkup } from '../checks/markup.ts';

const folder = join(buildHostile(afterAll), 'dist');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(html|svg|xml)$/.test(path),
);
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
const refresh = /<meta http-equiv="refresh"[^>]*>/;

const reading = beginBrowsing();
let site: Site;
let context: BrowserContext;
let faults: string[];

beforeAll(async () => {
  // Without the headers of the site; bypassCSP ignores the policies in its pages, too. Browsers show no feeds, but other XML.
  site = await serveSite({ folder, base: '/x/' }, (path, headers) => ({
    'Content-Type': path.endsWith('.xml') ? 'application/xml' : headers['Content-Type']!,
  }));
  context = await reading.browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
  faults = await watchMarkup(context);
});
afterAll(() => site.stop());

/** Opens an address below the base and uses the page. @returns its faults */
async function faultsOf(path: string, use: (page: Page) => Promise<unknown>): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(site.address + path, { waitUntil: 'load' });
  await use(page);
  const found = [...faults.splice(0), ...(await markupFaults(page))];
  await page.close();
  return found;
}

const look = async (path: string, use: (page: Page) => Promise<unknown> = () => Promise.resolve()): Promise<void> =>
  expect(await faultsOf(path, use)).toEqual([]);

/** Opens a page of the site with some HTML. */
const showing = (html: string) => (page: Page) => page.setContent(html, { waitUntil: 'load' });
const lookAtCode = (html: string): Promise<void> => look('robots.txt', showing(html));

it('the check finds markup that a page does not escape', async () => {
  const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'">`;
  const found = await faultsOf('robots.txt', async (page) => {
    await showing(`${policy}<p title="${attack}"></p>`)(page);
    await expect.poll(() => faults.join()).toContain('runs a script');
  });
  for (const fault of [/requests .*\/x$/, /<img> has onerror/, /<a> has href=javascript:/, /<iframe> has srcdoc/])
    expect(found).toContainEqual(expect.stringMatching(fault));
});

it.each(files.filter((file) => !refresh.test(textOf(file))).map((file) => file.replace(/(^|\/)index\.html$/, '$1')))(
  '/%s shows texts as texts',
  (path) => look(path),
);

it('pages that lead to others show texts as texts', async () => {
  const pages = files.map(textOf).filter((text) => refresh.test(text));
  expect(pages.length).toBeGreaterThan(0);
  for (const html of pages) await lookAtCode(html.replace(refresh, ''));
});

it('nearly all pages have such texts', () => {
  const pages = files.filter((file) => file.endsWith('.html')).map(textOf);
  expect(pages.filter((html) => html.includes('hit()')).length).toBeGreaterThan(pages.length * 0.9);
});

it.each([
  '',
  'stories/ferries/',
  'stories/ferries/republish/',
  'charts/ferries/',
  'charts/ferries/south/',
  'charts/ferries/embed/',
  'data/ferries/',
  'sources/board-2001/',
  'checks/',
  'corrections/',
  'embeds/',
])('/%s shows texts as texts when a reader uses everything', { timeout: 120_000 }, (path) => look(path, useEverything));

it('what a mark and its row show are texts', () =>
  look('charts/ferries/', async (page) => {
    const box = (await page.locator('.wide svg').first().boundingBox())!;
    const tip = page.locator('.tip');
    await expect
      .poll(async () => {
        await page.mouse.move(box.x + box.width / 2, box.y + 30);
        await page.mouse.move(box.x + box.width / 2, box.y + 60);
        return tip.innerText();
      })
      .toContain(short);
  }));

it.each(['img', 'onerror', 'ferry', 'Ash', '4 trips', 'board', short, attack])(
  'the search shows texts as texts: %#',
  { timeout: 120_000 },
  (query) =>
    look('search/', async (page) => {
      await page.getByRole('searchbox').fill(query);
      await expect.poll(() => page.getByRole('status').innerText()).toContain('“');
      for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowDown');
      await useEverything(page);
    }),
);

it('results of the search have texts with markup', () =>
  look('search/?q=onerror', async (page) => {
    await expect.poll(() => page.locator('.results > li').count()).toBeGreaterThan(3);
    expect(await page.locator('.results').innerText()).toContain(short);
  }));

it.each<[path: string, parameter: string, values: string[]]>([
  ['search/', 'q', [attack]],
  ['search/', 'kind', [attack]],
  ...['row', 'focus', 'sort', 'view', 'table'].map((name): [string, string, string[]] => [
    'charts/ferries/',
    name,
    [attack, short],
  ]),
  ['embeds/resize/', 'chart', [attack, short, 'javascript:hit()', '../x', '//x']],
  ['charts/ferries/embed/', 'theme', [attack]],
  ['charts/ferries/embed/', 'childId', [attack]],
])('/%s shows what its address has for %s as text', async (path, parameter, values) => {
  for (const value of values.map(encodeURIComponent))
    for (const end of [`?${parameter}=${value}`, `#${value}`])
      await look(path + end, (page) => page.waitForTimeout(200));
});

it('what other sites copy, and what feed readers show, are texts there', async () => {
  const codes = [(JSON.parse(textOf('charts/ferries/oembed.json')) as { html: string }).html];
  for (const path of ['charts/ferries/', 'charts/ferries/south/', 'stories/ferries/republish/'])
    await look(path, async (page) => {
      const fields = await page.locator('textarea').evaluateAll((all) => all.map(({ textContent }) => textContent));
      expect(fields.length).toBeGreaterThan(0);
      codes.push(...fields);
    });
  const feeds = files.filter((file) => file.endsWith('feed.atom.xml'));
  for (const path of feeds)
    await look(path, async (page) => {
      const texts = `[...document.querySelectorAll('[type="html"]')].map(({ textContent }) => textContent)`;
      codes.push(...(await page.evaluate<string[]>(texts)));
    });
  expect(codes.length).toBeGreaterThan(10);
  for (const code of codes) await lookAtCode(code);
});
