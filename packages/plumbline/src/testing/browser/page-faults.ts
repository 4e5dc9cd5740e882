/** Finds faults of a page in a browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/**
 * Records requests to other sites, failed requests, console errors and policy violations.
 * @param own beginning of the addresses of the site
 */
export function watch(page: Page, own: string): string[] {
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (![own, 'data:', 'blob:'].some((start) => url.startsWith(start))) faults.push(`request to ${url}`);
  });
  page.on('requestfailed', (request) => {
    // A browser cancels what it fetched ahead when the reader goes there.
    const isPrefetch = request.headers()['sec-purpose']?.startsWith('prefetch');
    // It cancels a late request for rules of what to fetch ahead, too, when the test goes to the next page.
    const isRules =
      request.url().endsWith('/speculation-rules.json') && request.failure()?.errorText === 'net::ERR_ABORTED';
    if (!isPrefetch && !isRules) faults.push(`failed request to ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`status ${response.status()} of ${response.url()}`);
  });
  // Browsers report policy violations here, even without JavaScript.
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  return faults;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, and the best practices of axe. */
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The only rules that can differ in the dark theme, which differs in colours alone (files/dark-theme.ts). */
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Adds axe to the page through the debugging protocol, so that the policy of the page stays as strict as it is. */
export const bringAxe = async (page: Page): Promise<void> => {
  await page.evaluate(axe);
  // A frame has no background. Opened alone it gets that of the browser for its colour scheme, which axe takes for white.
  await page.evaluate(`(() => {
    const bare = (element) => getComputedStyle(element).backgroundColor === 'rgba(0, 0, 0, 0)';
    const { documentElement: root, body } = document;
    if (bare(root) && bare(body)) root.style.background = 'canvas';
  })()`);
};

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
}

/**
 * Frames are tested as pages of their own. The content of a drawing is hidden from assistive tools by its name, and axe
 * cannot compute its contrast; the build does (src/lint/lint-charts.ts).
 */
export async function axeFaults(page: Page, rules: 'everything' | 'colours'): Promise<string[]> {
  const options = {
    runOnly: rules === 'everything' ? everything : colours,
    resultTypes: ['violations'],
    iframes: false,
  };
  const where = `{ exclude: [['svg[role="img"] > *']] }`;
  const { violations } = (await page.evaluate(`axe.run(${where}, ${JSON.stringify(options)})`)) as AxeResult;
  return violations.map(({ id, nodes }) => {
    const others = nodes.length > 1 ? ` and ${nodes.length - 1} more` : '';
    return `${id}: ${nodes[0]?.html.slice(0, 160)}${others}`;
  });
}

export async function overflowFaults(page: Page): Promise<string[]> {
  const over = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
  return over > 0 ? [`scrolls sideways by ${over} px`] : [];
}
