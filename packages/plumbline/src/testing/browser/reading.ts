/** Opens a browser before the first test of a file and closes it after the last. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import { drawn } from './layout-shift.ts';
import { openBrowser } from './open-browser.ts';
import { serveSite } from './serve-site.ts';

export interface Reading {
  browser: Browser;
  /** Address of the built site, with a slash at its end. */
  address: string;
}

/** Opens a browser for the file or group of tests that calls it. The result is complete when the tests run. */
export function beginBrowsing(): Pick<Reading, 'browser'> {
  const reading = {} as Reading;
  beforeAll(async () => {
    reading.browser = await openBrowser();
    return () => reading.browser.close();
  }, 120_000);
  return reading;
}

/** A browser and a built site. */
export function beginReading(site: { folder: string; base: string }): Reading {
  const reading = beginBrowsing() as Reading;
  beforeAll(async () => {
    const { address, stop } = await serveSite(site);
    reading.address = address;
    return stop;
  });
  return reading;
}

/** Opens a page of the site in a new window without a cache, waits for its fonts, runs a check and closes the window. */
export async function visit<T>(
  { browser, address }: Reading,
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
  before?: (page: Page) => unknown,
): Promise<T> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await before?.(page);
  await page.goto(address + path, { waitUntil: 'load' });
  if (options.javaScriptEnabled ?? true) await drawn(page);
  await page.evaluate('document.fonts.ready');
  const seen = await look(page);
  await context.close();
  return seen;
}
