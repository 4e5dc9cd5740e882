/** Finds frames on other sites that are not as high as the chart in them. */
import type { Page } from 'playwright-core';

/** The code of a frame to copy, and the address of the page in it. */
export interface CopiedFrame {
  name: string;
  html: string;
  address: string;
}

interface Inside {
  /** Height of the document, and of the chart in it without spare height. */
  document: number;
  chart: number;
  /** Width without a scroll bar. */
  width: number;
}

/** Runs in a frame and measures its content. */
export const measureFrame = `(() => {
  const { scrollHeight, clientWidth } = document.documentElement;
  const figure = document.querySelector('figure');
  figure.style.height = 'auto';
  return { document: scrollHeight, chart: figure.getBoundingClientRect().height, width: clientWidth };
})()`;

/** A frame may have one spare line of small print, because browsers may set lines tighter than they were measured. */
export const mostLeftOver = 30;

/** Loads all frames at once, also those below the window. */
export const loadedNow = (html: string): string => html.replace(' loading="lazy"', '');

/** A page with all frames in a column of a given width. */
export const columnOf = (frames: readonly CopiedFrame[], width: number): string =>
  `<!doctype html><title>Host</title><body style="margin:0"><div style="width:${width}px">${frames.map(({ html }) => loadedNow(html)).join('')}</div>`;

/** Reports frames on such a page that are not as high as their charts. */
export async function heightFaults(page: Page, frames: readonly CopiedFrame[], width: number): Promise<string[]> {
  const faults: string[] = [];
  const boxes = page.locator('iframe');
  if ((await boxes.count()) !== frames.length) return [`expected ${frames.length} frames, got ${await boxes.count()}`];
  for (const [i, { name, address }] of frames.entries()) {
    const box = await boxes.nth(i).evaluate((e) => e.getBoundingClientRect().height);
    const frame = page.frames().find((one) => one.url() === address);
    if (!frame) {
      faults.push(`${name}: expected ${address} in its frame`);
      continue;
    }
    await frame.evaluate('document.fonts.ready');
    const inside = (await frame.evaluate(measureFrame)) as Inside;
    const fits =
      Math.abs(box - inside.document) <= 2 &&
      inside.chart <= box &&
      box - inside.chart <= mostLeftOver &&
      inside.width === width;
    if (!fits) faults.push(`${name}: frame ${box}, ${JSON.stringify(inside)}`);
  }
  return faults;
}
