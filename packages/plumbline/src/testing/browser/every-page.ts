/** Finds faults of many pages, in both themes, at the widths of phones and desktops, with and without JavaScript. */
import type { Browser, Page } from 'playwright-core';
import { onEvery } from './open-browser.ts';
import { axeFaults, bringAxe, overflowFaults } from './page-faults.ts';

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

/** Opens a page at a path. The returned list fills with the faults that the page causes. */
export type Open = (page: Page, path: string) => Promise<string[]>;

/** Faults, each once, with the pages that have it. */
class FaultList {
  readonly #pages = new Map<string, string[]>();

  add(path: string, faults: string[]): void {
    for (const fault of faults) this.#pages.set(fault, [...(this.#pages.get(fault) ?? []), path || '/']);
  }

  get all(): string[] {
    return [...this.#pages].map(([fault, pages]) => {
      const others = pages.length > 2 ? ` and ${pages.length - 2} more` : '';
      return `${fault} (on ${pages.slice(0, 2).join(', ')}${others})`;
    });
  }
}

/** Reports pages that break WCAG 2.2 AA by axe, are wider than their window, or request files of other sites. */
export async function everyPageFaults(browser: Browser, paths: readonly string[], open: Open): Promise<string[]> {
  const faults = new FaultList();
  await onEvery(browser, paths, { viewport: desk, colorScheme: 'light' }, async (page, path) => {
    const add = (where: string, found: string[]) =>
      faults.add(
        path,
        found.map((fault) => `${where}: ${fault}`),
      );
    await page.setViewportSize(desk);
    await page.emulateMedia({ colorScheme: 'light' });
    const seen = await open(page, path);
    // Frames for one theme do not have the other.
    const hasDark = (await page.content()).includes('prefers-color-scheme');
    await bringAxe(page);
    add('desk, light', await axeFaults(page, 'everything'));
    add('desk', await overflowFaults(page));
    await page.emulateMedia({ colorScheme: 'dark' });
    if (hasDark) add('desk, dark', await axeFaults(page, 'colours'));
    await page.setViewportSize(phone);
    if (hasDark) add('phone, dark', await axeFaults(page, 'colours'));
    await page.emulateMedia({ colorScheme: 'light' });
    add('phone, light', await axeFaults(page, 'everything'));
    for (const width of [phone.width, 320, 768]) {
      await page.setViewportSize({ width, height: 900 });
      add(`at ${width} px`, await overflowFaults(page));
    }
    faults.add(path, seen);
  });
  return faults.all;
}

/** Reports pages that show no heading without JavaScript, or violate their policy. */
export async function faultsWithoutScripts(browser: Browser, paths: readonly string[], open: Open): Promise<string[]> {
  const faults = new FaultList();
  await onEvery(browser, paths, { viewport: phone, javaScriptEnabled: false }, async (page, path) => {
    const seen = await open(page, path);
    if (!(await page.locator('h1').first().isVisible())) seen.push('shows no heading');
    faults.add(path, seen);
  });
  return faults.all;
}
