/** The evidence of a number in Firefox and WebKit: in the window, wherever the page is scrolled to. */
import { describe, expect, it } from 'vitest';
import { openIn, popoverFaults } from '../../checks/popovers.ts';
import { beginReadingIn, otherBrowsers } from '../../../helpers/browsers/reading.ts';
import { storyPaths } from '../kinds.ts';
import { sites } from '../../../helpers/site.ts';

const sizes = [
  [390, 844],
  [1440, 900],
] as const;

/** Near the upper edge, in the middle, near the lower edge. */
const shares = [0.05, 0.35, 0.6, 0.93];

describe.each(otherBrowsers)('in $name', (browser) => {
  const reading = beginReadingIn(browser, sites[0]);
  /** Where a browser cannot place evidence beside its number, it may cover its line. */
  const allowed = browser.name === 'WebKit' ? /covers its line/ : /^$/;

  it.each(sizes)('evidence opens in the window, %i × %i px', async (width, height) => {
    const { page, address } = reading;
    await page.resize(width, height);
    const faults: string[] = [];
    for (const path of storyPaths) {
      await page.goto(address + path);
      const count = await page.evaluate<number>(`document.querySelectorAll('.prose .num').length`);
      for (const [i, share] of shares.entries())
        for (const index of [i, count - 1 - i])
          faults.push(...popoverFaults(await openIn(page, index, share)).map((one) => `${path} at ${share}: ${one}`));
    }
    expect(faults.filter((fault) => !allowed.test(fault))).toEqual([]);
  });

  it('numbers, links and controls have their lines', async () => {
    const { page, address } = reading;
    await page.goto(address + storyPaths[0]!);
    const lines = await page.evaluate<Record<string, string>>(`Object.fromEntries(
      ['.prose .num', '.prose a', '.chart-controls button'].map((selector) => {
        const { textDecorationLine, textDecorationStyle } = getComputedStyle(document.querySelector(selector));
        return [selector, textDecorationLine + ' ' + textDecorationStyle];
      }))`);
    expect(lines).toEqual({
      '.prose .num': 'underline dotted',
      '.prose a': 'underline solid',
      '.chart-controls button': 'underline solid',
    });
  });

  it('a planted fault is found: evidence out of sight', async () => {
    const { page, address } = reading;
    await page.goto(address + storyPaths[0]!);
    await page.evaluate(
      `document.querySelectorAll('.number-card').forEach(({ style }) => Object.assign(style, { inset: 'auto 0 120vh' }))`,
    );
    expect(popoverFaults(await openIn(page, 0, 0.4)).join()).toContain('leaves the window');
  });
});
