/** A passage led by scrolling, as readers meet it: with room, on a phone, on paper, without motion, without script. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chartShownBy } from '../../../../src/core/content/scrolly.ts';
import { fragmentFor, pathOf } from '../../../../src/publish/urls.ts';
import { drawn, shiftOf } from '../../../../src/testing/browser/layout-shift.ts';
import { halfSeen, orderFaults, pictureAt, readStep, stageFaults } from '../../checks/steps.ts';
import { project } from '../../../helpers/project.ts';
import { beginReading, visit } from '../../../../src/testing/browser/reading.ts';
import { sites } from '../../../helpers/site.ts';

const led = [...project.stories.values()].find(({ elements }) => elements.some(({ name }) => name === 'Steps'))!;
const steps = led.elements.filter(({ name }) => name === 'Step').length;
const [desk, phone] = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

const reading = beginReading(sites[0]);

const look = <T>(options: BrowserContextOptions, at: (page: Page) => Promise<T>): Promise<T> =>
  visit(reading, pathOf.story(led.id), options, at);

describe.each([desk, { width: 1280, height: 640 }, { width: 768, height: 1024 }])('at $width × $height', (viewport) => {
  it('the stage stays and shows the state of the step that is read', async () => {
    expect(await look({ viewport }, stageFaults)).toEqual([]);
  });

  it('so it does without script, and without motion', async () => {
    expect(await look({ viewport, javaScriptEnabled: false }, stageFaults)).toEqual([]);
    expect(await look({ viewport, reducedMotion: 'reduce' }, stageFaults)).toEqual([]);
  });
});

it('one state fades into the next, and does not where motion is off', async () => {
  expect(await look({ viewport: desk }, halfSeen)).toBeGreaterThan(2);
  expect(await look({ viewport: desk, reducedMotion: 'reduce' }, halfSeen)).toBe(0);
});

it('where animations cannot follow the scrolling, each step has its own picture beside it', async () => {
  const seen = await look({ viewport: desk, bypassCSP: true }, async (page) => {
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(/animation-timeline: ?view\(\)/g, 'animation-timeline: never');
      await route.fulfill({ response, body });
    });
    await page.reload();
    const pairs: number[][] = [];
    for (let step = 1; step < steps; step++) {
      await readStep(page, step, 0.4);
      await drawn(page);
      pairs.push([await pictureAt(page, 0.35 * desk.height), await pictureAt(page, 0.45 * desk.height)]);
    }
    return pairs;
  });
  expect(seen).toEqual(Array.from({ length: steps - 1 }, (_, i) => [i, i + 1]));
});

it.each([
  ['on a phone', phone],
  ['in a window too low for a stage', { width: 1024, height: 500 }],
])('%s figures are in order', async (_where, viewport) => {
  expect(await look({ viewport }, orderFaults)).toEqual([]);
});

it('on paper every picture stands with its words', async () => {
  const faults = await look({ viewport: desk }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    return orderFaults(page);
  });
  expect(faults).toEqual([]);
});

it('nothing moves on the way through', async () => {
  const shift = await look({ viewport: desk }, async (page) => {
    await halfSeen(page);
    return shiftOf(page);
  });
  expect(shift).toBeLessThan(0.01);
});

it('each picture is found by its anchor, and its title leads to the permalink of its state', async () => {
  const states = led.elements.filter(({ name }) => name === 'Step').flatMap((step) => chartShownBy(step) ?? []);
  const found = await look({ viewport: phone }, (page) =>
    page.evaluate(
      `[...document.querySelectorAll('.step figure')].map((one) => [one.id, one.querySelector('a')?.pathname ?? ''])`,
    ),
  );
  expect(found).toEqual(
    states.map(({ id, view }) => [fragmentFor(id, view), view ? `/${pathOf.chart(id, view)}` : '']),
  );
});

describe('a planted fault is found', () => {
  const plant = (script: string) => (page: Page) =>
    page.evaluate(`document.querySelectorAll('.track > .drawing').forEach((picture) => { ${script} })`);

  it('a state that never comes, and a picture that does not stay', async () => {
    const frozen = await look({ viewport: desk }, async (page) => {
      await plant(`picture.style.animation = 'none'`)(page);
      return stageFaults(page);
    });
    expect(frozen[0]).toMatch(`got that of step ${steps}`);
    const loose = await look({ viewport: desk }, async (page) => {
      await plant(`picture.style.position = 'static'`)(page);
      return stageFaults(page);
    });
    expect(loose.at(-1)).toMatch(/^expected one place for all pictures/);
  });

  it('pictures on one another, and one that is not seen', async () => {
    const faults = await look({ viewport: phone }, async (page) => {
      await plant(`picture.style.marginBottom = '-200px'; picture.style.opacity = 0`)(page);
      return orderFaults(page);
    });
    expect(faults.join()).toContain('expected to see svg of step 1, got nothing');
    expect(faults.join()).toMatch(/expected svg of step 1 clear of p of step 1/);
  });

  it('a layout that moves', async () => {
    const shift = await look({ viewport: desk }, async (page) => {
      // A browser keeps what is read in its place where lines come in above it: not here.
      await page.evaluate(`document.documentElement.style.overflowAnchor = 'none'`);
      await readStep(page, 1, 0.2);
      await drawn(page);
      await page.evaluate(
        `document.querySelector('.passage').insertAdjacentHTML('beforebegin', '<p>Late</p>'.repeat(5))`,
      );
      await drawn(page);
      return shiftOf(page);
    });
    expect(shift).toBeGreaterThan(0.01);
  });
});
