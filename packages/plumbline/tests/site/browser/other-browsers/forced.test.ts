/** Charts in Firefox with the colours that a reader has chosen. */
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../../src/publish/urls.ts';
import { paintFaults, paints } from '../../checks/forced-colors.ts';
import { beginReadingIn, otherBrowsers } from '../../../helpers/browsers/reading.ts';
import { storyPaths } from '../kinds.ts';
import { sites } from '../../../helpers/site.ts';

/** Colours of text and background, as in the settings of Firefox. */
const palettes = [
  ['#ffff00', '#1a1a1a'],
  ['#000000', '#ffffff'],
  ['#dddddd', '#003050'],
] as const;

const charts = ['lanterns-by-year', 'lanterns-per-thousand', 'lanterns-by-parish', 'lg-events'].map((id) =>
  pathOf.chart(id),
);

const firefox = otherBrowsers.filter(({ name }) => name === 'Firefox');

describe.each(palettes)('text %s on %s', (text, background) => {
  describe.each(firefox)('in $name', (browser) => {
    const reading = beginReadingIn(browser, sites[0], {
      'browser.display.document_color_use': 2,
      'browser.display.foreground_color': text,
      'browser.display.background_color': background,
    });

    it.each([...charts, ...storyPaths])('/%s keeps the finding apart from its context', async (path) => {
      await reading.page.resize(1440, 900);
      await reading.page.goto(reading.address + path);
      expect(await reading.page.evaluate(`matchMedia('(forced-colors: active)').matches`)).toBe(true);
      const found = await reading.page.evaluate<Record<string, string>>(paints);
      expect(Object.keys(found).length).toBeGreaterThan(2);
      expect(paintFaults(found)).toEqual([]);
    });
  });
});
