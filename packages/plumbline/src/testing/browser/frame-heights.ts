/** Frames on other people's pages: each must be as high as the chart in it. */
import type { Page } from 'playwright-core';

/** A frame as it is copied, and the address of the page in it. */
export interface CopiedFrame {
  name: string;
  html: string;
  address: string;
}

interface Inside {
  /** Height that the document asks for, and the chart in it without what the frame has left over. */
  document: number;
  chart: number;
  /** Width without a scroll bar. */
  width: number;
}

/** Run in a frame; gives what is inside. */
export const measureFrame = `(() => {
  const { scrollHeight, clientWidth } = document.documentElement;
  const figure = document.querySelector('figure');
  figure.style.minHeight = '0';
  return { document: scrollHeight, chart: figure.getBoundingClientRect().height, width: clientWidth };
})()`;

/** At most one line of small print may be left over inside the frame: a browser may set a line tighter than was measured. */
export const mostLeftOver = 30;

/** All at once: a test loads what a reader would scroll to. */
export const loadedNow = (html: string): string => html.replace(' loading="lazy"', '');

/** A page with all frames in a column of a width. */
export const columnOf = (frames: readonly CopiedFrame[], width: number): string =>
  `<!doctype html><title>Host</title><body style="margin:0"><div style="width:${width}px">${frames.map(({ html }) => loadedNow(html)).join('')}</div>`;

/** Frames on such a page that are not as high as their charts. */
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
