/** Nothing keeps a reader waiting while a page comes in: total blocking time is none. */
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/publish/urls.ts';
import { blockingFaults } from '../checks/loading.ts';
import { host } from './frames/host-page.ts';
import { storyPaths } from './kinds.ts';
import { beginReading } from '../../../src/testing/browser/reading.ts';
import { sites } from '../../helpers/site.ts';

const pages = [
  pathOf.home(),
  ...storyPaths,
  pathOf.charts(),
  ...['lanterns-by-year', 'lantern-map'].map((id) => pathOf.chart(id)),
];

const reading = beginReading(sites[0]);

describe.each([390, 1440])('at %i px nothing blocks on', (width) => {
  it.each(pages)('/%s', async (path) => {
    const page = await reading.browser.newPage({ viewport: { width, height: 844 } });
    const faults = await blockingFaults(reading.browser, page, () =>
      page.goto(reading.address + path, { waitUntil: 'load' }),
    );
    await page.context().close();
    expect(faults).toEqual([]);
  });
});

it('a script that keeps the page to itself is found', async () => {
  const page = await reading.browser.newPage();
  // Work that takes a quick processor longer than is allowed, too, and begins when the page has been seen.
  const work = 'for (let i = 0, sum = 0; i < 3e8; i++) sum += Math.sqrt(i); done = true;';
  const late = `requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => { ${work} }, 100)))`;
  const html = `<!doctype html><title>News</title><p>Text</p><script>let done = false; ${late}</script>`;
  await page.route(host, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
  const faults = await blockingFaults(reading.browser, page, async () => {
    await page.goto(host, { waitUntil: 'load' });
    await page.waitForFunction('done');
  });
  await page.context().close();
  expect(faults.join('\n')).toMatch(/^blocks for \d+ ms in (one task|\d tasks), none allowed$/);
});
