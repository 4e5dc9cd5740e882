/**
 * A chart whose address is pasted in WordPress. Its filter `wp_filter_oembed_result` keeps the frame with few attributes, in a sandbox
 * and with a secret; its script wp-embed.js receives messages with this secret.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { pathOf } from '../../../../src/publish/urls.ts';
import { chartStates } from '../../../../src/publish/chart-states.ts';
import { beginBrowsing } from '../../../../src/testing/browser/reading.ts';
import { project } from '../../../helpers/project.ts';
import { sites } from '../../../helpers/site.ts';
import { fit, host, openHost, site, within } from './host-page.ts';

const [{ folder, base }] = sites;
const states = chartStates(project).map(({ props }) => props);
const secret = 'a1B2c3D4e5';
const kept = ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'];

/** The frame as WordPress keeps it. */
function inWordPress(html: string): string {
  const frame = parseHTML(`<body>${html}</body>`).document.querySelector('iframe')!;
  for (const name of frame.getAttributeNames()) if (!kept.includes(name)) frame.removeAttribute(name);
  const added = {
    class: 'wp-embedded-content',
    sandbox: 'allow-scripts',
    security: 'restricted',
    src: `${frame.getAttribute('src')!}#?secret=${secret}`,
    'data-secret': secret,
  };
  for (const [name, value] of Object.entries(added)) frame.setAttribute(name, value);
  return frame.outerHTML;
}

/** What wp-embed.js does: heights between 200 and 1000 pixels, and links to the site in the frame that has the focus. */
const script = `addEventListener('message', ({ data, source }) => {
  if (!data?.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (frame.contentWindow !== source) continue;
    frame.removeAttribute('style');
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame)
      top.location.href = data.value;
  }
});`;

const oembed = (id: string, view?: string) =>
  JSON.parse(readFileSync(join(folder, pathOf.oembed(id, view)), 'utf8')) as { html: string };

const reading = beginBrowsing();
let page: Page | undefined;
afterEach(() => page?.context().close());

async function open(id: string, view: string | undefined, width: number, listens = true): Promise<Page> {
  const frame = inWordPress(oembed(id, view).html);
  const html = `<!doctype html><title>Post</title><style>body{margin:0}iframe{max-width:100%}</style>${listens ? `<script>${script}</script>` : ''}${frame}`;
  page = await openHost(reading.browser, { html, options: { viewport: { width, height: 900 } } });
  await (await within(page)).waitForSelector('figure');
  return page;
}

describe.each(states)('$chart.id $view', ({ chart, view }) => {
  it.each([360, 640])('has the height of the chart at %d pixels', async (width) => {
    const post = await open(chart.id, view, width);
    await expect.poll(async () => (await fit(post)).frame - (await fit(post)).chart).toBeGreaterThanOrEqual(0);
    const { frame, chart: inside } = await fit(post);
    expect(frame).toBe(Math.min(1000, Math.max(200, Math.ceil(inside))));
  });

  it('fits the height of its attribute if no script listens', async () => {
    const { frame, chart: inside } = await fit(await open(chart.id, view, 640, false));
    expect(frame - inside).toBeGreaterThanOrEqual(0);
    expect(frame - inside).toBeLessThan(30);
  });
});

describe('links', () => {
  const { chart, view } = states[0]!;
  const permalink = `${site}${base}${pathOf.chart(chart.id, view)}`;

  it.each([
    ['the title', 'h1 a', permalink],
    ['the edition', `.credit a[href="${base}"]`, site + base],
    ['the licence, which WordPress would refuse, to the page that names it', '.credit a[rel~="license"]', permalink],
  ])('%s', async (_, selector, target) => {
    const post = await open(chart.id, view, 640);
    await (await within(post)).click(selector);
    await post.waitForURL((url) => url.href !== host);
    expect(post.url()).toBe(target);
  });
});

it('a site whose host lets no other origin read it shows the frame without messages', async () => {
  const { chart, view } = states[0]!;
  page = await openHost(reading.browser, { html: '<!doctype html><title>Post</title>' });
  const refused: string[] = [];
  await page.route(`${site}/**`, (route) => {
    if (route.request().resourceType() !== 'fetch') return route.fallback();
    refused.push(route.request().url());
    return route.abort();
  });
  await page.setContent(inWordPress(oembed(chart.id, view).html));
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame!.waitForURL(`${site}${base}${pathOf.embed(chart.id, view, 'light')}`);
  expect(await frame!.locator('figure h1').isVisible()).toBe(true);
  expect(refused).toEqual([`${site}${base}${pathOf.embed(chart.id, view)}`]);
});
