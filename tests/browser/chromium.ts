/** A real Chromium from npm, and the built site served as `npm run preview` serves it. */
import chromium from '@sparticuz/chromium';
import { preview } from 'astro';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { freePort } from '../port.ts';

export async function openBrowser(): Promise<Browser> {
  // The package is made for functions that open one page and end; one process for everything hangs on the second window.
  const args = chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}

/** Serves .test/root; the address ends with a slash. */
export async function serve(): Promise<{ address: string; stop: () => Promise<void> }> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const server = await preview({
    root: process.cwd(),
    outDir: '.test/root',
    logLevel: 'error',
    server: { host: '127.0.0.1', port: await freePort() },
  });
  return { address: `http://127.0.0.1:${server.port}/`, stop: () => server.stop() };
}

/** Opens a page and notes what a reader must never cause: requests elsewhere, console errors, policy violations. */
export async function watch(page: Page, address: string): Promise<string[]> {
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:'))
      faults.push(`request to ${request.url()}`);
  });
  page.on('requestfailed', (request) => faults.push(`failed request to ${request.url()}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  return faults;
}
