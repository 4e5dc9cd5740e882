/** What is wrong with a passage led by scrolling: the state that is seen, what covers what, what fades, what moves. */
import type { Page } from 'playwright-core';
import { drawnWithoutScript } from '../../../src/testing/browser/layout-shift.ts';

/** Scrolls until a step begins at this share of the window's height. */
export const readStep = (page: Page, step: number, at: number): Promise<void> =>
  page.evaluate(
    `scrollBy(0, document.querySelectorAll('.step')[${step}].getBoundingClientRect().top - ${at} * innerHeight)`,
  );

/** Which step's picture lies uppermost on the stage at this height of the window, in pixels. */
export const pictureAt = (page: Page, y: number): Promise<number> =>
  page.evaluate(`(() => {
    const stage = document.querySelector('.track').getBoundingClientRect();
    const found = document.elementFromPoint(stage.left + stage.width / 2, ${y});
    return [...document.querySelectorAll('.step')].indexOf(found?.closest('.track')?.closest('.step'));
  })()`);

/** Each step, read in the upper half of the window, must have its own picture beside it, all of it, in the same place. */
export async function stageFaults(page: Page): Promise<string[]> {
  const steps = (await page.evaluate(`document.querySelectorAll('.step').length`)) as number;
  const faults: string[] = [];
  const places = new Set<string>();
  for (let step = 0; step < steps; step++) {
    await readStep(page, step, step === 0 ? 0.02 : 0.25);
    await drawnWithoutScript(page);
    const [x, y, width, height] = await cellLocation(page, step);
    places.add([x, y, width, height].join(' '));
    for (const share of [0.1, 0.5, 0.9]) {
      const seen = await pictureAt(page, y! + share * height!);
      if (seen === step) continue;
      faults.push(`step ${step + 1}: expected its picture at ${share} of its height, got that of step ${seen + 1}`);
    }
  }
  if (places.size !== 1) faults.push(`expected one place for all pictures, got ${[...places].join(' and ')}`);
  return faults;
}

/** Where the picture of a step lies in the window, and its size, in whole pixels. */
const cellLocation = (page: Page, step: number): Promise<number[]> =>
  page.evaluate(`(() => {
    const { x, y, width, height } = document.querySelectorAll('.step svg')[${step}].getBoundingClientRect();
    return [x, y, width, height].map(Math.round);
  })()`);

/** Figures in order: every picture and every paragraph is seen, and none lies on another. */
export async function orderFaults(page: Page): Promise<string[]> {
  const boxes = (await page.evaluate(`[...document.querySelectorAll('.step')].flatMap((step, i) =>
    [...step.querySelectorAll('svg, h4, p:not(.on-paper)')].map((part) => {
      const { left, right, top, bottom } = part.getBoundingClientRect();
      const seen = Number(getComputedStyle(part.closest('.drawing') ?? part).opacity);
      return { name: part.localName + ' of step ' + (i + 1), left, right, top, bottom, seen };
    }))`)) as Box[];
  const faults: string[] = [];
  boxes.forEach((box, i) => {
    if (box.seen < 1 || box.bottom - box.top < 10) faults.push(`expected to see ${box.name}, got nothing`);
    for (const other of boxes.slice(i + 1))
      if (overlap(box, other)) faults.push(`expected ${box.name} clear of ${other.name}, got one on the other`);
  });
  return faults;
}

interface Box {
  name: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  seen: number;
}

const overlap = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

/** How many times a picture is seen half, on the way through the passage by steps of forty pixels. */
export const halfSeen = (page: Page): Promise<number> =>
  page.evaluate(`(async () => {
    const { top, bottom } = document.querySelector('.passage').getBoundingClientRect();
    const begin = top + scrollY - 400;
    let half = 0;
    for (let y = begin; y < begin + bottom - top; y += 40) {
      scrollTo(0, y);
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      for (const picture of document.querySelectorAll('.track > .drawing')) {
        const seen = Number(getComputedStyle(picture).opacity);
        if (seen > 0 && seen < 1) half++;
      }
    }
    return half;
  })()`);
