/** Finds drawings with the wrong size, also those that a browser has not laid out yet. */
import type { Page } from 'playwright-core';

/** Number of drawings that are too far from the window to be laid out. */
export const farOff = (page: Page): Promise<number> =>
  page.evaluate(`[...document.querySelectorAll('.drawing svg')].filter(({ firstElementChild: inside }) =>
    inside.checkVisibility() && !inside.checkVisibility({ contentVisibilityAuto: true })).length`);

/** Reports drawings whose height does not match their width. */
export const roomFaults = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('.drawing svg')].flatMap((svg, i) => {
    const { width, height } = svg.getBoundingClientRect();
    const own = svg.viewBox.baseVal;
    const expected = width * own.height / own.width;
    return Math.abs(height - expected) < 1 ? [] : ['drawing ' + (i + 1) + ': expected ' + Math.round(expected) + ' px, got ' + Math.round(height)];
  })`);
