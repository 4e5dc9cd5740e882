/** The checks of pages find what they are for: each fault is planted on a page that is sound otherwise. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pagePolicy } from '../../../src/publish/html/content-security-policy.ts';
import { axeFaults, bringAxe, overflowFaults, watch } from '../../../src/testing/browser/page-faults.ts';
import { host } from './frames/host-page.ts';
import { beginBrowsing } from '../../../src/testing/browser/reading.ts';

const plain = ':root{color:#222;background:#fff}';

interface Planted {
  body?: string;
  css?: string;
  policy?: string;
}

const pageWith = ({ body = '', css = plain, policy = pagePolicy('', [css]) }: Planted): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="${policy}">
    <title>News</title><link rel="icon" href="/icon.png"><style>${css}</style></head>
    <body><main><h1>News</h1>${body}</main></body></html>`;

const reading = beginBrowsing();

/** What a look at the page found. */
async function found(planted: Planted, options: BrowserContextOptions, look: (page: Page) => Promise<string[]>) {
  const page = await reading.browser.newPage({ viewport: { width: 390, height: 844 }, ...options });
  await page.route('**/*', (route) => {
    const address = route.request().url();
    if (address === host) return route.fulfill({ body: pageWith(planted), contentType: 'text/html' });
    return route.fulfill({ status: address.endsWith('gone.png') ? 404 : 200, contentType: 'image/png' });
  });
  const faults = watch(page, host);
  await page.goto(host, { waitUntil: 'load' });
  faults.push(...(await look(page)));
  await page.context().close();
  return faults;
}

const nothingMore = () => Promise.resolve([]);
const allByAxe = async (page: Page) => {
  await bringAxe(page);
  return axeFaults(page, 'everything');
};
const coloursByAxe = async (page: Page) => {
  await bringAxe(page);
  return axeFaults(page, 'colours');
};

describe.each([true, false])('with scripts: %s, a page is reported that', (javaScriptEnabled) => {
  const seen = (planted: Planted) => found(planted, { javaScriptEnabled }, nothingMore);

  it('has nothing wrong: it is not', async () => {
    expect(await seen({ body: '<p>Text</p>' })).toEqual([]);
  });

  it('asks another host', async () => {
    const faults = await seen({ body: '<img src="https://other.example/x.png" alt="">', policy: 'img-src *' });
    expect(faults).toContain('request to https://other.example/x.png');
  });

  it('is forbidden to ask another host', async () => {
    const faults = await seen({ body: '<img src="https://other.example/x.png" alt="">' });
    expect(faults.join('\n')).toMatch(/violates the following Content Security Policy directive: "img-src 'self'"/);
  });

  it('has a style attribute, or a style that nobody allowed', async () => {
    for (const body of ['<p style="color:red">Text</p>', '<style>p{color:red}</style>'])
      expect((await seen({ body })).join('\n')).toMatch(
        /violates the following Content Security Policy directive 'style-src/,
      );
  });

  it('shows a file that is not there', async () => {
    expect(await seen({ body: '<img src="/gone.png" alt="">' })).toContain(`status 404 of ${host}gone.png`);
  });
});

describe('a page is reported that', () => {
  it('runs a script of its own text', async () => {
    const faults = await found({ body: '<script>document.title = "x"</script>' }, {}, nothingMore);
    expect(faults.join('\n')).toMatch(/violates the following Content Security Policy directive 'script-src 'self''/);
  });

  it('has a script that fails', async () => {
    const planted = { body: '<script>document.none.title = "x"</script>', policy: "script-src 'unsafe-inline'" };
    expect((await found(planted, {}, nothingMore)).join('\n')).toMatch(/^error: Cannot (read|set) properties/);
  });

  it('has a button without a name', async () => {
    expect((await found({ body: '<button type="button"></button>' }, {}, allByAxe)).join('\n')).toMatch(
      /^button-name: /,
    );
  });

  it('has text that cannot be read in the dark alone', async () => {
    const css = `${plain}@media (prefers-color-scheme:dark){:root{background:#111}}`;
    const planted = { body: '<p>Text</p>', css };
    expect(await found(planted, { colorScheme: 'light' }, coloursByAxe)).toEqual([]);
    expect((await found(planted, { colorScheme: 'dark' }, coloursByAxe)).join('\n')).toMatch(/^color-contrast: /);
  });

  it('has no ground: it is read on that of its scheme', async () => {
    const css = ':root{color-scheme:dark;color:#eee}';
    expect(await found({ body: '<p>Text</p>', css }, {}, coloursByAxe)).toEqual([]);
    const dim = css.replace('#eee', '#555');
    expect((await found({ body: '<p>Text</p>', css: dim }, {}, coloursByAxe)).join('\n')).toMatch(/^color-contrast: /);
  });

  it('is wider than its window', async () => {
    const css = `${plain}p{width:500px}`;
    expect((await found({ body: '<p>Text</p>', css }, {}, overflowFaults)).join('\n')).toMatch(
      /^scrolls sideways by \d+ px/,
    );
  });
});
