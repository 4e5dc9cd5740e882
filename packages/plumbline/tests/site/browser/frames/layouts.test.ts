/** The frame and the figure in layouts of other people's pages, most of which take the width of their content. */
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { figureCode } from '../../../../src/publish/embeds/embed-options.ts';
import { liveFrame } from '../../../../src/publish/embeds/embed-code.ts';
import { beginBrowsing } from '../../../../src/testing/browser/reading.ts';
import { project } from '../../../helpers/project.ts';
import { fit, openHost } from './host-page.ts';

const chart = project.charts.get('lanterns-by-year')!;
const frame = liveFrame(project, chart).html.replace(' loading="lazy"', '');
const figure = figureCode(project, chart);

const layoutsOf = (pasted: string): [name: string, html: string][] => {
  const around = (style: string) => `<div style="${style}">${pasted}</div>`;
  return Object.entries({
    'a paragraph of its own': around(''),
    'a float': around('float:left'),
    'an inline block': around('display:inline-block'),
    'a table cell': `<table><tr><td>${pasted}</td></tr></table>`,
    'a flex row': `<div style="display:flex">${around('')}</div>`,
    'a centred flex column': `<div style="display:flex;flex-direction:column;align-items:center">${around('')}</div>`,
    'a grid': `<div style="display:grid;justify-content:center">${around('')}</div>`,
    'a box as wide as its content': around('width:fit-content;margin:auto'),
    'a positioned box': around('position:absolute;left:0'),
  });
};
const pages = (pasted: string) =>
  layoutsOf(pasted).flatMap(([name, html]) => [360, 1000].map((width) => ({ name, width, html })));

const reading = beginBrowsing();
let page: Page | undefined;
afterEach(() => page?.context().close());

async function open(html: string, width: number): Promise<Page> {
  page = await openHost(reading.browser, {
    html: `<!doctype html><meta name="viewport" content="width=device-width"><title>Host</title><body style="margin:0">${html}`,
    options: { viewport: { width, height: 900 } },
  });
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  return page;
}

it.each(pages(frame))(
  'the frame fills $name on a page of $width pixels, with the height of its chart',
  async ({ html, width }) => {
    const host = await open(html, width);
    const box = (await host.locator('iframe').boundingBox())!;
    expect(box.width).toBeGreaterThanOrEqual(Math.min(width - 8, 640));
    const { frame: outside, chart: inside } = await fit(host);
    expect(outside - inside).toBeGreaterThanOrEqual(-1);
  },
);

it.each(pages(figure))(
  'the figure fills $name on a page of $width pixels, with the drawing that fits',
  async ({ html, width }) => {
    const host = await open(html, width);
    const drawing = host.locator('svg:visible');
    expect(await drawing.count()).toBe(1);
    expect(await drawing.getAttribute('viewBox')).toMatch(width < 600 ? /^0 0 360 / : /^0 0 720 /);
    expect((await drawing.boundingBox())!.width).toBeGreaterThanOrEqual(Math.min(width - 50, 640));
  },
);

it.each([200, 220, 239])('the frame has the height of its chart in a column of %d pixels', async (width) => {
  const { frame: outside, chart: inside } = await fit(await open(`<div style="width:${width}px">${frame}</div>`, 1000));
  expect(outside - inside).toBeGreaterThanOrEqual(-1);
});
