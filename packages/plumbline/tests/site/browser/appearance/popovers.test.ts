/** The evidence that a number opens, and the notes at a story's foot: beside what is read, never over it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openAt, popoverFaults } from '../../checks/popovers.ts';
import { drawn } from '../../../../src/testing/browser/layout-shift.ts';
import { storyPaths } from '../kinds.ts';
import { beginReading } from '../../../../src/testing/browser/reading.ts';
import { sites } from '../../../helpers/site.ts';

const reading = beginReading(sites[0]);

async function open(path: string, width: number, height = 844): Promise<Page> {
  const context = await reading.browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  await page.goto(reading.address + path, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready');
  return page;
}

const sizes = [
  [360, 640],
  [390, 844],
  [768, 1024],
  [1440, 900],
] as const;

/** Near the upper edge, in the middle, near the lower edge. */
const shares = [0.05, 0.35, 0.6, 0.93];

describe.each(storyPaths)('%s', (path) => {
  it.each(sizes)('evidence at %i × %i px leaves the line of its number free', async (...[width, height]) => {
    const page = await open(path, width, height);
    const count = await page.locator('.prose .num').count();
    const faults: string[] = [];
    for (const [i, share] of shares.entries()) {
      for (const index of [i, Math.floor(count / 2) + i, count - 1 - i]) {
        const opened = await openAt(page, index, share);
        faults.push(...popoverFaults(opened).map((fault) => `at ${share}: ${fault}`));
        await page.keyboard.press('Escape');
      }
    }
    await page.context().close();
    expect(faults).toEqual([]);
  });
});

describe('evidence', () => {
  const path = storyPaths[0]!;
  const isOpen = (page: Page) => page.evaluate(`document.querySelector(':popover-open') !== null`);
  const focused = (page: Page) =>
    page.evaluate(`document.activeElement === document.querySelectorAll('.prose .num')[2].querySelector('button')`);

  it.each([390, 1440])('closes with Escape, with its button and by pressing elsewhere, at %i px', async (width) => {
    const page = await open(path, width);
    await openAt(page, 2, 0.3);
    expect(await isOpen(page)).toBe(true);
    await page.keyboard.press('Escape');
    expect([await isOpen(page), await focused(page)]).toEqual([false, true]);

    await openAt(page, 2, 0.3);
    await page.locator(':popover-open .close').press('Enter');
    expect([await isOpen(page), await focused(page)]).toEqual([false, true]);

    await openAt(page, 2, 0.3);
    await page.mouse.click(5, 5);
    expect(await isOpen(page)).toBe(false);
    await page.context().close();
  });

  it('is wide enough to read on the smallest phone', async () => {
    const page = await open(path, 360, 640);
    const { popover } = await openAt(page, 0, 0.3);
    expect(popover.right - popover.left).toBeGreaterThan(320);
    await page.context().close();
  });
});

/** Follows each link within the page and says which of their ends cannot be seen. */
const hiddenEnds = async (page: Page, links: string): Promise<string[]> => {
  const count = await page.locator(links).count();
  expect(count).toBeGreaterThan(0);
  const faults: string[] = [];
  for (let i = 0; i < count; i++) {
    // By key: a click would scroll to the link first.
    const link = page.locator(links).nth(i);
    const end = await link.getAttribute('href');
    await link.press('Enter');
    await page.waitForURL(({ hash }) => hash === end);
    await drawn(page);
    const fault = await page.evaluate(`(() => {
      const target = document.querySelector(':target');
      const { left, right, top, bottom } = target.getClientRects()[0];
      const y = Math.min((top + bottom) / 2, top + 12);
      const seen = document.elementFromPoint((left + right) / 2, y);
      if (top < 0 || y > innerHeight) return target.id + ' is out of sight';
      if (!seen || !(target.contains(seen) || seen.contains(target))) return target.id + ' lies under something';
      if (getComputedStyle(target).backgroundColor === 'rgba(0, 0, 0, 0)') return target.id + ' is not marked';
    })()`);
    if (typeof fault === 'string') faults.push(fault);
  }
  return faults;
};

describe('footnotes', () => {
  it.each([390, 1440])('are in sight and marked when they are followed to and back, at %i px', async (width) => {
    for (const path of storyPaths) {
      const page = await open(path, width);
      if (await page.locator('.footnotes').count()) {
        expect(await hiddenEnds(page, '[data-footnote-ref]')).toEqual([]);
        expect(await hiddenEnds(page, '[data-footnote-backref]')).toEqual([]);
      }
      await page.context().close();
    }
  });
});

describe('a planted fault is found', () => {
  it('evidence that opens over its number', async () => {
    const page = await open(storyPaths[0]!, 390);
    await page.evaluate(
      `document.querySelectorAll('.number-card').forEach(({ style }) => Object.assign(style, { inset: '0', height: '100vh', maxHeight: 'none', alignSelf: 'start' }))`,
    );
    expect(popoverFaults(await openAt(page, 0, 0.4)).join()).toContain('covers its line');
    await page.context().close();
  });

  it('a footnote under a bar that sticks', async () => {
    for (const path of storyPaths) {
      const page = await open(path, 390);
      if (await page.locator('.footnotes').count()) {
        await page.evaluate(
          `(() => { const bar = document.createElement('div'); Object.assign(bar.style, { position: 'fixed', inset: '0', zIndex: 9 }); document.body.append(bar); })()`,
        );
        expect((await hiddenEnds(page, '[data-footnote-ref]')).join()).toContain('lies under something');
      }
      await page.context().close();
    }
  });
});
