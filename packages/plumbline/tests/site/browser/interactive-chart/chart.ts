/** Charts that a reader interacts with, and what is found on their pages. */
import { expect } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { pathOf } from '../../../../src/publish/urls.ts';
import { isInteractive } from '../../../../src/publish/html/chart-script.ts';
import { marksOf } from '../../../../src/publish/data/marks.ts';
import { watch } from '../../../../src/testing/browser/page-faults.ts';
import { project } from '../../../helpers/project.ts';
import { visit, type Reading } from '../../../../src/testing/browser/reading.ts';

export const charts = [...project.charts.values()].filter((chart) => isInteractive(project, chart));
export const heard = charts.find(({ sonify, focus }) => sonify && focus)!;
const sorted = charts.find(({ sort, focus }) => sort && focus)!;
export const mapped = charts.find(({ places }) => places)!;
export const heardMarks = marksOf(project, heard);
export const sortedMarks = marksOf(project, sorted);
export const atHome = { heard: pathOf.chart(heard.id), sorted: pathOf.chart(sorted.id) };

/** The words of the script. */
export const words = project.language.words.chart.script;

export const desk = { viewport: { width: 1280, height: 900 } };
export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** How a file of tests opens a page, which is held to what a reader must never cause unless it is changed before. */
export const openerOf =
  (reading: Reading) =>
  async <T>(
    path: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
    before?: (page: Page) => Promise<unknown>,
  ): Promise<T> => {
    let faults: string[] = [];
    const seen = await visit(reading, path, options, look, async (page) => {
      if (before) await before(page);
      else faults = watch(page, reading.address);
    });
    expect(faults).toEqual([]);
    return seen;
  };

export const list = (page: Page) => page.getByRole('listbox');
export const tip = (page: Page) => page.locator('.tip');
/** The row that is spoken. */
export const selected = (page: Page) => list(page).getByRole('option', { selected: true });
export const tipName = (page: Page) => page.locator('.tip .name').innerText();
export const control = (page: Page, name: string) => page.locator(`.chart-controls [name="${name}"]`);

/** Where a row stands on the screen, after scrolling it to where there is room above and below. */
export async function cellLocation(page: Page, row: number, layout: 'narrow' | 'wide', marks = heardMarks) {
  const svg = page.locator(`.${layout} svg`).first();
  const { x, y } = marks.layouts[layout][row]!;
  await svg.evaluate((e, at) => scrollBy(0, e.getBoundingClientRect().top + at - innerHeight / 2), y);
  const box = (await svg.boundingBox())!;
  const scale = box.width / (layout === 'narrow' ? 360 : 720);
  return { x: box.x + x * scale, y: box.y + y * scale };
}

export const drawnRows = (marks = heardMarks, layout: 'narrow' | 'wide' = 'wide') =>
  marks.layouts[layout].flatMap((place, row) => (place ? row : []));
