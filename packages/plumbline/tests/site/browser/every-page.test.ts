/** Every page of the site, in both themes, at the widths of a phone and a desk, with and without scripts. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFaults, bringAxe, overflowFaults, watch } from '../../../src/testing/browser/page-faults.ts';
import { pagesIn, readText } from '../../../src/testing/files/site-files.ts';
import { onEvery } from '../../../src/testing/browser/open-browser.ts';
import { sites } from '../../helpers/site.ts';
import { fromFolder, site } from './frames/host-page.ts';
import { beginReading } from './reading.ts';

const { folder } = sites[0];
/** All but those that send readers on at once. */
const paths = pagesIn(folder)
  .filter((file) => !readText(folder, file).includes('http-equiv="refresh"'))
  .map((file) => file.replace(/index\.html$/, ''));
const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

const reading = beginReading();

/** What is wrong, each fault once, with the pages that have it. */
class Faults {
  readonly #pages = new Map<string, string[]>();

  note(path: string, faults: string[]): void {
    for (const fault of faults) this.#pages.set(fault, [...(this.#pages.get(fault) ?? []), path || '/']);
  }

  get all(): string[] {
    return [...this.#pages].map(([fault, pages]) => {
      const others = pages.length > 2 ? ` and ${pages.length - 2} more` : '';
      return `${fault} (on ${pages.slice(0, 2).join(', ')}${others})`;
    });
  }
}

async function open(page: Page, path: string): Promise<string[]> {
  // A story to publish elsewhere names its pictures by their whole addresses, and is looked at where those are its own.
  const real = path.endsWith('republish.html');
  const start = real ? `${site}/` : reading.address;
  if (real) await page.route(`${site}/**`, fromFolder);
  const faults = watch(page, start);
  await page.goto(start + path, { waitUntil: 'load' });
  return faults;
}

describe(`each of ${paths.length} pages`, () => {
  it('passes WCAG 2.2 AA by axe, fits its window and asks for nothing elsewhere', { timeout: 1_800_000 }, async () => {
    const faults = new Faults();
    await onEvery(reading.browser, paths, { viewport: desk, colorScheme: 'light' }, async (page, path) => {
      const note = (where: string, found: string[]) =>
        faults.note(
          path,
          found.map((fault) => `${where}: ${fault}`),
        );
      await page.setViewportSize(desk);
      await page.emulateMedia({ colorScheme: 'light' });
      const seen = await open(page, path);
      // Frames for one theme have no other.
      const hasDark = (await page.content()).includes('prefers-color-scheme');
      await bringAxe(page);
      note('desk, light', await axeFaults(page, 'everything'));
      note('desk', await overflowFaults(page));
      await page.emulateMedia({ colorScheme: 'dark' });
      if (hasDark) note('desk, dark', await axeFaults(page, 'colours'));
      await page.setViewportSize(phone);
      if (hasDark) note('phone, dark', await axeFaults(page, 'colours'));
      await page.emulateMedia({ colorScheme: 'light' });
      note('phone, light', await axeFaults(page, 'everything'));
      for (const width of [phone.width, 320, 768]) {
        await page.setViewportSize({ width, height: 900 });
        note(`at ${width} px`, await overflowFaults(page));
      }
      faults.note(path, seen);
    });
    expect(faults.all).toEqual([]);
  });

  it('is whole without scripts and breaks no policy', { timeout: 1_800_000 }, async () => {
    const faults = new Faults();
    await onEvery(reading.browser, paths, { viewport: phone, javaScriptEnabled: false }, async (page, path) => {
      const seen = await open(page, path);
      if (!(await page.locator('h1').first().isVisible())) seen.push('shows no heading');
      faults.note(path, seen);
    });
    expect(faults.all).toEqual([]);
  });
});
