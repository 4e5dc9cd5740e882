/** The code that newsrooms paste, on a bare page: the frame is as high as the chart in it, at every width, without a script. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { liveFrame } from '../../../../src/publish/embeds/embed-code.ts';
import { chartStates } from '../../../../src/publish/chart-states.ts';
import {
  columnOf,
  heightFaults,
  loadedNow,
  measureFrame,
  mostLeftOver,
} from '../../../../src/testing/browser/frame-heights.ts';
import { project } from '../../../helpers/project.ts';
import { openHost, site, within } from './host-page.ts';
import { beginBrowsing } from '../../../../src/testing/browser/reading.ts';

const states = chartStates(project).map(({ params, props }) => ({ name: params.chart, ...props }));
const frameOf = ({ chart, view }: (typeof states)[number], variant: 'auto' | 'light' | 'dark' = 'light') =>
  liveFrame(project, chart, view, variant).html;
const frames = states.map((state) => ({
  name: state.name,
  html: frameOf(state),
  address: `${site}${project.config.base}charts/${state.name}/embed/#light`,
}));

const reading = beginBrowsing();

interface Inside {
  document: number;
  chart: number;
  width: number;
}

describe.each([320, 375, 480, 599, 640, 720, 960, 1100])('on a page with a column of %i px', (width) => {
  it('every frame fits its chart', async () => {
    const page = await openHost(reading.browser, { html: columnOf(frames, width) });
    const faults = await heightFaults(page, frames, width);
    await page.context().close();
    expect(faults).toEqual([]);
  });
});

it('a frame that is too low is found', async () => {
  const [first] = frames;
  const low = { ...first!, html: first!.html.replace(/height:calc[^"]*/, 'height:100px') };
  const page = await openHost(reading.browser, { html: columnOf([low], 640) });
  const faults = await heightFaults(page, [low], 640);
  await page.context().close();
  expect(faults.join()).toMatch(/^\S+: frame 100, \{"document":\d+/);
});

describe('a frame', () => {
  const chart = states.find(({ name }) => name === 'lanterns-by-year')!;

  it('keeps to the site: no request elsewhere, no script, no error', async () => {
    const page = await openHost(reading.browser, { html: '<!doctype html><title>Host</title>' });
    const faults: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== site) faults.push(request.url());
      if (request.resourceType() === 'script') faults.push(`script ${request.url()}`);
    });
    page.on('console', (message) => faults.push(message.text()));
    await page.setContent(loadedNow(frameOf(chart)));
    const frame = await within(page);
    expect(await frame.locator('.wide svg').isVisible()).toBe(true);
    await expect.poll(() => frame.evaluate('document.fonts.check("600 20px \\"Source Serif 4\\"")')).toBe(true);
    await page.context().close();
    expect(faults).toEqual([]);
  });

  it('takes the size of its attributes where a page forbids styles, and fits', async () => {
    const policy = `default-src 'none'; frame-src ${site}`;
    const page = await openHost(reading.browser, {
      html: `<!doctype html><title>Host</title>${loadedNow(frameOf(chart))}`,
      policy,
    });
    const frame = await within(page);
    const box = await page
      .locator('iframe')
      .evaluate((e) => [(e as HTMLElement).offsetWidth, (e as HTMLElement).offsetHeight]);
    const inside = (await frame.evaluate(measureFrame)) as Inside;
    await page.context().close();
    // No border either: the attribute for it is old, and is what such pages understand.
    expect(box[0]).toBe(640);
    expect(Math.abs(box[1]! - inside.document)).toBeLessThanOrEqual(2);
    expect(box[1]! - inside.chart).toBeLessThanOrEqual(mostLeftOver);
    expect(inside.width).toBe(640);
  });

  it('works in a sandbox that allows nothing', async () => {
    const html = loadedNow(frameOf(chart)).replace('<iframe', '<iframe sandbox');
    const page = await openHost(reading.browser, { html: `<!doctype html><title>Host</title>${html}` });
    const frame = await (await page.$('iframe'))!.contentFrame();
    expect(await frame!.locator('h1').isVisible()).toBe(true);
    await page.context().close();
  });

  const dark = { colorScheme: 'dark' } as const;
  const light = { colorScheme: 'light' } as const;
  it.each([
    ['light', 'a light page', '', light, [255, 255, 255]],
    ['light', 'a light page, for a reader of dark pages', '', dark, [255, 255, 255]],
    ['dark', 'a dark page that does not say so', 'body{background:#203040}', light, [0x20, 0x30, 0x40]],
    ['dark', 'a dark page that says so', ':root{color-scheme:dark}body{background:#203040}', light, [0x20, 0x30, 0x40]],
    [
      'auto',
      'a page that follows the reader',
      ':root{color-scheme:light dark;background:light-dark(#fed,#203040)}',
      dark,
      [0x20, 0x30, 0x40],
    ],
  ] as const)('for %s lets through the ground of %s', async (variant, _name, css, options, ground) => {
    const html = `<!doctype html><title>Host</title><style>${css}</style><body>${loadedNow(frameOf(chart, variant))}`;
    const page = await openHost(reading.browser, { html, options });
    const frame = await within(page);
    // Between headline and drawing there is nothing.
    const { x, y, height } = (await frame.locator('figcaption').boundingBox())!;
    const picture = await page.screenshot({ clip: { x: x + 2, y: y + height + 4, width: 1, height: 1 } });
    const text = (await frame.evaluate('getComputedStyle(document.documentElement).color')) as string;
    const pixel = await colorOf(picture);
    await page.context().close();
    expect(pixel).toEqual(ground);
    // And the text is not of the colour of the ground.
    expect(text).toBe(ground[0] > 128 ? 'rgb(24, 24, 27)' : 'rgb(236, 234, 228)');
  });

  it('for a page that follows the reader can be read on one that does not', async () => {
    const html = `<!doctype html><title>Host</title><body>${loadedNow(frameOf(chart, 'auto'))}`;
    const page = await openHost(reading.browser, { html, options: dark });
    const frame = await within(page);
    const { x, y, height } = (await frame.locator('figcaption').boundingBox())!;
    const pixel = await colorOf(await page.screenshot({ clip: { x: x + 2, y: y + height + 4, width: 1, height: 1 } }));
    await page.context().close();
    expect(Math.max(...pixel), 'a dark ground under light text').toBeLessThan(64);
  });
});

/** Red, green and blue of a picture of one pixel. */
const colorOf = async (png: Buffer): Promise<number[]> => [...(await sharp(png).removeAlpha().raw().toBuffer())];
