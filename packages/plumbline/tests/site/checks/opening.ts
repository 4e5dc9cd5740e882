/** What on a page does not open or lead anywhere when a reader presses it. */
import type { Locator, Page } from 'playwright-core';
import { drawnWithoutScript } from '../../../src/testing/browser/layout-shift.ts';

const nameOf = async (element: Locator): Promise<string> =>
  (await element.getAttribute('aria-label')) ?? (await element.innerText()).trim().slice(0, 60);

/** Presses everything that opens something by itself: folded parts, buttons of popovers, links to places on the page. */
export async function openingFaults(page: Page): Promise<string[]> {
  return [...(await foldedFaults(page)), ...(await popoverFaults(page)), ...(await anchorFaults(page))];
}

async function foldedFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const summary of await page.locator('summary').all()) {
    if (!(await summary.isVisible())) continue;
    const folded = summary.locator('xpath=..');
    // What it opens may be beside it, shown by the style sheet.
    const shown = folded.locator(':scope > :not(summary), :scope ~ *').filter({ visible: true });
    if ((await folded.getAttribute('open')) !== null) await summary.click();
    const before = await shown.count();
    await summary.click();
    if ((await shown.count()) <= before) faults.push(`"${await nameOf(summary)}" unfolds nothing`);
    await summary.click();
  }
  return faults;
}

async function popoverFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const button of await page.locator('button[popovertarget]:not([popovertargetaction])').all()) {
    if (!(await button.isVisible())) continue;
    const popover = page.locator(`[id="${await button.getAttribute('popovertarget')}"]`);
    await button.click();
    const words = (await popover.isVisible()) ? (await popover.innerText()).trim() : '';
    if (!words) faults.push(`"${await nameOf(button)}" opens nothing`);
    await page.keyboard.press('Escape');
    if (words && (await popover.isVisible())) faults.push(`"${await nameOf(button)}" does not close`);
  }
  return faults;
}

async function anchorFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const link of await page.locator('a[href^="#"]').all()) {
    if (!(await link.isVisible())) continue;
    const [name, id] = [await nameOf(link), (await link.getAttribute('href'))!.slice(1)];
    // By key: a link that skips to the text comes into sight only so.
    await link.focus();
    await page.keyboard.press('Enter');
    if (await isInSight(page, id)) continue;
    // A browser may scroll with the next picture that it draws.
    await drawnWithoutScript(page);
    if (!(await isInSight(page, id))) faults.push(`"${name}" leads to nothing that is seen`);
  }
  return faults;
}

async function isInSight(page: Page, id: string): Promise<boolean> {
  const box = await page.locator(`[id="${id}"]`).boundingBox();
  return box !== null && box.y + box.height >= 0 && box.y <= page.viewportSize()!.height;
}
