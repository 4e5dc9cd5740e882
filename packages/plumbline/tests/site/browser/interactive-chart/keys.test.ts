/** A chart by the keyboard and to a screen reader, and the list of places beside a map. */
import { expect, it } from 'vitest';
import { pathOf } from '../../../../src/publish/urls.ts';
import { marksOf } from '../../../../src/publish/data/marks.ts';
import { axeFaults, bringAxe } from '../../../../src/testing/browser/page-faults.ts';
import { project } from '../../../helpers/project.ts';
import { beginReading } from '../../../../src/testing/browser/reading.ts';
import { sites } from '../../../helpers/site.ts';
import {
  atHome,
  control,
  desk,
  drawnRows,
  heardMarks,
  list,
  mapped,
  openerOf,
  selected,
  tip,
  tipName,
} from './chart.ts';

const open = openerOf(beginReading(sites[0]));

it('one stop for each chart; arrows go from row to row, each is spoken once, and Escape closes', async () => {
  await open(atHome.heard, desk, async (page) => {
    await control(page, 'tab').focus();
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate('document.activeElement.role')).toBe('listbox');
    const option = selected(page);
    await option.waitFor();
    const rows = drawnRows();
    const spoken = async () => {
      const id = (await list(page).getAttribute('aria-activedescendant'))!;
      expect(await option.getAttribute('id')).toBe(id);
      return (await option.textContent())!;
    };
    expect(await spoken()).toContain(heardMarks.rows[rows[0]!]!.name);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await spoken()).toContain(heardMarks.rows[rows[2]!]!.name);
    expect(await tipName(page)).toBe(heardMarks.rows[rows[2]!]!.name);
    await page.keyboard.press('ArrowLeft');
    expect(await spoken()).toContain(heardMarks.rows[rows[1]!]!.name);
    await page.keyboard.press('End');
    expect(await spoken()).toContain(heardMarks.rows[rows.at(-1)!]!.name);
    await page.keyboard.press('Home');
    expect(await spoken()).toContain(heardMarks.rows[rows[0]!]!.name);

    // What is seen is not heard, too, and nothing speaks up by itself.
    expect(await tip(page).getAttribute('aria-hidden')).toBe('true');
    expect(await page.locator('.chart-controls output').allTextContents()).toEqual(['']);
    const outline = await list(page).evaluate((e) => getComputedStyle(e).outlineStyle);
    expect(outline).toBe('solid');
    await page.keyboard.press('Escape');
    expect(await tip(page).isVisible()).toBe(false);
    await page.keyboard.press('ArrowDown');
    expect(await spoken()).toContain(heardMarks.rows[rows[1]!]!.name);

    await page.keyboard.press('Tab');
    expect(await control(page, 'tab').evaluate((e) => e === document.activeElement)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await spoken(), 'taken up where it was left').toContain(heardMarks.rows[rows[1]!]!.name);
  });
});

it('a row far down is brought into the window', async () => {
  await open(atHome.sorted, { viewport: { width: 390, height: 500 } }, async (page) => {
    await list(page).focus();
    await tip(page).waitFor();
    await page.keyboard.press('End');
    const ring = (await page.locator('.narrow .ring').boundingBox())!;
    expect(ring.y).toBeGreaterThan(0);
    expect(ring.y + ring.height).toBeLessThan(500);
  });
});

it('axe finds nothing, with a row told, a value singled out and the table in sight', async () => {
  await open(atHome.heard, desk, async (page) => {
    await bringAxe(page);
    const faults = () => axeFaults(page, 'everything');
    expect(await faults()).toEqual([]);
    await list(page).focus();
    await tip(page).waitFor();
    await control(page, 'focus').selectOption({ index: 1 });
    expect(await faults()).toEqual([]);
    await control(page, 'tab').click();
    await page.locator('.drawing table').waitFor();
    expect(await faults()).toEqual([]);
  });
});

it('places beside a map are one stop of the tab key; an arrow key goes on, and each place lights its mark', async () => {
  await open(pathOf.chart(mapped.id), desk, async (page) => {
    const places = page.locator('.places button');
    const all = await places.count();
    expect(all).toBe(marksOf(project, mapped).rows.length);
    expect(await page.locator('.places button:not([tabindex="-1"])').count()).toBe(1);
    await places.first().focus();
    await page.locator('.wide .ring').waitFor();
    const ring = () => page.locator('.wide .ring').boundingBox();
    const first = await ring();
    await page.keyboard.press('ArrowDown');
    expect(await places.nth(1).evaluate((button) => button === document.activeElement)).toBe(true);
    await expect.poll(ring).not.toEqual(first);
    await page.keyboard.press('End');
    expect(await places.nth(all - 1).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.locator('.places button:focus').count()).toBe(0);
    await page.locator('.ring').waitFor({ state: 'detached' });
  });
});
