/** What a browser draws of a page on the way through, and how far it moves. */
import type { Page } from 'playwright-core';

/** Waits until the browser has drawn the page as it is now; where scripts are off this never comes. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))');

/** The same where scripts are off: a picture is taken of what is drawn again. */
export const drawnWithoutScript = (page: Page): Promise<unknown> =>
  page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } });

/** Goes to the end of the page, as a reader does: every part of it comes near. */
export const readOn = (page: Page): Promise<void> =>
  page.evaluate(`(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
  })()`);

/**
 * How far text and pictures moved so far that had been shown, and no press or key asked for: the sum that Lighthouse calls
 * cumulative layout shift.
 */
export async function shiftOf(page: Page): Promise<number> {
  // What is drawn may ask for a face, and is drawn once more when it has come.
  await drawn(page);
  await page.evaluate('document.fonts.ready');
  await drawn(page);
  return page.evaluate(`(() => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    const moves = observer.takeRecords().filter(({ hadRecentInput }) => !hadRecentInput);
    return moves.reduce((sum, { value }) => sum + value, 0);
  })()`);
}
