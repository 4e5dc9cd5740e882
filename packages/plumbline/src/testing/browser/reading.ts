/** What a file of tests reads the built site with: there before its first test, gone after its last. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import { drawn } from './layout-shift.ts';
import { openBrowser } from './open-browser.ts';
import { serveSite } from './serve-site.ts';

export interface Reading {
  browser: Browser;
  /** Of the built site; ends with a slash. */
  address: string;
}

/** A browser for the file or the group of tests where this is called. What it gives is filled when its tests run. */
export function beginBrowsing(): Pick<Reading, 'browser'> {
  const reading = {} as Reading;
  beforeAll(async () => {
    reading.browser = await openBrowser();
    return () => reading.browser.close();
  }, 120_000);
  return reading;
}

/** A browser and a built site to look at. */
export function beginReading(site: { folder: string; base: string }): Reading {
  const reading = beginBrowsing() as Reading;
  beforeAll(async () => {
    const { address, stop } = await serveSite(site);
    reading.address = address;
    return stop;
  });
  return reading;
}

/** Opens a page of the site with nothing cached, in a window of its own, which is closed after a look; what is seen has its faces. */
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
