/** What is wrong with a page on paper, read from the PDF that a browser prints. */
import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';

/** A run of letters on a sheet, in points from its lower left corner. */
interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
}

export interface Sheet {
  width: number;
  height: number;
  runs: Run[];
  /** All its letters without white space, which is lost where lines break; the corners are left out. */
  text: string;
}

/** Points of white at the edges of a sheet: @page in print.css. */
const margin = { side: (16 / 25.4) * 72, foot: (20 / 25.4) * 72 };

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** Asks for the face of each label, and waits for them. */
const facesAreThere = `(async () => {
  for (const label of document.querySelectorAll('text')) label.getBoundingClientRect();
  await document.fonts.ready;
})()`;

/**
 * The sheets that a browser prints of a page. Chromium does not wait for faces that only paper needs, so the page is laid out for paper
 * first, and its faces are waited for: a machine may have none of its own for Chinese.
 */
export async function printed(page: Page): Promise<Sheet[]> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(facesAreThere);
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const { items } = await sheet.getTextContent();
    const runs = items.flatMap((item) =>
      'str' in item && item.str.trim()
        ? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number, width: item.width }]
        : [],
    );
    const text = squeezed(
      runs
        .filter(({ y }) => y > margin.foot - 2)
        .map((run) => run.text)
        .join(''),
    );
    sheets.push({ width, height, runs, text });
  }
  await pdf.cleanup();
  return sheets;
}

/** Every heading of a page, those of its tables included. */
export const headingsOf = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('h1, h2, h3, h4, caption')].map((one) => one.textContent.trim())`,
  );

/** Texts that are nowhere on paper. One that runs over two sheets is found, too. */
export function missing(sheets: Sheet[], texts: string[]): string[] {
  const all = sheets.map(({ text }) => text).join('');
  return texts.filter((text) => !all.includes(squeezed(text))).map((text) => `not on paper: ${text}`);
}

/** Drawings whose letters are on paper in none of their layouts; each layout is given by its texts. */
export const undrawn = (sheets: Sheet[], drawings: string[][][]): string[] =>
  drawings.flatMap((layouts, i) =>
    layouts.some((texts) => texts.length > 0 && !missing(sheets, texts).length)
      ? []
      : [`not on paper: drawing ${i + 1}`],
  );

/** Texts that are on paper and must not be. */
export function unwanted(sheets: Sheet[], texts: string[]): string[] {
  const all = sheets.map(({ text }) => text).join('');
  return texts.filter((text) => all.includes(squeezed(text))).map((text) => `on paper: ${text}`);
}

/** Things of which a part stands on one sheet and a part on another; each is given by its texts. */
export function cut(sheets: Sheet[], things: string[][]): string[] {
  return things
    .filter((texts) => !sheets.some(({ text }) => texts.every((part) => text.includes(squeezed(part)))))
    .map((texts) => `cut in two: ${texts.join(' … ')}`);
}

/** Sheets that are hardly used, letters beyond the margin, headings at the foot of a sheet, corners without address or number. */
export function sheetFaults(sheets: Sheet[], { address, headings }: { address: string; headings: string[] }): string[] {
  const faults: string[] = [];
  for (const [i, { width, height, runs, text }] of sheets.entries()) {
    const name = `sheet ${i + 1} of ${sheets.length}`;
    const body = runs.filter(({ y }) => y > margin.foot - 2);
    const lowest = Math.min(...body.map(({ y }) => y));
    const isLast = i === sheets.length - 1;
    if (text.length < 100) faults.push(`${name} is nearly empty: ${text}`);
    else if (!isLast && lowest > height * 0.46) faults.push(`${name} is hardly more than half used`);
    for (const run of runs) {
      if (run.x + run.width > width - margin.side + 2) faults.push(`${name}: beyond the right margin: ${run.text}`);
      if (run.x < margin.side - 2) faults.push(`${name}: beyond the left margin: ${run.text}`);
    }
    const corners = runs.filter(({ y }) => y <= margin.foot - 2).sort((a, b) => a.x - b.x);
    const foot = squeezed(corners.map((run) => run.text).join(''));
    if (foot !== squeezed(`${address}${i + 1}/${sheets.length}`)) faults.push(`${name} says in its corners "${foot}"`);
    // As one reads them, from the top; a browser paints some of it later.
    const read = body.toSorted((a, b) => Math.round(b.y) - Math.round(a.y) || a.x - b.x);
    const words = squeezed(read.map((run) => run.text).join(''));
    const last = headings.find((heading) => words.endsWith(squeezed(heading)));
    if (last) faults.push(`${name} ends with a heading: ${last}`);
  }
  return faults;
}
