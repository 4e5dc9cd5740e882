/** A page looks the same with the rules that it uses as with all rules of its style sheets. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../../src/publish/urls.ts';
import { patientFonts, unfold } from '../../../../src/testing/browser/fonts.ts';
import { drawn } from '../../../../src/testing/browser/layout-shift.ts';
import { beginReading, visit, type Reading } from '../../../../src/testing/browser/reading.ts';
import { sites, wholeSite } from '../../../helpers/site.ts';
import { differencesOf, looksOf, type Look } from '../../checks/looks.ts';
import { atHome, charts, control, list, mapped } from '../interactive-chart/chart.ts';
import { kinds, storyPaths } from '../kinds.ts';

const [used, whole] = [beginReading(sites[0]), beginReading(wholeSite)];

const windows = [390, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

type Open = (page: Page) => Promise<unknown>;

/** A page in each window and printed, after each of some steps. */
async function looksIn(reading: Reading, path: string, steps: Record<string, Open>): Promise<Map<string, Look[]>> {
  const options = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', bypassCSP: true } as const;
  const look = async (page: Page) => {
    const looks = new Map<string, Look[]>();
    for (const [name, open] of Object.entries(steps)) {
      await open(page);
      for (const { width, colorScheme } of windows) {
        await page.setViewportSize({ width, height: 844 });
        await page.emulateMedia({ colorScheme });
        await drawn(page);
        looks.set(`${name}, ${width} px, ${colorScheme}`, await looksOf(page));
      }
      await page.emulateMedia({ media: 'print' });
      await drawn(page);
      looks.set(`${name}, printed`, await looksOf(page));
      await page.emulateMedia({ media: 'screen' });
    }
    return looks;
  };
  return visit(reading, path, options, look, patientFonts);
}

async function differences(path: string, steps: Record<string, Open>): Promise<string[]> {
  const [before, after] = [await looksIn(whole, path, steps), await looksIn(used, path, steps)];
  return [...before].flatMap(([name, looks]) => {
    expect(looks.length, path).toBeGreaterThan(10);
    return differencesOf(looks, after.get(name)!)
      .slice(0, 3)
      .map((one) => `${path || 'front page'}, ${name}: ${one}`);
  });
}

const asItOpens: Open = async () => {};

it.each(kinds.map((path) => ({ path })))('"$path" as it opens, and with all that is folded', async ({ path }) => {
  expect(await differences(path, { asItOpens, unfold })).toEqual([]);
});

describe('what readers and scripts open', () => {
  const tip: Open = async (page) => {
    await list(page).first().focus();
    await page.locator('.tip:not([hidden])').waitFor();
  };
  const opened: [name: string, path: string, open: Open][] = [
    ['the evidence of a number', storyPaths[0]!, (page) => page.locator('.prose .num button').first().press('Enter')],
    ['the tip of a mark', atHome.sorted, tip],
    ['the tip of a place', pathOf.chart(mapped.id), tip],
    [
      'rows that are not in focus',
      atHome.heard,
      async (page) => {
        await control(page, 'focus').selectOption({ index: 1 });
        await page.locator('.faded').first().waitFor({ state: 'attached' });
      },
    ],
    [
      'a table in place of the drawing',
      pathOf.chart(charts[0]!.id),
      async (page) => {
        await control(page, 'tab').first().click();
        await page.locator('.as-table .table').waitFor();
      },
    ],
    [
      'results of a search',
      pathOf.search(),
      async (page) => {
        await page.getByRole('searchbox').fill('lantern');
        await page.locator('.results mark').first().waitFor();
      },
    ],
    [
      'a button that copies',
      pathOf.chart(charts[0]!.id),
      async (page) => {
        await page.locator('.copying button').first().waitFor({ state: 'attached' });
        await unfold(page);
      },
    ],
  ];

  it.each(opened)('%s', async (_name, path, open) => {
    expect(await differences(path, { open })).toEqual([]);
  });
});

it('a missing rule is found', async () => {
  const remove: Open = (page) =>
    page.evaluate(`for (const style of document.querySelectorAll('style'))
      style.textContent = style.textContent.replace(/\\.label *\\{/, '.gone{')`);
  const looks = await looksIn(used, '', { asItOpens, remove });
  const [before, after] = ['asItOpens, printed', 'remove, printed'].map((name) => looks.get(name)!) as [Look[], Look[]];
  expect(differencesOf(before, after).length).toBeGreaterThan(0);
});
