/** Other people's pages, at an address of their own, with the built site at its real one. Nothing leaves the machine. */
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { answerFrom } from '../../../../src/testing/browser/answer-requests.ts';
import { project } from '../../../helpers/project.ts';
import { sites } from '../../../helpers/site.ts';

export const site = project.config.site;
export const host = 'https://news.example/';
export const stranger = 'https://stranger.example/';

/** Answers for the site at its real address. */
export const fromFolder = answerFrom(sites[0]);

interface Host {
  html: string;
  /** Content-Security-Policy of the page. */
  policy?: string;
  options?: BrowserContextOptions;
  /** The page of somebody who has no business here. */
  strange?: string;
}

export async function openHost(browser: Browser, { html, policy, options, strange = '' }: Host): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  await context.route('**/*', (route) => {
    const { origin } = new URL(route.request().url());
    if (`${origin}/` === host) {
      const headers = { 'content-type': 'text/html; charset=utf-8' };
      return route.fulfill({
        body: html,
        headers: policy ? { ...headers, 'content-security-policy': policy } : headers,
      });
    }
    if (`${origin}/` === stranger) return route.fulfill({ body: strange, contentType: 'text/html' });
    return origin === site ? fromFolder(route) : route.abort();
  });
  const page = await context.newPage();
  await page.goto(host, { waitUntil: 'load' });
  return page;
}

/** The document in the frame that an element is. */
export async function within(page: Page, selector = 'iframe:not(.stranger)'): Promise<Frame> {
  const frame = await (await page.waitForSelector(selector, { state: 'attached' })).contentFrame();
  await frame!.waitForLoadState('load');
  await frame!.evaluate('document.fonts.ready');
  return frame!;
}

/** How high the chart in a frame is, and how high the frame is within its border. */
export async function fit(page: Page, selector = 'iframe:not(.stranger)'): Promise<{ frame: number; chart: number }> {
  const inside = await within(page, selector);
  const chart = (await inside.evaluate('document.querySelector("figure").getBoundingClientRect().height')) as number;
  const frame = await page.locator(selector).evaluate((e) => e.clientHeight);
  return { frame, chart };
}
