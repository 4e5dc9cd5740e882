/** Charts for readers whose browser refuses web fonts: labels keep about the width that they were laid out for, and frames their height. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOf } from '../../../../src/publish/urls.ts';
import { liveFrame } from '../../../../src/publish/embeds/embed-code.ts';
import { chartStates } from '../../../../src/publish/chart-states.ts';
import { openBrowser } from '../../../../src/testing/browser/open-browser.ts';
import { serveSite, type Site } from '../../../../src/testing/browser/serve-site.ts';
import { project } from '../../../helpers/project.ts';
import { localFontsOf, systems } from '../../../helpers/local-fonts.ts';
import { sites } from '../../../helpers/site.ts';
import { embedRoutes } from '../kinds.ts';
import { fit, openHost } from '../frames/host-page.ts';

const states = chartStates(project).map(({ props }) => props);
const paths = [...states.map(({ chart, view }) => pathOf.chart(chart.id, view)), ...embedRoutes];

/** Figures are some percent wider in local fonts that fit running text. */
const mostWider = 1.07;

/** Text and width of every label that is displayed. */
const labelsOn = `[...document.querySelectorAll('.drawing svg text')].filter((text) => text.checkVisibility() && !/\\p{Script=Han}/u.test(text.textContent))
  .map((text) => ({ text: text.textContent, width: text.getComputedTextLength() }))`;

interface Label {
  text: string;
  width: number;
}

const isFont = /\.woff2$/;

async function labels(browser: Browser, address: string, blocked: boolean): Promise<Label[]> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const page: Page = await context.newPage();
  if (blocked) await page.route(isFont, (route) => route.abort());
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(`document.querySelectorAll('.drawing svg').forEach((svg) => svg.getBoundingClientRect())`);
  await page.evaluate('document.fonts.ready');
  const found = await page.evaluate<Label[]>(labelsOn);
  await context.close();
  return found;
}

let site: Site;
beforeAll(async () => {
  site = await serveSite(sites[0]);
  return () => site.stop();
});

describe.each(systems)('with the fonts of %s alone', (system) => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openBrowser(localFontsOf(system))));
  afterAll(() => browser.close());

  it.each(paths)('labels of /%s are about as wide as planned', async (path) => {
    const planned = await labels(browser, site.address + path, false);
    const shown = await labels(browser, site.address + path, true);
    expect(shown.map(({ text }) => text)).toEqual(planned.map(({ text }) => text));
    expect(planned.length).toBeGreaterThan(1);
    for (const [i, { text, width }] of planned.entries()) expect(shown[i]!.width / width, text).toBeLessThan(mostWider);
  });

  it.each(states)('the frame of $chart.id $view has the height of its chart', async ({ chart, view }) => {
    const html = liveFrame(project, chart, view).html.replace(' loading="lazy"', '');
    const host = await openHost(browser, {
      html: `<!doctype html><title>Host</title><body>${html}`,
      options: { viewport: { width: 376, height: 900 } },
    });
    await host.route(isFont, (route) => route.abort());
    await host.reload();
    const { frame, chart: inside } = await fit(host);
    await host.context().close();
    expect(frame - inside).toBeGreaterThanOrEqual(-1);
  });
});
