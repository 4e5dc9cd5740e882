import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartStates } from '../../publish/chart-states.ts';
import { pathOf } from '../../publish/urls.ts';
import { beginReading } from '../browser/reading.ts';
import { readBuiltSite } from '../built-site.ts';
import type { KeptFolder } from '../kept-folder.ts';
import { pictureFaults } from './kept-picture.ts';
import { takePicture } from './take-picture.ts';

const widths = { phone: 390, desk: 1440 };
const themes = ['light', 'dark'] as const;

/**
 * Tests how every chart looks in a browser, on a phone and on a desk, in light and dark: each picture is as it is kept in a folder. One
 * that is not kept yet is written; one that differs is written beside the kept one as `…-changed.png`, which shows the picture as it
 * was, as it is and the difference. Look at it, delete the kept file and run the test again to keep the new one. The site is
 * built by `plumbline/testing/build-site`.
 */
export async function testPictures({ kept }: KeptFolder): Promise<void> {
  const site = await readBuiltSite();
  const states = chartStates(site.project).map(({ params, props }) => ({
    name: params.chart.replace('/', '-'),
    path: pathOf.chart(props.chart.id, props.view),
  }));
  const reading = beginReading(site);

  describe.each(Object.entries(widths))('on a %s', (place, width) => {
    it.each(themes)('every chart looks as it did, %s', { timeout: 600_000 }, async (colorScheme) => {
      const viewport = { width, height: 900 };
      const context = await reading.browser.newContext({ colorScheme, viewport, javaScriptEnabled: false });
      const page = await context.newPage();
      const faults: string[] = [];
      for (const { name, path } of states) {
        const look = async () =>
          pictureFaults(kept, `${name}-${place}-${colorScheme}`, await takePicture(page, reading.address + path));
        // On a busy machine the browser may draw before a font has arrived, so a picture that differs is taken once more.
        if ((await look()).length) faults.push(...(await look()));
      }
      await context.close();
      expect(faults).toEqual([]);
    });
  });

  it('every kept picture is of a chart', () => {
    const names = states.flatMap(({ name }) =>
      Object.keys(widths).flatMap((place) => themes.map((theme) => `${name}-${place}-${theme}.webp`)),
    );
    const files = existsSync(kept) ? readdirSync(kept).filter((file) => !file.endsWith('-changed.png')) : [];
    expect(files.filter((file) => !names.includes(file))).toEqual([]);
  });
}
