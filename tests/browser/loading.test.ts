/** Nothing keeps a reader waiting while a page comes in: total blocking time is none. */
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../src/publish/addresses.ts';
import { blockingFaults } from '../checks/loading.ts';
import { host } from './hosts.ts';
import { storyPaths } from './kinds.ts';
import { beginReading } from './reading.ts';

const pages = [
  pathOf.home(),
  ...storyPaths,
  pathOf.charts(),
  ...['stip-growth', 'initiatives-map'].map((id) => pathOf.chart(id)),
];

const reading = beginReading();

describe.each([390, 1440])('at %i px nothing blocks on', (width) => {
  it.each(pages)('/%s', { timeout: 60_000 }, async (path) => {
    const page = await reading.browser.newPage({ viewport: { width, height: 844 } });
    const faults = await blockingFaults(reading.browser, page, () =>
      page.goto(reading.address + path, { waitUntil: 'load' }),
    );
    await page.context().close();
    expect(faults).toEqual([]);
  });
});

it('a script that keeps the page to itself is found', { timeout: 60_000 }, async () => {
  const page = await reading.browser.newPage();
  const busy = 'for (let i = 0, end = performance.now() + 400; performance.now() < end; i++) Math.sqrt(i)';
  const html = `<!doctype html><title>News</title><p>Text</p><script>setTimeout(() => { ${busy} }, 400)</script>`;
  await page.route(host, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
  const faults = await blockingFaults(reading.browser, page, () => page.goto(host, { waitUntil: 'load' }));
  await page.context().close();
  expect(faults.join('\n')).toMatch(/^blocks for \d+ ms in (one task|\d tasks), none allowed$/);
});
