/** The frame that tells its height, on pages with the scripts that newsrooms use, and between strangers. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { absoluteUrl, pathOf } from '../../../../src/publish/urls.ts';
import { resizingFrame } from '../../../../src/publish/embeds/embed-options.ts';
import { project } from '../../../helpers/project.ts';
import { fit, openHost, site, stranger, within } from './host-page.ts';
import { beginBrowsing } from '../../../../src/testing/browser/reading.ts';

const require = createRequire(import.meta.url);
const library = (name: string) => readFileSync(require.resolve(name), 'utf8').replaceAll('</script', '<\\/script');
const chart = project.charts.get('lanterns-by-year')!;
const address = absoluteUrl(project.config, pathOf.resizingEmbed(pathOf.chart(chart.id)));
const frame = `<iframe id="f" src="${address}" title="A chart" style="width:100%;border:0"></iframe>`;
const ours = resizingFrame(project, chart).replace(' loading="lazy"', '');
const page = (body: string) => `<!doctype html><meta charset="utf-8"><title>Host</title><body style="margin:0">${body}`;
/** Notes every message, before any frame is there to send one. */
const listener = '<script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>';
const heard = async (host: Page) => (await host.evaluate('heard')) as unknown[];

/** Waits until all has been said of the height that the chart has now. */
async function heightHeard(host: Page): Promise<number> {
  let height = 0;
  const last = async () => {
    height = Math.ceil((await fit(host)).chart);
    return String((await heard(host)).at(-1)).includes(`"iframe.resize","height":${height}}`);
  };
  await expect.poll(last).toBe(true);
  return height;
}

const reading = beginBrowsing();

/** The frame gets the height of its chart, and keeps it when the page gets narrower. */
async function followsIn(html: string, policy?: string): Promise<void> {
  const host = await openHost(reading.browser, { html, ...(policy && { policy }) });
  try {
    for (const width of [1200, 700, 360]) {
      await host.setViewportSize({ width, height: 900 });
      await expect
        .poll(async () => {
          const { frame: box, chart: inside } = await fit(host);
          return Math.abs(box - inside);
        })
        .toBeLessThanOrEqual(2);
    }
  } finally {
    await host.context().close();
  }
}

