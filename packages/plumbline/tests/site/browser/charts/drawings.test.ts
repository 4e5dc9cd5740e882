/** Drawings far from the window: they cost nothing until a reader comes near, and keep their room. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../../src/publish/urls.ts';
import { farOff, roomFaults } from '../../../../src/testing/browser/drawing-sizes.ts';
import { watchFonts, type Loaded } from '../../../../src/testing/browser/fonts.ts';
import { drawn, readOn } from '../../../../src/testing/browser/layout-shift.ts';
import { storyPaths } from '../kinds.ts';
import { beginReading, visit } from '../../../../src/testing/browser/reading.ts';
import { sites } from '../../../helpers/site.ts';

const reading = beginReading(sites[0]);
/** All its Chinese text is in drawings, and none of these is near its beginning. */
const long = pathOf.story('more-lanterns');
const pages = [pathOf.home(), pathOf.charts(), ...storyPaths];

it('a long story asks for a Chinese face when its drawings come near, and not before', async () => {
  let fonts: Loaded[] = [];
  const chinese = () => fonts.filter(({ url }) => url.includes('/noto-')).length;
  await visit(
    reading,
    long,
    { viewport: { width: 1440, height: 900 } },
    async (page) => {
      expect(chinese()).toBe(0);
      await readOn(page);
      await expect.poll(chinese).toBeGreaterThan(0);
    },
    (page) => {
      fonts = watchFonts(page);
    },
  );
});

describe.each([390, 1440])('at %i px', (width) => {
  const look = <T>(path: string, at: (page: Page) => Promise<T>) =>
    visit(reading, path, { viewport: { width, height: 844 } }, at);

  it.each(pages)('every drawing on /%s is as high far off as it is near', async (path) => {
    const faults = await look(path, async (page) => {
      const before = await roomFaults(page);
      await page.evaluate(
        `document.querySelectorAll('.drawing svg').forEach(({ style }) => { style.contentVisibility = 'visible' })`,
      );
      return [...before, ...(await roomFaults(page))];
    });
    expect(faults).toEqual([]);
  });

  it('a drawing that takes its room when it comes is found', async () => {
    const [far, faults] = await look(long, async (page) => {
      await page.evaluate(
        `document.querySelectorAll('.drawing svg').forEach(({ style }) => { style.aspectRatio = 'auto' })`,
      );
      await drawn(page);
      return [await farOff(page), await roomFaults(page)] as const;
    });
    expect(far).toBeGreaterThan(0);
    expect(faults).toHaveLength(far);
  });
});
