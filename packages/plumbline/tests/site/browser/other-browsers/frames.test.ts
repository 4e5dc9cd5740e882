/** Frames on another site in Firefox and WebKit: as high as their charts, whether their fonts come or not. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartStates } from '../../../../src/publish/chart-states.ts';
import { liveFrame } from '../../../../src/publish/embeds/embed-code.ts';
import { columnOf, measureFrame, mostLeftOver } from '../../../../src/testing/browser/frame-heights.ts';
import { beginReadingIn, otherBrowsers } from '../../../helpers/browsers/reading.ts';
import { project } from '../../../helpers/project.ts';
import { sites } from '../../../helpers/site.ts';

const frames = chartStates(project).map(({ params, props: { chart, view } }) => ({
  name: params.chart,
  html: liveFrame(project, chart, view, 'light').html,
  address: '',
}));

/** Another site, with the page that is asked for in its path. */
function beginHost(): { at: (html: string) => string } {
  const pages: string[] = [];
  let address = '';
  beforeAll(async () => {
    const server = createServer(({ url }, response) =>
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(pages[Number(url!.slice(1))]),
    ).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    address = `http://localhost:${(server.address() as AddressInfo).port}/`;
    return () => server.close();
  });
  return { at: (html) => address + String(pages.push(html) - 1) };
}

/** Without their fonts, pages are set in those of the system. */
const settings: { fonts: string; preferences: Record<string, boolean | number> }[] = [
  { fonts: 'with fonts', preferences: {} },
  { fonts: 'without fonts', preferences: { 'gfx.downloadable_fonts.enabled': false } },
  { fonts: 'with a least size of text', preferences: { 'font.minimum-size.x-western': 20 } },
];

describe.each(otherBrowsers)('in $name', (browser) => {
  describe.each(browser.name === 'Firefox' ? settings : settings.slice(0, 1))('$fonts', ({ preferences }) => {
    const reading = beginReadingIn(browser, sites[0], preferences);
    const host = beginHost();

    it.each([220, 300, 320, 480, 600, 640, 960])('every frame fits its chart in a column of %i px', async (width) => {
      const { page, address } = reading;
      const html = columnOf(frames, width).replaceAll(`${project.config.site}/`, address);
      await page.resize(1200, 900);
      await page.goto(host.at(html));
      await page.inFrames('document.fonts.ready.then(() => true)');
      const boxes = await page.evaluate<number[]>(
        `[...document.querySelectorAll('iframe')].map((one) => one.getBoundingClientRect().height)`,
      );
      const insides = await page.inFrames<{ document: number; chart: number; width: number }>(measureFrame);
      expect(insides.length).toBe(frames.length);
      const faults = insides.flatMap((inside, i) => {
        const box = boxes[i]!;
        const fits = inside.document <= box + 1 && box - inside.chart <= mostLeftOver && inside.width === width;
        return fits ? [] : [`${frames[i]!.name}: frame ${box}, ${JSON.stringify(inside)}`];
      });
      expect(faults).toEqual([]);
    });
  });
});
