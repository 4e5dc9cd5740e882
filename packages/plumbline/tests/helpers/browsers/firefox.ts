/** Firefox ESR of Debian, driven by WebDriver BiDi. */
import { existsSync } from 'node:fs';
import puppeteer, { type Page } from 'puppeteer-core';
import type { OtherBrowser, OtherPage } from './other-browser.ts';

const program = '/usr/bin/firefox-esr';

/** Why Firefox cannot be tested here; nothing where it can. */
export const missingFirefox = existsSync(program)
  ? undefined
  : 'Firefox is not installed: apt-get install --no-install-recommends firefox-esr';

if (missingFirefox && process.env['CI']) throw new Error(missingFirefox);

/** @param preferences as in about:config */
export async function openFirefox(preferences: Record<string, string | number | boolean> = {}): Promise<OtherBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless: true,
    extraPrefsFirefox: preferences,
  });
  const page = pageOf(await browser.newPage());
  return { name: 'Firefox', page, close: () => browser.close() };
}

const pageOf = (page: Page): OtherPage => ({
  goto: async (address) => void (await page.goto(address, { waitUntil: 'load' })),
  evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
  inFrames: async <T>(expression: string) => {
    const frames = page.frames().filter((frame) => frame.parentFrame() === page.mainFrame());
    return (await Promise.all(frames.map((frame) => frame.evaluate(expression)))) as T[];
  },
  resize: (width, height) => page.setViewport({ width, height }),
  wholePage: async () => Buffer.from(await page.screenshot({ fullPage: true })),
});
