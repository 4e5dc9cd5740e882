/** Pages where the browser sets the colours: charts keep their meaning, and what can be pressed or pointed at is seen. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../../src/publish/urls.ts';
import { contrast, paintFaults, paints } from '../../checks/forced-colors.ts';
import { frozenPaths, storyPaths } from '../kinds.ts';
import { beginReading, visit } from '../../../../src/testing/browser/reading.ts';
import { sites } from '../../../helpers/site.ts';

const reading = beginReading(sites[0]);

const look = <T>(path: string, colorScheme: 'light' | 'dark', at: (page: Page) => Promise<T>): Promise<T> =>
  visit(reading, path, { colorScheme, forcedColors: 'active', viewport: { width: 1440, height: 900 } }, at);

const paintsOf = (page: Page): Promise<Record<string, string>> => page.evaluate(paints);

const charts = ['lanterns-by-year', 'lanterns-per-thousand', 'lanterns-by-parish', 'lg-events'].map((id) =>
  pathOf.chart(id),
);

describe.each(['light', 'dark'] as const)('with colours of the reader, %s', (scheme) => {
  it('charts keep the finding apart from its context, and both from the ground', async () => {
    for (const path of [...charts, ...storyPaths, ...frozenPaths]) {
      const paints = await look(path, scheme, paintsOf);
      expect(Object.keys(paints).length, path).toBeGreaterThan(2);
      expect(paintFaults(paints), path).toEqual([]);
    }
  });

  it('marks of status, buttons and the focus are seen', async () => {
    await look(pathOf.chart('lanterns-by-year'), scheme, async (page) => {
      const seen = await page.evaluate<Record<string, string>>(`(() => {
        const style = (selector) => getComputedStyle(document.querySelector(selector));
        const link = document.querySelector('main a');
        link.focus();
        const ring = getComputedStyle(document.querySelector('.copy'));
        return {
          paper: getComputedStyle(document.documentElement).backgroundColor,
          cited: style('.mark-cited').borderTopColor,
          derived: style('.mark-derived').backgroundColor,
          button: ring.borderTopColor,
        };
      })()`);
      for (const name of ['cited', 'derived', 'button'])
        expect(contrast(seen[name]!, seen['paper']!), name).toBeGreaterThan(3);
      await page.keyboard.press('Tab');
      const ring = await page.evaluate<{ width: string; style: string; colour: string }>(
        `(({ outlineWidth, outlineStyle, outlineColor }) => ({ width: outlineWidth, style: outlineStyle, colour: outlineColor }))(getComputedStyle(document.activeElement))`,
      );
      expect([ring.width, ring.style]).toEqual(['2px', 'solid']);
      expect(contrast(ring.colour, seen['paper']!)).toBeGreaterThan(3);
    });
  });
});

it('a planted fault is found: inks that are not the reader’s', async () => {
  const faults = await look(charts[0]!, 'light', async (page) => {
    await page.evaluate(
      `['finding', 'context'].forEach((name) => document.documentElement.style.setProperty('--' + name, 'Canvas'))`,
    );
    return paintFaults(await paintsOf(page));
  });
  expect(faults.join('\n')).toMatch(/the finding is too near[^]*the finding looks like its context/);
});