describe('the frame that tells its height is sized by', () => {
  it('our own script', () => followsIn(page(ours.replace(/height:calc[^"]*/, ''))));

  it('our own script under a strict policy', () =>
    followsIn(page(ours), `default-src 'none'; frame-src ${site}; script-src ${site}`));

  it('our own script when it comes late', () =>
    followsIn(
      page(`${frame}<script>
        document.querySelector('iframe').addEventListener('load', () => setTimeout(() => {
          const script = document.createElement('script');
          script.src = '${site}${project.config.base}${pathOf.script('embed-host')}';
          document.body.append(script);
        }, 300));
      </script>`),
    ));

  it('pym.js', () =>
    followsIn(
      page(`<div id="chart-1"></div><script>${library('pym.js/dist/pym.v1.min.js')}</script>
        <script>new pym.Parent('chart-1', '${address}', {});</script>`),
    ));

  it('pym.js by attribute', () =>
    followsIn(page(`<div data-pym-src="${address}"></div><script>${library('pym.js/dist/pym.v1.min.js')}</script>`)));

  it('iframe-resizer', () =>
    followsIn(
      page(`${frame}<script>${library('iframe-resizer/js/iframeResizer.min.js')}</script>
        <script>iFrameResize({}, '#f');</script>`),
    ));

  it('the listener of Datawrapper', () =>
    followsIn(
      page(`<script>addEventListener('message', function (event) {
        if (typeof event.data['datawrapper-height'] === 'undefined') return;
        var frames = document.querySelectorAll('iframe');
        for (var id in event.data['datawrapper-height'])
          for (var i = 0; i < frames.length; i++)
            if (frames[i].contentWindow === event.source)
              frames[i].style.height = event.data['datawrapper-height'][id] + 'px';
      });</script>${frame}`),
    ));
});

describe('what the frame says', () => {
  it('is a height, in the words of AMP, Medium and Datawrapper too, once for each height', async () => {
    const host = await openHost(reading.browser, { html: page(listener + frame) });
    const height = await heightHeard(host);
    const all = await heard(host);
    await host.context().close();
    const last = all.slice(-4);
    expect(last).toEqual([
      { type: 'plumbline-height', version: 1, id: chart.id, height },
      { 'datawrapper-height': { [chart.id]: height } },
      { sentinel: 'amp', type: 'embed-size', height },
      expect.any(String),
    ]);
    expect(JSON.parse(String(last[3]))).toEqual({ src: address, context: 'iframe.resize', height });
    // A font that loads late may change the height and another one change it back.
    const heights = all.flatMap((one) =>
      (one as { type?: string }).type === 'plumbline-height' ? (one as { height: number }).height : [],
    );
    expect(heights.filter((one, i) => one === heights[i - 1])).toEqual([]);
  });

  it('is never zero: a frame that is not shown says nothing until it is', async () => {
    const host = await openHost(reading.browser, {
      html: page(`${listener}<div id="hidden" style="display:none">${frame}</div>`),
    });
    await within(host);
    await host.waitForTimeout(800);
    expect(await heard(host)).toEqual([]);
    await host.evaluate('document.querySelector("#hidden").style.display = "block"');
    await expect.poll(async () => (await heard(host)).length).toBeGreaterThan(0);
    const text = JSON.stringify(await heard(host));
    await host.context().close();
    expect(text).not.toMatch(/height\\?":\s*0\b/i);
  });

  it('is said when the page around it asks, and when nobody else does', async () => {
    const html = page(`${listener}${frame}<iframe class="stranger" src="${stranger}" title="Stranger"></iframe>`);
    const host = await openHost(reading.browser, { html, strange: '<!doctype html><title>Stranger</title>' });
    await heightHeard(host);
    const count = async () => (await heard(host)).length;
    const ask = (chart: string) => `
      ${chart}.postMessage({ type: 'plumbline-hello', version: 1 }, '*');
      ${chart}.postMessage('[iFrameSizer]asks:8:false:false:32:true:true:null:bodyOffset', '*');`;
    const before = await count();
    await (await within(host, '.stranger')).evaluate(ask('parent.frames[0]'));
    await host.waitForTimeout(300);
    const afterStranger = await count();
    await host.evaluate(ask('frames[0]'));
    await expect.poll(async () => JSON.stringify(await heard(host))).toContain('[iFrameSizer]asks:');
    await host.context().close();
    expect(before).toBeGreaterThan(0);
    expect(afterStranger).toBe(before);
  });
});

describe('our own script believes', () => {
  const say = (height: string) =>
    `parent.postMessage({ type: 'plumbline-height', version: 1, id: 'x', height: ${height} }, '*')`;
  const heightOf = (host: Page) =>
    host
      .locator('iframe')
      .first()
      .evaluate((e) => e.getBoundingClientRect().height);

  async function afterwards(
    act: (host: Page) => Promise<unknown>,
    strange = '',
  ): Promise<{ before: number; after: number }> {
    const html = page(`${listener}${ours}<iframe class="stranger" src="${stranger}" title="Stranger"></iframe>`);
    const host = await openHost(reading.browser, { html, strange });
    await expect.poll(async () => Math.abs((await fit(host)).frame - (await fit(host)).chart)).toBeLessThanOrEqual(2);
    const before = await heightOf(host);
    await act(host);
    await expect.poll(async () => JSON.stringify(await heard(host))).toContain('"id":"x"');
    const after = await heightOf(host);
    await host.context().close();
    return { before, after };
  }

  it('the chart in the frame, within reason', async () => {
    const high = await afterwards(async (host) => (await within(host)).evaluate(say('1e9')));
    expect(high.after).toBe(20_000);
    const low = await afterwards(async (host) => (await within(host)).evaluate(say('1')));
    expect(low.after).toBe(40);
  });

  it.each(['0', '-5', 'NaN', '"500"', 'null'])('no height of %s', async (height) => {
    const { before, after } = await afterwards(async (host) => (await within(host)).evaluate(say(height)));
    expect(after).toBe(before);
  });

  it('no page but ours: neither another site nor the host itself', async () => {
    const other = await afterwards(async (host) => (await within(host, '.stranger')).evaluate(say('777')));
    expect(other.after).toBe(other.before);
    const self = await afterwards(async (host) => host.evaluate(say('777').replace('parent', 'window')));
    expect(self.after).toBe(self.before);
  });

  it('no window of ours that is not a frame of this page', async () => {
    // Our page in a stranger's frame speaks to the page at the top.
    const strange = `<iframe src="${address}" title="A chart"></iframe>`;
    const { before, after } = await afterwards(async (host) => {
      const outer = await within(host, '.stranger');
      const inner = outer.childFrames()[0]!;
      await inner.waitForLoadState('load');
      await inner.evaluate(say('777').replace('parent', 'top'));
    }, strange);
    expect(after).toBe(before);
  });
});
