/** Pages where the browser sets the colours: charts keep their meaning, and what can be pressed or pointed at is seen. */
import type { Page } from 'playwright-core';
import { converter, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../../src/publish/urls.ts';
import { frozenPaths, storyPaths } from '../kinds.ts';
import { beginReading, visit } from '../../../../src/testing/browser/reading.ts';
import { sites } from '../../../helpers/site.ts';

const reading = beginReading(sites[0]);

const look = <T>(path: string, colorScheme: 'light' | 'dark', at: (page: Page) => Promise<T>): Promise<T> =>
  visit(reading, path, { colorScheme, forcedColors: 'active', viewport: { width: 1440, height: 900 } }, at);

const toRgb = converter('rgb');
const contrast = (a: string, b: string): number => wcagContrast(toRgb(a)!, toRgb(b)!);

/** Each ink of a drawing as the browser paints it, and what is painted in it. */
const paintsOf = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(`(() => {
    const paints = { paper: getComputedStyle(document.documentElement).backgroundColor };
    for (const one of document.querySelectorAll('.drawing .wide [fill^="var("], .drawing .wide [stroke^="var("]')) {
      for (const property of ['fill', 'stroke']) {
        const ink = /^var\\(--([a-z0-9]+)\\)$/.exec(one.getAttribute(property) ?? '');
        if (ink && ink[1] !== 'paper') paints[ink[1]] = getComputedStyle(one)[property];
      }
    }
    return paints;
  })()`);

/** What a reader could not see or tell apart. */
function paintFaults({ paper, finding, context, text }: Record<string, string>): string[] {
  const faults: string[] = [];
  const least = (name: string, colour: string | undefined, on: string | undefined, ratio: number) => {
    if (colour && on && contrast(colour, on) < ratio) faults.push(`${name} is too near its ground: ${colour} on ${on}`);
  };
  least('the finding', finding, paper, 3);
  least('the context', context, paper, 3);
  least('the text', text, paper, 7);
  if (finding && finding === context) faults.push('the finding looks like its context');
  return faults;
}

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
