/** Search as readers use it, by keyboard and by address, with the headers that a host sends. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/publish/urls.ts';
import { shortCitation } from '../../../src/publish/attribution.ts';
import { axeFaults, bringAxe, watch } from '../../../src/testing/browser/page-faults.ts';
import { shiftOf } from '../../../src/testing/browser/layout-shift.ts';
import { serveSite, type Site } from '../../../src/testing/browser/serve-site.ts';
import { project } from '../../helpers/project.ts';
import { readText } from '../../../src/testing/files/site-files.ts';
import { sites } from '../../helpers/site.ts';
import { beginBrowsing } from '../../../src/testing/browser/reading.ts';

const reading = beginBrowsing();

/** What is seen of each result. */
interface Result {
  kind: string;
  title: string;
  value: string | undefined;
  href: string;
  marks: string[];
}

const resultsOn = (page: Page): Promise<Result[]> =>
  page.evaluate(`[...document.querySelectorAll('.results > li')].map((item) => ({
    kind: item.querySelector('.label').textContent,
    title: item.querySelector('h2').textContent,
    value: item.querySelector('.value')?.textContent,
    href: item.querySelector('a').getAttribute('href'),
    marks: [...item.querySelectorAll('mark')].map((mark) => mark.textContent),
  }))`);
const statusOf = (page: Page) => page.getByRole('status').innerText();
const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.textContent');

/** Types a query and waits for its answer. */
async function find(page: Page, query: string): Promise<Result[]> {
  await page.getByRole('searchbox').fill(query);
  await expect.poll(() => statusOf(page)).toContain(`“${query}”`);
  return resultsOn(page);
}

