import { describe, expect, it } from 'vitest';
import { readBuiltSite } from '../built-site.ts';
import { isCopy } from '../files/scripts.ts';
import { pagesIn, readText } from '../files/site-files.ts';
import { liveFrame } from '../../publish/embeds/embed-code.ts';
import { chartStates } from '../../publish/chart-states.ts';
import { absoluteUrl, pathOf } from '../../publish/urls.ts';
import { answerFrom } from './answer-requests.ts';
import { roomFaults } from './drawing-sizes.ts';
import { columnOf, heightFaults } from './frame-heights.ts';
import { everyPageFaults, faultsWithoutScripts, type Open } from './every-page.ts';
import { mostBytes, patientFonts, strangeLetters, unfold, watchFonts, weightFaults } from './fonts.ts';
import { watch } from './page-faults.ts';
import { beginReading, visit } from './reading.ts';

/** Time limit for all pages, in milliseconds. */
const timeout = 1_800_000;

/**
 * Tests the pages of the built site in a browser: each passes WCAG 2.2 AA by axe in light and dark, fits its window from 320 pixels on,
 * requests nothing from elsewhere, is readable without JavaScript; on stories, drawings keep their room and every letter is set in a
 * font of the edition; frames are as high as their charts. Frozen versions are left out. The site is built by
 * `plumbline/testing/build-site`.
 */
export async function testPages(): Promise<void> {
  const site = await readBuiltSite();
  const paths = pagesIn(site.folder)
    .filter((page) => !isCopy(page) && !readText(site.folder, page).includes('http-equiv="refresh"'))
    .map((page) => page.replace(/index\.html$/, ''));
  const stories = [...site.project.stories.keys()].map(pathOf.story);
  const reading = beginReading(site);

  const open: Open = async (page, path) => {
    const faults = watch(page, reading.address);
    await page.goto(reading.address + path, { waitUntil: 'load' });
    return faults;
  };

  describe(`each of ${paths.length} pages`, () => {
    it('passes WCAG 2.2 AA by axe, fits its window and requests nothing from elsewhere', { timeout }, async () => {
      expect(await everyPageFaults(reading.browser, paths, open)).toEqual([]);
    });

    it('is readable without JavaScript and violates no policy', { timeout }, async () => {
      expect(await faultsWithoutScripts(reading.browser, paths, open)).toEqual([]);
    });
  });

  describe.each([390, 1440])('at %i px', (width) => {
    it.each([pathOf.home(), pathOf.charts(), ...stories])(
      'every drawing on /%s keeps its room',
      { timeout },
      async (path) => {
        expect(await visit(reading, path, { viewport: { width, height: 900 } }, roomFaults)).toEqual([]);
      },
    );
  });

  const frames = chartStates(site.project).map(({ params, props: { chart, view } }) => ({
    name: params.chart,
    html: liveFrame(site.project, chart, view, 'light').html,
    address: absoluteUrl(site.project.config, pathOf.embed(chart.id, view, 'light')),
  }));

  it.each([320, 640, 960])('every frame is as high as its chart in a column of %i px', { timeout }, async (width) => {
    const context = await reading.browser.newContext({ viewport: { width: 1200, height: 900 } });
    await context.route(`${site.project.config.site}/**`, answerFrom(site));
    const page = await context.newPage();
    await page.setContent(columnOf(frames, width), { waitUntil: 'load' });
    const faults = await heightFaults(page, frames, width);
    await context.close();
    expect(faults).toEqual([]);
  });

  it.each([pathOf.home(), ...stories])(
    `fonts of /%s weigh at most ${mostBytes / 1000} KB, and every letter is set in one of them`,
    { timeout },
    async (path) => {
      let loaded: ReturnType<typeof watchFonts> = [];
      const faults = await visit(
        reading,
        path,
        { viewport: { width: 1440, height: 900 }, bypassCSP: true },
        async (page) => {
          await unfold(page);
          return [...weightFaults(loaded), ...(await strangeLetters(page))];
        },
        (page) => {
          loaded = watchFonts(page);
          return patientFonts(page);
        },
      );
      expect(faults).toEqual([]);
    },
  );
}
