/** One value singled out, and bands in another order. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { beginReading } from '../../../../src/testing/browser/reading.ts';
import { sites } from '../../../helpers/site.ts';
import { atHome, control, desk, heardMarks, list, openerOf, selected, sortedMarks } from './chart.ts';

const open = openerOf(beginReading(sites[0]));

it('a value is singled out: other rows fade, what is shared stays', async () => {
  await open(atHome.heard, desk, async (page) => {
    const { name, rows } = heardMarks.focus!.values[0]!;
    await control(page, 'focus').selectOption(name);
    await page.waitForURL(`**/?focus=${encodeURIComponent(name)}`);
    const svg = page.locator('.wide svg').first();
    const faded = await svg.evaluate((e) =>
      [...e.querySelectorAll('*')].flatMap((one, i) => (one.classList.contains('faded') ? i : [])),
    );
    const places = heardMarks.layouts.wide;
    const own = new Set(rows.flatMap((row) => places[row]?.elements ?? []));
    const others = new Set(places.flatMap((place) => place?.elements ?? []).filter((n) => !own.has(n)));
    expect(faded).toEqual([...others].sort((a, b) => a - b));
    const opacity = () =>
      page
        .locator('.wide .faded')
        .first()
        .evaluate((e) => getComputedStyle(e).opacity);
    await expect.poll(opacity).toBe('0.22');
    await page.emulateMedia({ media: 'print' });
    expect(await opacity(), 'on paper, which does not say what was singled out').toBe('1');
    await page.emulateMedia({ media: 'screen' });
    await control(page, 'focus').selectOption('');
    expect(await page.locator('.faded').count()).toBe(0);
  });
});

it.each([
  ['wide', desk],
  ['narrow', { viewport: { width: 390, height: 800 } }],
] as const)('bands move into the order that is chosen, and keys and table follow: %s', async (layout, options) => {
  await open(atHome.sorted, { ...options, reducedMotion: 'reduce' }, async (page) => {
    const { field, rows } = sortedMarks.sort!.at(-1)!;
    await control(page, 'sort').selectOption(field);
    await page.waitForURL(`**/?sort=${field}`);
    const heights: number[] = [];
    const drawn = rows.filter((row) => sortedMarks.layouts[layout][row]);
    await list(page).focus();
    for (const row of drawn) {
      expect(await selected(page).textContent()).toContain(sortedMarks.rows[row]!.name);
      const ring = (await page.locator(`.${layout} .ring`).boundingBox())!;
      const scroll = (await page.evaluate('scrollY')) as number;
      heights.push(ring.y + ring.height / 2 + scroll);
      await page.keyboard.press('ArrowDown');
    }
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    await control(page, 'tab').click();
    const first = await page.locator('.drawing tbody tr').first().innerText();
    for (const cell of sortedMarks.rows[rows[0]!]!.cells.slice(0, 3)) expect(first).toContain(cell);
    await control(page, 'tab').click();
    await control(page, 'sort').selectOption('');
    const moved = await page
      .locator('.drawing svg *')
      .evaluateAll((all) =>
        all.filter((e) => parseFloat((e as SVGElement).style.translate.split(' ')[1] ?? '0') !== 0),
      );
    expect(moved).toHaveLength(0);
  });
});

it('bands glide, but not for readers who want no motion', async () => {
  const duration = (page: Page) =>
    page
      .locator('.drawing svg text')
      .first()
      .evaluate((e) => getComputedStyle(e).transitionDuration);
  expect(await open(atHome.sorted, { ...desk, reducedMotion: 'no-preference' }, duration)).toContain('0.5s');
  expect(await open(atHome.sorted, { ...desk, reducedMotion: 'reduce' }, duration)).toBe('0s');
});
