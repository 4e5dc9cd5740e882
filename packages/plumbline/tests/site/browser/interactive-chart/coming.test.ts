/** A chart before anybody reaches for it, and where its script or its rows do not come. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { pathOf } from '../../../../src/publish/urls.ts';
import { shiftOf } from '../../../../src/testing/browser/layout-shift.ts';
import { project } from '../../../helpers/project.ts';
import { beginReading } from '../../../../src/testing/browser/reading.ts';
import { sites } from '../../../helpers/site.ts';
import { atHome, control, desk, heardMarks, openerOf, words } from './chart.ts';

const open = openerOf(beginReading(sites[0]));

it('nothing is asked for, and nothing moves when the words for it come', async () => {
  await open(pathOf.story([...project.stories.keys()][0]!), desk, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked.filter((url) => url.endsWith('/chart.js'))).toHaveLength(1);
    expect(asked.filter((url) => /\/charts\/.*\.json$/.test(url))).toEqual([]);
    expect(await page.locator('.chart-controls:visible').count()).toBeGreaterThan(0);
    expect(await shiftOf(page)).toBeLessThan(0.01);
  });
});

it('the words have their room before they come, and none where no script runs', async () => {
  const heightOf = (page: Page) =>
    page
      .locator('.chart-controls')
      .first()
      .evaluate((e) => (e as HTMLElement).offsetHeight);
  const held = await open(atHome.heard, desk, heightOf, (page) => page.route('**/chart.js', (route) => route.abort()));
  expect(held).toBe(await open(atHome.heard, desk, heightOf));
  expect(
    await open(atHome.heard, { ...desk, javaScriptEnabled: false }, (page) =>
      page.locator('.chart-controls').first().boundingBox(),
    ),
  ).toBeNull();
});

it('a script that does not come leaves the page whole', async () => {
  await open(
    atHome.heard,
    desk,
    async (page) => {
      expect(await page.locator('.wide svg').first().isVisible()).toBe(true);
      expect(await page.locator('.chart-controls').first().isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: project.language.words.chart.controls.share }).count()).toBe(0);
    },
    (page) => page.route('**/chart.js', (route) => route.abort()),
  );
});

it('rows that do not come are said not to, and come when they are asked for again', async () => {
  let fails = true;
  await open(
    atHome.heard,
    desk,
    async (page) => {
      await control(page, 'tab').click();
      await page.getByRole('status').getByText(words.notLoaded).waitFor();
      expect(await page.locator('.wide svg').first().isVisible()).toBe(true);
      fails = false;
      await control(page, 'tab').click();
      await page.locator('.drawing table').waitFor();
    },
    (page) => page.route('**/charts/**/*.json', (route) => (fails ? route.abort() : route.continue())),
  );
});

it('rows of another publication are not taken for those that are drawn', async () => {
  await open(
    atHome.heard,
    desk,
    async (page) => {
      await control(page, 'tab').click();
      await page.getByRole('status').getByText(words.notLoaded).waitFor();
      expect(await page.locator('.drawing table').count()).toBe(0);
    },
    (page) =>
      page.route('**/charts/**/*.json', (route) =>
        route.fulfill({ json: { marks: { ...heardMarks, digest: 'of the next one' } } }),
      ),
  );
});

it('what is said to a press moves nothing, on a phone as on a desk', async () => {
  const measured = `[...document.querySelectorAll('.chart-controls')].map((controls) => {
    const said = controls.querySelector('output');
    const heights = ${JSON.stringify(['', words.copied, words.notAllowed, words.notLoaded])}.map((text) => {
      said.textContent = text;
      return controls.offsetHeight;
    });
    const { left, right } = said.getBoundingClientRect();
    return { moves: new Set(heights).size > 1, out: left < 0 || right > innerWidth };
  })`;
  for (const width of [360, 390, 768, 1024, 1280])
    for (const story of project.stories.keys())
      await open(pathOf.story(story), { viewport: { width, height: 800 } }, async (page) => {
        const seen = (await page.evaluate(measured)) as object[];
        expect(seen, `${story} at ${width}`).toEqual(seen.map(() => ({ moves: false, out: false })));
      });
}, 120_000);

it('the arrow beside a choice is part of the field that it opens', async () => {
  await open(atHome.heard, desk, async (page) => {
    const label = page.locator('.chart-controls label').first();
    await label.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await label.boundingBox())!;
    const under = `document.elementFromPoint(${x + width - 2}, ${y + height / 2}).localName`;
    expect(await page.evaluate(under)).toBe('select');
  });
});
