/** The row behind a mark, told to a pointer and to a finger. */
import { describe, expect, it } from 'vitest';
import { shiftOf } from '../../checks/fonts.ts';
import { beginReading } from '../reading.ts';
import { atHome, desk, drawnRows, heardMarks, openerOf, phone, placeOf, tip, tipName } from './chart.ts';

const open = openerOf(beginReading());

describe('by pointer', () => {
  it('a mark is ringed and its row told, clear of it; the tip can be gone to, and Escape closes it', async () => {
    await open(atHome.heard, desk, async (page) => {
      const row = drawnRows().at(-8)!;
      const { x, y } = await placeOf(page, row, 'wide');
      await page.mouse.move(x - 40, y - 60);
      await page.waitForResponse('**/*.marks.json');
      await page.mouse.move(x, y);
      await tip(page).waitFor();
      expect(await tipName(page)).toBe(heardMarks.rows[row]!.name);
      expect(await tip(page).innerText()).toContain(heardMarks.rows[row]!.standing);
      expect(await page.locator('.wide .ring').count()).toBe(1);
      const box = (await tip(page).boundingBox())!;
      expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false);

      // On its way, and there.
      await page.waitForTimeout(350);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
      await page.waitForTimeout(400);
      expect(await tipName(page)).toBe(heardMarks.rows[row]!.name);

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
      for (const row of drawnRows().slice(0, 6)) {
        const { x, y } = await placeOf(page, row, 'wide');
        await page.mouse.move(x, y, { steps: 3 });
        await page.waitForTimeout(60);
      }
      await tip(page).waitFor();
      expect(await shiftOf(page)).toBeLessThan(0.01);
      await page.evaluate(`document.querySelector('.drawing').style.paddingTop = '200px'`);
      expect(await shiftOf(page)).toBeGreaterThan(0.01);
    });
  });

  it('a click keeps the row, in the address too, until the next one elsewhere', async () => {
    await open(atHome.heard, desk, async (page) => {
      const row = drawnRows()[3]!;
      const { x, y } = await placeOf(page, row, 'wide');
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

describe('by finger, at 360 px', () => {
  it(
    'a tap tells every row within the window and beside its mark; another tap closes it',
    { timeout: 60_000 },
    async () => {
      await open(atHome.heard, phone, async (page) => {
        for (const row of drawnRows(heardMarks, 'narrow').filter((_, i) => i % 5 === 0)) {
          const { x, y } = await placeOf(page, row, 'narrow');
          await page.touchscreen.tap(x, y);
          await tip(page).waitFor();
          const box = (await tip(page).boundingBox())!;
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(360);
          expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false);
          await page.touchscreen.tap(x, y);
          expect(await tip(page).isVisible()).toBe(false);
        }
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      });
    },
  );

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
});
