import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOf } from '../../src/publish/addresses.ts';
import { graph } from '../site.ts';
import { openBrowser, serve, watch } from './chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widths = [320, 390, 768, 1440];
const themes = ['light', 'dark'] as const;

/** One page of each kind, and every story and every chart's permalink. */
const paths = [
  pathOf.home(),
  pathOf.stories(),
  pathOf.charts(),
  pathOf.data(),
  pathOf.sources(),
  pathOf.search(),
  '404.html',
  ...[...graph.pages.keys()].map(pathOf.page),
  ...[...graph.stories.keys()].map(pathOf.story),
  ...[...graph.charts.keys()].map((id) => pathOf.chart(id)),
  ...[...graph.datasets.keys()].slice(0, 6).map(pathOf.dataset),
  ...[...graph.sources.values()].filter(({ role }) => role === 'primary').map(({ id }) => pathOf.source(id)),
];

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), serve()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

describe.each(themes)('in the %s edition', (colorScheme) => {
  it(
    'every page passes WCAG 2.2 AA by axe, asks for nothing elsewhere and breaks no policy',
    { timeout: 300_000 },
    async () => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } });
      const problems: string[] = [];
      for (const path of paths) {
        const page = await context.newPage();
        const faults = await watch(page, server.address);
        await page.goto(server.address + path, { waitUntil: 'load' });
        // Through the debugging protocol, so the page's own policy stays as strict as it is.
        await page.evaluate(axe);
        const run = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })`;
        const { violations } = (await page.evaluate(run)) as AxeResult;
        problems.push(
          ...faults.map((fault) => `${path}: ${fault}`),
          ...violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html.slice(0, 160)}`),
        );
        await page.close();
      }
      await context.close();
      expect(problems).toEqual([]);
    },
  );
});

describe.each(widths)('at %i px', (width) => {
  it('no page scrolls sideways', { timeout: 300_000 }, async () => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: true });
    const page = await context.newPage();
    const wide: string[] = [];
    for (const path of paths) {
      await page.goto(server.address + path);
      const over = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
      if (over > 0) wide.push(`${path} by ${over} px`);
    }
    await context.close();
    expect(wide).toEqual([]);
  });
});

describe('with JavaScript off', () => {
  it.each(['stip-growth', 'igf-by-level', 'initiatives-by-prefecture'])(
    '%s opens at its permalink and shows its drawing',
    async (id) => {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      await page.goto(server.address + pathOf.chart(id));
      expect(await page.locator('h1').innerText()).toBe(graph.charts.get(id)!.title);
      const box = await page.locator('.narrow svg').first().boundingBox();
      expect(box?.width).toBeGreaterThan(280);
      expect(await page.locator('.wide svg').first().isVisible()).toBe(false);
      await page.setViewportSize({ width: 1440, height: 900 });
      expect(await page.locator('.wide svg').first().isVisible()).toBe(true);
      expect((await page.locator('.wide svg').first().boundingBox())?.width).toBe(720);
      await context.close();
    },
  );
});
