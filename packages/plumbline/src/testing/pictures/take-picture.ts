import type { Page } from 'playwright-core';
import { drawnWithoutScript } from '../browser/layout-shift.ts';

/** A picture of the first chart on a page, from headline to credit, in its fonts. */
export async function takePicture(page: Page, address: string): Promise<Uint8Array> {
  await page.goto(address, { waitUntil: 'load' });
  // Only what is drawn loads its fonts.
  await drawnWithoutScript(page);
  await page.evaluate('document.fonts.ready');
  return page.locator('figure.chart').first().screenshot({ animations: 'disabled' });
}
