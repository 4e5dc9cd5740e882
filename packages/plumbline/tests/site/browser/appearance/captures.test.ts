/** Pictures of whole pages have every chart. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { beginReading, visit } from '../../../../src/testing/browser/reading.ts';
import { blankDrawings, drawingsOn, isLaidOut } from '../../checks/captures.ts';
import { beginReadingIn, otherBrowsers } from '../../../helpers/browsers/reading.ts';
import { storyPaths } from '../kinds.ts';
import { sites } from '../../../helpers/site.ts';

type Drawings = Parameters<typeof blankDrawings>[1];

const widths = [390, 1440];

describe.each(storyPaths)('/%s', (path) => {
  const reading = beginReading(sites[0]);
  const look = <T>(width: number, then: (page: Page) => Promise<T>) =>
    visit(reading, path, { viewport: { width, height: 900 } }, then);
  const captured = async (page: Page) =>
    blankDrawings(await page.screenshot({ fullPage: true }), await page.evaluate<Drawings>(drawingsOn));

  it.each(widths)('has every chart in a picture of the whole page, at %i px', async (width) => {
    await look(width, async (page) => {
      await expect.poll(() => page.evaluate(isLaidOut)).toBe(true);
      expect(await captured(page)).toEqual([]);
    });
  });

  it('a planted fault is found: a drawing that the browser skips', async () => {
    await look(1440, async (page) => {
      await expect.poll(() => page.evaluate(isLaidOut)).toBe(true);
      await page.evaluate(
        `document.querySelectorAll('.drawing[data-marks] svg').forEach(({ style }) => { style.contentVisibility = 'hidden'; })`,
      );
      expect((await captured(page)).join()).toContain('is blank');
    });
  });
});

describe.each(otherBrowsers)('in $name', (browser) => {
  const reading = beginReadingIn(browser, sites[0]);

  it.each(storyPaths)('/%s has every chart in a picture of the whole page', async (path) => {
    const { page, address } = reading;
    await page.resize(1200, 900);
    await page.goto(address + path);
    await page.evaluate('document.fonts.ready.then(() => true)');
    const drawings = await page.evaluate<Drawings>(drawingsOn);
    expect(drawings.length).toBeGreaterThan(0);
    expect(await page.evaluate(isLaidOut)).toBe(true);
    if (page.wholePage) expect(await blankDrawings(await page.wholePage(), drawings)).toEqual([]);
  });
});
