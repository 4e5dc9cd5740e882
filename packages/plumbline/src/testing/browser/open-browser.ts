/** Opens Chromium from npm. */
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** @param variables of the environment, added to those of this process */
export async function openBrowser(variables: Record<string, string> = {}): Promise<Browser> {
  // The package is made for cloud functions that open one page: with a single process the second window hangs.
  const args = chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  const env = { ...(process.env as Record<string, string>), ...variables };
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true, env });
}

/** Runs a check on each page of a list, several at a time. */
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