describe.each(sites)('search $name', ({ base, folder }) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite({ base, folder });
  });
  afterAll(() => site.stop());

  /** Opens the search, or a page with results, and looks for faults when all is done. */
  async function look(
    then: (page: Page) => Promise<void>,
    { at = '', options = {} }: { at?: string; options?: BrowserContextOptions } = {},
  ): Promise<void> {
    const context = await reading.browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    const faults = watch(page, site.address);
    await page.goto(site.address + pathOf.search() + at, { waitUntil: 'load' });
    await then(page);
    // Closing ends requests of a page that was just opened.
    expect([...faults]).toEqual([]);
    await context.close();
  }

  it('finds the row of a chart by its name and its number, and opens it by keyboard', () =>
    look(async (page) => {
      const [first] = await find(page, 'Gorsby 44');
      const href = `${base}charts/lanterns-by-parish/?row=Gorsby`;
      expect(first).toMatchObject({ kind: 'Number', title: 'Gorsby', value: '44 lanterns', href, marks: ['44'] });
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('Gorsby');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${href}`);
      expect(await page.locator('h1').innerText()).toBe(project.charts.get('lanterns-by-parish')!.title);
    }));

  it('finds a name alone, by its Chinese too, and says how sure the number is', () =>
    look(async (page) => {
      // A chart has the name in its title; the row is called just so.
      expect((await find(page, 'brackwater'))[0]).toMatchObject({ kind: 'Number', title: 'Brackwater' });
      const titles = (await find(page, 'Brackwater')).slice(0, 3).map(({ title }) => title);
      expect(titles).toEqual(['Brackwater', 'Brackwater', 'Brackwater']);
      const found = await find(page, '白水');
      expect(found.length).toBeGreaterThan(1);
      for (const { title, marks } of found) expect([title, marks]).toEqual(['Brackwater', ['白水']]);
      expect(await page.locator('.results mark [lang="zh-Hans"]').first().innerText()).toBe('白水');
      expect(await page.locator('.results li').filter({ hasText: '50' }).innerText()).toMatch(/verified/);
    }));

  it('leads to the section of a story', () =>
    look(async (page) => {
      const story = [...project.stories.values()].find(({ headings }) => headings.length > 3)!;
      const heading = story.headings[1]!;
      const [first] = await find(page, heading);
      expect([first!.kind, first!.title]).toEqual(['Story', heading]);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${base}${pathOf.story(story.id)}#*`);
      const section = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
      expect(await section.innerText()).toBe(heading);
    }));

  it('finds a source by its author, and each thing by its title', () =>
    look(async (page) => {
      const source = [...project.sources.values()].find(({ role, author }) => role === 'primary' && author)!;
      const author = source.author![0]!;
      const found = await find(page, 'literal' in author ? author.literal : `${author.given} ${author.family}`);
      expect(found.map(({ href }) => href)).toContain(base + pathOf.source(source.id));
      const chart = [...project.charts.values()][0]!;
      expect((await find(page, chart.title))[0]!.href).toBe(base + pathOf.chart(chart.id));
      const dataset = [...project.datasets.values()][0]!;
      const hrefs = (await find(page, dataset.package.title)).map(({ href }) => href);
      expect(hrefs.slice(0, 3)).toContain(base + pathOf.dataset(dataset.id));
      expect((await find(page, shortCitation(project.language, source))).map(({ href }) => href)).toContain(
        base + pathOf.source(source.id),
      );
    }));

  it.each([
    ['an abbreviation in an id', 'LG', 'charts/lg-events/'],
    ['what a chart measures', 'thousand residents', 'charts/lanterns-per-thousand/'],
    ['a sum of money', '11.4 crowns', 'charts/oil-prices/?row=Beeswax'],
    ['a share, though it is printed in words', '33%', 'stories/more-lanterns/#n-parishes-brackwater-share'],
    ['what a story is about', 'lamps', 'stories/how-the-lamps-came/'],
    ['a question', 'how much is a cask?', 'charts/oil-prices/'],
    ['an author, whose works come before what is in them', 'Wick', 'sources/guild-chronicle-1998/'],
    ['a place, though others are named after it', 'Hollowell', 'charts/lanterns-by-parish/?row=Hollowell'],
  ])('finds first by %s: %s', (_, query, path) =>
    look(async (page) => expect((await find(page, query))[0]?.href).toBe(base + path)),
  );

  it('keeps decimals apart from whole numbers', () =>
    look(async (page) => {
      const [decimal, whole] = [await find(page, '7.5'), await find(page, '75')];
      expect(decimal.some(({ value }) => value?.startsWith('7.5 '))).toBe(true);
      expect(whole.some(({ value }) => value?.startsWith('7.5 '))).toBe(false);
    }));

  it('says in words when nothing is found, and leads on', () =>
    look(async (page) => {
      expect(await find(page, 'qwxzv')).toEqual([]);
      expect(await statusOf(page)).toBe('Nothing found for “qwxzv”');
      expect(await page.getByRole('main').getByRole('link', { name: 'Charts', exact: true }).isVisible()).toBe(true);
    }));

  it('moves with the arrow keys, and comes back and clears with Escape', () =>
    look(async (page) => {
      const [first, second] = await find(page, 'lamplighters');
      const field = page.getByRole('searchbox');
      for (const [key, expected] of [
        ['ArrowDown', first!.title],
        ['ArrowDown', second!.title],
        ['ArrowUp', first!.title],
      ] as const) {
        await page.keyboard.press(key);
        expect(await focused(page)).toBe(expected);
      }
      await page.keyboard.press('ArrowUp');
      expect(await field.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      expect(await field.inputValue()).toBe('lamplighters');
      await page.keyboard.press('Escape');
      expect(await field.inputValue()).toBe('');
      await expect.poll(() => resultsOn(page)).toEqual([]);
      expect(await statusOf(page)).toBe('');
    }));

  it('keeps query and kind in the address, and finds the same from it', () =>
    look(async (page) => {
      const all = await find(page, 'Brackwater');
      await page.getByRole('radio', { name: /^Charts \d/ }).check();
      await expect.poll(() => statusOf(page)).toMatch(/^\d+ charts for “Brackwater”$/);
      const charts = await resultsOn(page);
      expect(new Set(charts.map(({ kind }) => kind))).toEqual(new Set(['Chart']));
      expect(charts.length).toBeLessThan(all.length);
      expect(new URL(page.url()).search).toBe('?q=Brackwater&kind=chart');
      await page.reload({ waitUntil: 'load' });
      await expect.poll(() => resultsOn(page)).toEqual(charts);
      await find(page, 'Gorsby');
      expect(new URL(page.url()).search).toBe('?q=Gorsby&kind=chart');
    }));

  it('counts what it finds, shows it a dozen at a time, and announces it once', () =>
    look(async (page) => {
      await page.evaluate(`
        window.said = [];
        new MutationObserver(() => said.push(document.querySelector('[role=status]').textContent))
          .observe(document.querySelector('[role=status]'), { childList: true, characterData: true, subtree: true })`);
      // However slow this machine types, its reader does not pause.
      await page.clock.install();
      await page.clock.pauseAt(Date.now() + 60_000);
      await page.getByRole('searchbox').pressSequentially('Southmark');
      await page.clock.resume();
      await expect.poll(() => statusOf(page)).toMatch(/^\d+ results for “Southmark”$/);
      expect(await page.evaluate('said')).toEqual([await statusOf(page)]);
      const count = Number.parseInt(await statusOf(page));
      expect(await resultsOn(page)).toHaveLength(12);
      const counts = (await page.locator('.kinds label').allInnerTexts()).map((text) => Number(text.split(/\s+/)[1]));
      expect(counts[0]).toBe(count);
      expect(counts.slice(1).reduce((sum, one) => sum + one, 0)).toBe(count);
      await page.getByRole('button', { name: 'More results' }).click();
      await expect.poll(async () => (await resultsOn(page)).length).toBe(Math.min(24, count));
      const after = (await resultsOn(page))[12]!.title;
      await expect.poll(() => focused(page)).toBe(after);
    }));

  it('asks for the index when it is used, and not before', () =>
    look(async (page) => {
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      await page.waitForTimeout(300);
      expect(fetched).toEqual([]);
      await find(page, 'Gorsby');
      expect(fetched.some((url) => url.startsWith(`${site.address}pagefind/`))).toBe(true);
    }));

  it.each(['light', 'dark'] as const)('passes WCAG 2.2 AA by axe with results, in the %s edition', (colorScheme) =>
    look(
      async (page) => {
        await find(page, '白水');
        await find(page, 'Northmark 50');
        await bringAxe(page);
        expect(await axeFaults(page, 'everything')).toEqual([]);
      },
      { options: { colorScheme } },
    ),
  );

  it('moves nothing when results come, and scrolls sideways nowhere', () =>
    look(
      async (page) => {
        await expect.poll(() => resultsOn(page)).not.toEqual([]);
        expect(await shiftOf(page)).toBeLessThan(0.01);
        for (const width of [320, 390, 768]) {
          await page.setViewportSize({ width, height: 844 });
          expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), `${width}`).toBeLessThan(1);
        }
      },
      { at: '?q=Gorsby' },
    ));

  it('without a script says so, offers no field, and leads to the lists', () =>
    look(
      async (page) => {
        expect(await page.getByRole('searchbox').isVisible()).toBe(false);
        expect(await page.locator('noscript p').isVisible()).toBe(true);
        await page.getByRole('main').getByRole('link', { name: 'Sources', exact: true }).click();
        await page.waitForURL(site.address + pathOf.sources());
      },
      { options: { javaScriptEnabled: false } },
    ));

  it('is in one row with the sections on a phone, and a key away', () =>
    look(
      async (page) => {
        const links = page.getByRole('banner').getByRole('listitem');
        const tops = await links.evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
        expect(new Set(tops).size).toBe(1);
        expect(await page.getByRole('link', { name: 'Search' }).getAttribute('accesskey')).toBe('/');
        expect(readText(folder, 'index.html')).toContain(`rel="search"`);
      },
      { options: { viewport: { width: 390, height: 844 } } },
    ));
});

describe('a host that gives the worker the policy of all other files', () => {
  it('breaks the search, and readers are told', async () => {
    const careless = await serveSite(sites[0], (path, headers) =>
      path.startsWith(pathOf.search()) || path.startsWith(pathOf.searchIndex())
        ? { ...headers, 'Content-Security-Policy': "script-src 'self'" }
        : headers,
    );
    const page = await reading.browser.newPage();
    const faults = watch(page, careless.address);
    await page.goto(`${careless.address}${pathOf.search()}?q=Gorsby`);
    await expect.poll(() => statusOf(page)).toMatch(/^The search index could not be loaded/);
    expect(await page.getByRole('main').getByRole('link', { name: 'Charts', exact: true }).isVisible()).toBe(true);
    expect(faults.join()).toMatch(/Content Security Policy/);
    await page.close();
    await careless.stop();
  });
});
