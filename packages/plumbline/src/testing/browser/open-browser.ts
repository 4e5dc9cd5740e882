/** A real Chromium from npm, and the built site as a host serves it. */
import chromium from '@sparticuz/chromium';
import { preview } from 'astro';
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { missing, startNginx } from '../../helpers/servers/nginx.ts';
import { freePort } from '../../helpers/servers/port.ts';
import { sites } from '../../helpers/site.ts';

export async function openBrowser(): Promise<Browser> {
  // The package is made for functions that open one page and end; one process for everything hangs on the second window.
  const args = chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}

export interface Server {
  /** Ends with a slash. */
  address: string;
  stop: () => Promise<unknown>;
}

/** Serves .test/root with all headers where there is nginx, and as `npm run preview` does where there is none. */
export async function serve(): Promise<Server> {
  if (!missing) return startNginx(sites[0]);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const server = await preview({
    root: process.cwd(),
    outDir: '.test/root',
    logLevel: 'error',
    server: { host: '127.0.0.1', port: await freePort() },
  });
  return { address: `http://127.0.0.1:${server.port}/`, stop: () => server.stop() };
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
