/** Scrolls through a page and measures how far its content moves. */
import type { Page } from 'playwright-core';

/** Waits until the browser has drawn the page as it is now. Never resolves without JavaScript. */
export const drawn = (page: { evaluate: (expression: string) => Promise<unknown> }): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))');

/** The same without JavaScript, by taking a screenshot. */
export const drawnWithoutScript = (page: Page): Promise<unknown> =>
  page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } });

/** Scrolls to the end of the page, so that every part comes near the window. */
export const readOn = (page: Page): Promise<void> =>
  page.evaluate(`(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
  })()`);

/**
 * Cumulative layout shift as Lighthouse measures it: how far visible content has moved without a press or a key.
 */
export async function shiftOf(page: Page): Promise<number> {
  // Drawing may load a font, after which the browser draws again.
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
