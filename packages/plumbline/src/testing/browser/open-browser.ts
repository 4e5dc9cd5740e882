/** A real Chromium from npm. */
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

export async function openBrowser(): Promise<Browser> {
  // The package is made for functions that open one page and end; one process for everything hangs on the second window.
  const args = chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}

/** Looks at each page of a list, several at a time: one waits while another computes. */
export async function onEvery<T>(
  browser: Browser,
  list: readonly T[],
  options: BrowserContextOptions,
  look: (page: Page, item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...list];
  const reader = async () => {
    const page = await browser.newPage(options);
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      await look(page, item);
      page.removeAllListeners();
      await page.unrouteAll();
    }
    await page.context().close();
  };
  await Promise.all(Array.from({ length: 3 }, reader));
}
