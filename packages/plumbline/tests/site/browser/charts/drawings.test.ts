/** Drawings far from the window: they cost nothing until the page is loaded, and keep their room. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../../src/publish/urls.ts';
import { farOff, roomFaults } from '../../../../src/testing/browser/drawing-sizes.ts';
import { drawn } from '../../../../src/testing/browser/layout-shift.ts';
import { isLaidOut } from '../../checks/captures.ts';
import { storyPaths } from '../kinds.ts';
import { beginReading, visit } from '../../../../src/testing/browser/reading.ts';
import { sites } from '../../../helpers/site.ts';

const reading = beginReading(sites[0]);
/** All its Chinese text is in drawings, and none of these is near its beginning. */
const long = pathOf.story('more-lanterns');
const pages = [pathOf.home(), pathOf.charts(), ...storyPaths];

/** How long after the page was loaded its Chinese faces were asked for, in milliseconds. */
const chineseFaces = (page: Page) =>
  page.evaluate<number[]>(`performance.getEntriesByType('resource').filter(({ name }) => name.includes('/noto-'))
    .map(({ startTime }) => startTime - performance.getEntriesByType('navigation')[0].loadEventStart)`);

it('a long story asks for a Chinese face after it is loaded, because its drawings are laid out then', async () => {
  await visit(reading, long, { viewport: { width: 1440, height: 900 } }, async (page) => {
    await expect.poll(async () => (await chineseFaces(page)).length).toBeGreaterThan(0);
    expect(Math.min(...(await chineseFaces(page)))).toBeGreaterThan(0);
  });
});

/** As the drawings are until the page is loaded. */
const skipped = `document.querySelectorAll('.drawing[data-marks] svg').forEach(({ style }) => { style.contentVisibility = 'auto' })`;

describe.each([390, 1440])('at %i px', (width) => {
  const look = <T>(path: string, at: (page: Page) => Promise<T>) =>
    visit(reading, path, { viewport: { width, height: 844 } }, at);

  it.each(pages)('every drawing on /%s is as high far off as it is near', async (path) => {
    const faults = await look(path, async (page) => {
      await expect.poll(() => page.evaluate(isLaidOut)).toBe(true);
      await page.evaluate(skipped);
      await drawn(page);
      const before = await roomFaults(page);
      await page.evaluate(
        `document.querySelectorAll('.drawing[data-marks] svg').forEach(({ style }) => { style.contentVisibility = 'visible' })`,
      );
      return [...before, ...(await roomFaults(page))];
    });
    expect(faults).toEqual([]);
  });

  it('a drawing that takes its room when it comes is found', async () => {
    const [far, faults] = await look(long, async (page) => {
      await expect.poll(() => page.evaluate(isLaidOut)).toBe(true);
      await page.evaluate(skipped);
      await page.evaluate(
        `document.querySelectorAll('.drawing svg').forEach(({ style }) => { style.aspectRatio = 'auto' })`,
      );
      await drawn(page);
      return [await farOff(page), await roomFaults(page)] as const;
    });
    expect(far).toBeGreaterThan(0);
    expect(faults.length).toBeGreaterThan(0);
  });
});
