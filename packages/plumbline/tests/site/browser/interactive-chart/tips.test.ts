/** The row behind a mark, told to a pointer and to a finger. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chartsIn } from '../../../../src/core/project/lineage.ts';
import { pathOf } from '../../../../src/publish/urls.ts';
import { marksOf, type Marks } from '../../../../src/publish/data/marks.ts';
import { shiftOf } from '../../../../src/testing/browser/layout-shift.ts';
import { project } from '../../../helpers/project.ts';
import { beginReading } from '../../../../src/testing/browser/reading.ts';
import { sites } from '../../../helpers/site.ts';
import {
  atHome,
  charts,
  desk,
  drawnRows,
  heardMarks,
  list,
  openerOf,
  phone,
  cellLocation,
  tip,
  tipName,
} from './chart.ts';

const reading = beginReading(sites[0]);
const open = openerOf(reading);

/** Moves onto the drawing, and waits until its rows have come. */
async function reach(page: Page, x: number, y: number): Promise<void> {
  const rows = page.waitForResponse('**/charts/**/*.json');
  await page.mouse.move(x, y);
  await (await rows).finished();
}

describe('by pointer', () => {
  it('a mark is ringed and its row told, clear of it; the tip can be gone to, and Escape closes it', async () => {
    await open(atHome.heard, desk, async (page) => {
      const row = drawnRows().at(-8)!;
      const { x, y } = await cellLocation(page, row, 'wide');
      await reach(page, x - 40, y - 60);
      await page.mouse.move(x, y);
      await tip(page).waitFor();
      expect(await tipName(page)).toBe(heardMarks.rows[row]!.name);
      expect(await tip(page).innerText()).toContain(heardMarks.rows[row]!.status);
      expect(await page.locator('.wide .ring').count()).toBe(1);
      const box = (await tip(page).boundingBox())!;
      expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false);

      // When it has been read for a while: on the way to it, however slow this machine is, and there.
      await page.clock.install();
      await page.clock.pauseAt(Date.now() + 60_000);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
      await page.clock.runFor(400);
      expect(await tipName(page)).toBe(heardMarks.rows[row]!.name);
      await page.clock.resume();

      await page.keyboard.press('Escape');
      expect(await tip(page).isVisible()).toBe(false);
      expect(await page.locator('.ring').count()).toBe(0);
      await page.mouse.move(x, y);
      expect(await tip(page).isVisible(), 'before the pointer has been elsewhere').toBe(false);
      await page.mouse.move(x - 40, y - 60);
      await page.mouse.move(x, y);
      await tip(page).waitFor();
      await page.mouse.move(5, 5);
      await tip(page).waitFor({ state: 'hidden' });
    });
  });

  it('tips that come and go move nothing; what would is measured', async () => {
    await open(atHome.heard, desk, async (page) => {
      await reach(page, 640, 450);
      for (const row of drawnRows().slice(0, 6)) {
        await page.mouse.move(5, 5);
        await tip(page).waitFor({ state: 'hidden' });
        const { x, y } = await cellLocation(page, row, 'wide');
        await page.mouse.move(x, y, { steps: 3 });
        await tip(page).waitFor();
      }
      expect(await shiftOf(page)).toBeLessThan(0.01);
      // A browser keeps what is read in its place where room comes in above it: not here.
      await page.evaluate(`document.documentElement.style.overflowAnchor = 'none'`);
      await page.evaluate(`document.querySelector('.drawing').style.paddingTop = '200px'`);
      expect(await shiftOf(page)).toBeGreaterThan(0.01);
    });
  });

  it('a click keeps the row, in the address too, until the next one elsewhere', async () => {
    await open(atHome.heard, desk, async (page) => {
      const row = drawnRows()[3]!;
      const { x, y } = await cellLocation(page, row, 'wide');
      await page.mouse.click(x, y);
      await tip(page).waitFor();
      await page.waitForURL(`**/?row=${encodeURIComponent(heardMarks.rows[row]!.name)}`);
      await page.mouse.move(5, 5);
      await page.waitForTimeout(400);
      expect(await tip(page).isVisible()).toBe(true);
      await page.mouse.click(5, 5);
      expect(await tip(page).isVisible()).toBe(false);
      await page.waitForURL((url) => url.search === '');
    });
  });
});

it('in a small drawing the tip of the last row leaves the words under it free', async () => {
  const covered: string[] = [];
  for (const { id } of charts.filter((chart) => marksOf(project, chart).rows.length < 8))
    await open(pathOf.chart(id), { viewport: { width: 390, height: 844 } }, async (page) => {
      await list(page).focus();
      await tip(page).waitFor();
      await page.keyboard.press('End');
      const [box, words] = await Promise.all([tip(page).boundingBox(), page.locator('.chart-controls').boundingBox()]);
      if (box!.y + box!.height > words!.y) covered.push(id);
    });
  expect(covered).toEqual([]);
}, 90_000);

describe('by finger, at 360 px', () => {
  it('a tap tells every row within the window and beside its mark; another tap closes it', async () => {
    await open(atHome.heard, phone, async (page) => {
      for (const row of drawnRows(heardMarks, 'narrow').filter((_, i) => i % 5 === 0)) {
        const { x, y } = await cellLocation(page, row, 'narrow');
        await page.touchscreen.tap(x, y);
        await tip(page).waitFor();
        const box = (await tip(page).boundingBox())!;
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(360);
        expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false);
        await page.touchscreen.tap(x, y);
        await tip(page).waitFor({ state: 'hidden' });
      }
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    });
  });

  it('a drawing lets the page scroll and the text be chosen', async () => {
    await open(atHome.heard, phone, async (page) => {
      expect(
        await page
          .locator('.drawing')
          .first()
          .evaluate((e) => [getComputedStyle(e).touchAction, getComputedStyle(e).userSelect]),
      ).toEqual(['pan-y pinch-zoom', 'auto']);
    });
  });

  it('a tap on the tip takes it out of the way', async () => {
    await open(atHome.heard, phone, async (page) => {
      const { x, y } = await cellLocation(page, drawnRows(heardMarks, 'narrow')[3]!, 'narrow');
      await page.touchscreen.tap(x, y);
      await tip(page).tap();
      await tip(page).waitFor({ state: 'hidden' });
    });
  });

  it('the first tap on a chart counts, whatever was closed in another', async () => {
    const story = [...project.stories.values()].find((one) => chartsIn(one).length > 2)!;
    await open(pathOf.story(story.id), phone, async (page) => {
      const tips = page.locator('.tip:visible');
      const tap = async (chart: number) => {
        const svg = page.locator('.drawing[data-marks]').nth(chart).locator('.narrow svg');
        const address = (await svg.locator('xpath=ancestor::*[@data-marks]').getAttribute('data-marks'))!;
        const { marks } = (await (await page.request.get(reading.address + address.slice(1))).json()) as {
          marks: Marks;
        };
        const { x, y } = marks.layouts.narrow[0]!;
        await svg.evaluate((e, at) => scrollBy(0, e.getBoundingClientRect().top + at - innerHeight / 2), y);
        const box = (await svg.boundingBox())!;
        await page.touchscreen.tap(box.x + (x * box.width) / 360, box.y + (y * box.width) / 360);
      };
      await tap(0);
      await expect.poll(() => tips.count()).toBe(1);
      await tap(0);
      await expect.poll(() => tips.count()).toBe(0);
      await tap(1);
      await expect.poll(() => tips.count()).toBe(1);
    });
  });
});
