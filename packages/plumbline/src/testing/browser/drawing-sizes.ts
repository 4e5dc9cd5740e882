/** What is wrong with the room that drawings take, also those that a browser does not lay out yet. */
import type { Page } from 'playwright-core';

/** How many drawings of a page are too far from the window to be laid out now. */
export const farOff = (page: Page): Promise<number> =>
  page.evaluate(`[...document.querySelectorAll('.drawing svg')].filter(({ firstElementChild: inside }) =>
    inside.checkVisibility() && !inside.checkVisibility({ contentVisibilityAuto: true })).length`);

/** Drawings that are not as high as their width asks for. */
export const roomFaults = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('.drawing svg')].flatMap((svg, i) => {
    const { width, height } = svg.getBoundingClientRect();
    const own = svg.viewBox.baseVal;
    const expected = width * own.height / own.width;
    return Math.abs(height - expected) < 1 ? [] : ['drawing ' + (i + 1) + ': expected ' + Math.round(expected) + ' px, got ' + Math.round(height)];
  })`);
