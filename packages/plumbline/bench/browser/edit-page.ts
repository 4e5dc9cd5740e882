/** Edits a file while its page is open in a browser, and times how long the page needs to show it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { applyEdit, type FileEdit } from '../edits.ts';

/** Between two looks, in milliseconds. */
const interval = 5;

/** How long nothing happens before and after an edit, or when a page is loaded, in milliseconds. */
export const rest = 1000;

/** How long to wait for anything, in milliseconds. */
export const patience = 180_000;

/** @throws if something never happens @param what it is, for the message */
export async function until(what: string, isDone: () => Promise<boolean>): Promise<void> {
  const start = performance.now();
  while (!(await isDone())) {
    if (performance.now() - start > patience) throw new Error(`expected ${what} within ${patience / 1000} seconds`);
    await pause(interval);
  }
}

export const secondsSince = (start: number): number => (performance.now() - start) / 1000;

/** Seconds until an edit is on screen, and how far the page moved from where an author had scrolled, in pixels. */
export async function timeEdit(
  page: Page,
  folder: string,
  edit: FileEdit,
): Promise<{ seconds: number; moved: number }> {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  await pause(rest);
  const [drawing, place] = [await drawingOn(page), await placeOn(page)];
  const start = performance.now();
  applyEdit(folder, edit);
  await until(`the edit of ${edit.file} on the page`, async () => {
    if (edit.shows !== undefined) return (await textOn(page))?.includes(edit.shows) ?? false;
    const now = await drawingOn(page);
    return now !== undefined && now !== drawing;
  });
  const seconds = secondsSince(start);
  await pause(rest);
  const after = await placeOn(page, place?.text);
  return { seconds, moved: Math.abs((after?.top ?? NaN) - (place?.top ?? NaN)) };
}

/** The first drawing, as text. */
export const drawingOn = (page: Page): Promise<string | undefined> =>
  whenLoaded(
    page.evaluate(
      () => [...document.querySelectorAll('svg')].find((one) => one.querySelectorAll('*').length > 10)?.outerHTML,
    ),
  );

const textOn = (page: Page): Promise<string | undefined> => whenLoaded(page.evaluate(() => document.body.textContent));

/** The block with a text and its distance from the top of the window; without a text, the first one below the top. */
const placeOn = (page: Page, text?: string): Promise<{ text: string; top: number } | undefined> =>
  whenLoaded(
    page.evaluate((wanted) => {
      const blocks = [...document.querySelectorAll('main :is(h2, h3, p, li)')];
      const topOf = (block: Element) => block.getBoundingClientRect().top;
      const one = blocks.find((block) => (wanted === undefined ? topOf(block) > 0 : block.textContent === wanted));
      return one && { text: one.textContent, top: topOf(one) };
    }, text),
  );

/** While another page is being loaded, there is nothing to find. */
const whenLoaded = <Found>(found: Promise<Found | undefined>): Promise<Found | undefined> =>
  found.catch(() => undefined);
