/** Charts in a reader's hand: by pointer, finger and key, as a drawing, a table and a sound, and in the address. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pathOf } from '../../src/publish/addresses.ts';
import { isInHand } from '../../src/publish/hand.ts';
import { marksOf } from '../../src/publish/marks.ts';
import { chartsIn } from '../../src/model/graph.ts';
import { graph } from '../site.ts';
import { watch } from '../checks/page.ts';
import { openBrowser, serve } from './chromium.ts';

const charts = [...graph.charts.values()].filter((chart) => isInHand(graph, chart));
const heard = charts.find(({ sound, focus }) => sound && focus)!;
const sorted = charts.find(({ sort, focus }) => sort && focus)!;
const mapped = charts.find(({ places }) => places)!;
const heardMarks = marksOf(graph, heard);
const sortedMarks = marksOf(graph, sorted);

vi.setConfig({ testTimeout: 60_000 });

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), serve()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** Opens a page, and holds it to what a reader must never cause. */
async function open<T>(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
  before?: (page: Page) => Promise<unknown>,
): Promise<T> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults = watch(page, server.address);
  await before?.(page);
  await page.goto(server.address + path, { waitUntil: 'load' });
  const seen = await look(page);
  await context.close();
  if (!before) expect(faults).toEqual([]);
  return seen;
}

const atHome = { heard: pathOf.chart(heard.id), sorted: pathOf.chart(sorted.id) };
const list = (page: Page) => page.getByRole('listbox');
const tip = (page: Page) => page.locator('.tip');
/** The row that is spoken. */
const selected = (page: Page) => list(page).getByRole('option', { selected: true });
const tipName = (page: Page) => page.locator('.tip .name').innerText();
const control = (page: Page, name: string) => page.locator(`.hand [name="${name}"]`);

/** How much has moved on the page so far that no press or key asked for (Cumulative Layout Shift). */
const shiftOf = (page: Page) =>
  page.evaluate(`new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) sum += value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 300);
  })`);

/** Where a row stands on the screen, after scrolling it to where there is room above and below. */
async function placeOf(page: Page, row: number, layout: 'narrow' | 'wide', marks = heardMarks) {
  const svg = page.locator(`.${layout} svg`).first();
  const { x, y } = marks.layouts[layout][row]!;
  await svg.evaluate((e, at) => scrollBy(0, e.getBoundingClientRect().top + at - innerHeight / 2), y);
  const box = (await svg.boundingBox())!;
  const scale = box.width / (layout === 'narrow' ? 360 : 720);
  return { x: box.x + x * scale, y: box.y + y * scale };
}

const drawnRows = (marks = heardMarks, layout: 'narrow' | 'wide' = 'wide') =>
  marks.layouts[layout].flatMap((place, row) => (place ? row : []));

describe('before anybody reaches for a chart', () => {
  it('nothing is asked for, and nothing moves when the words for it come', async () => {
    await open(pathOf.story([...graph.stories.keys()][0]!), desk, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.reload({ waitUntil: 'networkidle' });
      expect(asked.filter((url) => url.endsWith('/chart.js'))).toHaveLength(1);
      expect(asked.filter((url) => url.includes('marks'))).toEqual([]);
      expect(await page.locator('.hand:visible').count()).toBeGreaterThan(0);
      expect(await shiftOf(page)).toBeLessThan(0.01);
    });
  });

  it('the words have their room before they come, and none where no script runs', async () => {
    const heightOf = (page: Page) =>
      page
        .locator('.hand')
        .first()
        .evaluate((e) => (e as HTMLElement).offsetHeight);
    const held = await open(atHome.heard, desk, heightOf, (page) =>
      page.route('**/chart.js', (route) => route.abort()),
    );
    expect(held).toBe(await open(atHome.heard, desk, heightOf));
    expect(
      await open(atHome.heard, { ...desk, javaScriptEnabled: false }, (page) =>
        page.locator('.hand').first().boundingBox(),
      ),
    ).toBeNull();
  });

  it('a script that does not come leaves the page whole', async () => {
    await open(
      atHome.heard,
      desk,
      async (page) => {
        expect(await page.locator('.wide svg').first().isVisible()).toBe(true);
        expect(await page.locator('.hand').first().isVisible()).toBe(false);
        expect(await page.getByRole('button', { name: 'Share this view' }).count()).toBe(0);
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
        await page.getByRole('status').getByText('could not be loaded').waitFor();
        expect(await page.locator('.wide svg').first().isVisible()).toBe(true);
        fails = false;
        await control(page, 'tab').click();
        await page.locator('.drawing table').waitFor();
      },
      (page) => page.route('**/*.marks.json', (route) => (fails ? route.abort() : route.continue())),
    );
  });
});

describe('by pointer', () => {
  it('a mark is ringed and its row told, clear of it; the tip can be gone to, and Escape closes it', async () => {
    await open(atHome.heard, desk, async (page) => {
      const row = drawnRows().at(-8)!;
      const { x, y } = await placeOf(page, row, 'wide');
      await page.mouse.move(x - 40, y - 60);
      await page.waitForResponse('**/*.marks.json');
      await page.mouse.move(x, y);
      await tip(page).waitFor();
      expect(await tipName(page)).toBe(heardMarks.rows[row]!.name);
      expect(await tip(page).innerText()).toContain(heardMarks.rows[row]!.standing);
      expect(await page.locator('.wide .ring').count()).toBe(1);
      const box = (await tip(page).boundingBox())!;
      expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false);

      // On its way, and there.
      await page.waitForTimeout(350);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
      await page.waitForTimeout(400);
      expect(await tipName(page)).toBe(heardMarks.rows[row]!.name);

      await page.keyboard.press('Escape');
      expect(await tip(page).isVisible()).toBe(false);
      expect(await page.locator('.ring').count()).toBe(0);
      await page.mouse.move(x, y);
      expect(await tip(page).isVisible(), 'before the pointer has been elsewhere').toBe(false);
      await page.mouse.move(x - 40, y - 60);
      await page.mouse.move(x, y);
      await tip(page).waitFor();
      await page.mouse.move(5, 5);
      await tip(page).waitFor({ state: 'hidden' });
    });
  });

  it('tips that come and go move nothing; what would is measured', async () => {
    await open(atHome.heard, desk, async (page) => {
      for (const row of drawnRows().slice(0, 6)) {
        const { x, y } = await placeOf(page, row, 'wide');
        await page.mouse.move(x, y, { steps: 3 });
        await page.waitForTimeout(60);
      }
      await tip(page).waitFor();
      expect(await shiftOf(page)).toBeLessThan(0.01);
      await page.evaluate(`document.querySelector('.drawing').style.paddingTop = '200px'`);
      expect(await shiftOf(page)).toBeGreaterThan(0.01);
    });
  });

  it('a click keeps the row, in the address too, until the next one elsewhere', async () => {
    await open(atHome.heard, desk, async (page) => {
      const row = drawnRows()[3]!;
      const { x, y } = await placeOf(page, row, 'wide');
      await page.mouse.click(x, y);
      await tip(page).waitFor();
      await page.waitForURL(`**/?row=${encodeURIComponent(heardMarks.rows[row]!.name)}`);
      await page.mouse.move(5, 5);
      await page.waitForTimeout(400);
      expect(await tip(page).isVisible()).toBe(true);
      await page.mouse.click(5, 5);
      expect(await tip(page).isVisible()).toBe(false);
      await page.waitForURL((url) => url.search === '');
    });
  });
});

describe('by finger, at 360 px', () => {
  it(
    'a tap tells every row within the window and beside its mark; another tap closes it',
    { timeout: 60_000 },
    async () => {
      await open(atHome.heard, phone, async (page) => {
        for (const row of drawnRows(heardMarks, 'narrow').filter((_, i) => i % 5 === 0)) {
          const { x, y } = await placeOf(page, row, 'narrow');
          await page.touchscreen.tap(x, y);
          await tip(page).waitFor();
          const box = (await tip(page).boundingBox())!;
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(360);
          expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false);
          await page.touchscreen.tap(x, y);
          expect(await tip(page).isVisible()).toBe(false);
        }
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      });
    },
  );

  it('a drawing lets the page scroll and the text be chosen', async () => {
    await open(atHome.heard, phone, async (page) => {
      expect(
        await page
          .locator('.drawing')
          .first()
          .evaluate((e) => [getComputedStyle(e).touchAction, getComputedStyle(e).userSelect]),
      ).toEqual(['pan-y pinch-zoom', 'auto']);
    });
  });
});

describe('by key', () => {
  it('one stop for each chart; arrows go from row to row, each is spoken once, and Escape closes', async () => {
    await open(atHome.heard, desk, async (page) => {
      await control(page, 'tab').focus();
      await page.keyboard.press('Shift+Tab');
      expect(await page.evaluate('document.activeElement.role')).toBe('listbox');
      const option = selected(page);
      await option.waitFor();
      const rows = drawnRows();
      const spoken = async () => {
        const id = (await list(page).getAttribute('aria-activedescendant'))!;
        expect(await option.getAttribute('id')).toBe(id);
        return (await option.textContent())!;
      };
      expect(await spoken()).toContain(heardMarks.rows[rows[0]!]!.name);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      expect(await spoken()).toContain(heardMarks.rows[rows[2]!]!.name);
      expect(await tipName(page)).toBe(heardMarks.rows[rows[2]!]!.name);
      await page.keyboard.press('ArrowLeft');
      expect(await spoken()).toContain(heardMarks.rows[rows[1]!]!.name);
      await page.keyboard.press('End');
      expect(await spoken()).toContain(heardMarks.rows[rows.at(-1)!]!.name);
      await page.keyboard.press('Home');
      expect(await spoken()).toContain(heardMarks.rows[rows[0]!]!.name);

      // What is seen is not heard, too, and nothing speaks up by itself.
      expect(await tip(page).getAttribute('aria-hidden')).toBe('true');
      expect(await page.locator('.hand output').allTextContents()).toEqual(['']);
      const outline = await list(page).evaluate((e) => getComputedStyle(e).outlineStyle);
      expect(outline).toBe('solid');
      await page.keyboard.press('Escape');
      expect(await tip(page).isVisible()).toBe(false);
      await page.keyboard.press('ArrowDown');
      expect(await spoken()).toContain(heardMarks.rows[rows[1]!]!.name);

      await page.keyboard.press('Tab');
      expect(await control(page, 'tab').evaluate((e) => e === document.activeElement)).toBe(true);
      await page.keyboard.press('Shift+Tab');
      expect(await spoken(), 'taken up where it was left').toContain(heardMarks.rows[rows[1]!]!.name);
    });
  });

  it('a row far down is brought into the window', async () => {
    await open(atHome.sorted, { viewport: { width: 390, height: 500 } }, async (page) => {
      await list(page).focus();
      await tip(page).waitFor();
      await page.keyboard.press('End');
      const ring = (await page.locator('.narrow .ring').boundingBox())!;
      expect(ring.y).toBeGreaterThan(0);
      expect(ring.y + ring.height).toBeLessThan(500);
    });
  });

  it('axe finds nothing, with a row told, a value singled out and the table in sight', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const run = `axe.run(document.querySelector('figure'), { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })`;
    await open(atHome.heard, desk, async (page) => {
      await page.evaluate(axe);
      const violations = async () =>
        ((await page.evaluate(run)) as { violations: { id: string; nodes: { html: string }[] }[] }).violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`,
        );
      expect(await violations()).toEqual([]);
      await list(page).focus();
      await tip(page).waitFor();
      await control(page, 'focus').selectOption({ index: 1 });
      expect(await violations()).toEqual([]);
      await control(page, 'tab').click();
      expect(await violations()).toEqual([]);
    });
  });
});

describe('what a chart declares', () => {
  it('a value is singled out: other rows fade, what is shared stays', async () => {
    await open(atHome.heard, desk, async (page) => {
      const { name, rows } = heardMarks.focus!.values[0]!;
      await control(page, 'focus').selectOption(name);
      await page.waitForURL(`**/?focus=${encodeURIComponent(name)}`);
      const svg = page.locator('.wide svg').first();
      const faded = await svg.evaluate((e) =>
        [...e.querySelectorAll('*')].flatMap((one, i) => (one.classList.contains('faded') ? i : [])),
      );
      const places = heardMarks.layouts.wide;
      const own = new Set(rows.flatMap((row) => places[row]?.elements ?? []));
      const others = new Set(places.flatMap((place) => place?.elements ?? []).filter((n) => !own.has(n)));
      expect(faded).toEqual([...others].sort((a, b) => a - b));
      await control(page, 'focus').selectOption('');
      expect(await page.locator('.faded').count()).toBe(0);
    });
  });

  it.each([
    ['wide', desk],
    ['narrow', { viewport: { width: 390, height: 800 } }],
  ] as const)('bands move into the order that is chosen, and keys and table follow: %s', async (layout, options) => {
    await open(atHome.sorted, { ...options, reducedMotion: 'reduce' }, async (page) => {
      const { field, rows } = sortedMarks.sort!.at(-1)!;
      await control(page, 'sort').selectOption(field);
      await page.waitForURL(`**/?sort=${field}`);
      const heights: number[] = [];
      const drawn = rows.filter((row) => sortedMarks.layouts[layout][row]);
      await list(page).focus();
      for (const row of drawn) {
        expect(await selected(page).textContent()).toContain(sortedMarks.rows[row]!.name);
        const ring = (await page.locator(`.${layout} .ring`).boundingBox())!;
        const scroll = (await page.evaluate('scrollY')) as number;
        heights.push(ring.y + ring.height / 2 + scroll);
        await page.keyboard.press('ArrowDown');
      }
      expect(heights).toEqual(heights.toSorted((a, b) => a - b));
      await control(page, 'tab').click();
      const first = await page.locator('.drawing tbody tr').first().innerText();
      for (const cell of sortedMarks.rows[rows[0]!]!.cells.slice(0, 3)) expect(first).toContain(cell);
      await control(page, 'tab').click();
      await control(page, 'sort').selectOption('');
      const moved = await page
        .locator('.drawing svg *')
        .evaluateAll((all) =>
          all.filter((e) => parseFloat((e as SVGElement).style.translate.split(' ')[1] ?? '0') !== 0),
        );
      expect(moved).toHaveLength(0);
    });
  });

  it('bands glide, but not for readers who want no motion', async () => {
    const duration = (page: Page) =>
      page
        .locator('.drawing svg text')
        .first()
        .evaluate((e) => getComputedStyle(e).transitionDuration);
    expect(await open(atHome.sorted, { ...desk, reducedMotion: 'no-preference' }, duration)).toContain('0.5s');
    expect(await open(atHome.sorted, { ...desk, reducedMotion: 'reduce' }, duration)).toBe('0s');
  });

  it(
    'a series is heard: one tone for each value, higher for more, none for a blank; a second press stops',
    { timeout: 60_000 },
    async () => {
      const spy = `
      window.tones = []; window.contexts = 0;
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (...args) { tones.push(this.frequency.value); return start.apply(this, args); };
      window.AudioContext = class extends AudioContext { constructor() { super(); contexts++; } };`;
      await open(atHome.heard, desk, async (page) => {
        await page.evaluate(spy);
        await page.locator('.drawing').first().hover();
        expect(await page.evaluate('contexts')).toBe(0);
        await control(page, 'sound').click();
        expect(await control(page, 'sound').innerText()).toBe('Stop');
        await page.locator('.wide .ring').waitFor();
        await control(page, 'sound').filter({ hasText: 'Listen' }).waitFor({ timeout: 30_000 });
        const values = heardMarks.sound!.values.filter((value) => value !== null);
        const tones = (await page.evaluate('tones')) as number[];
        expect(tones).toHaveLength(values.length);
        expect(Math.min(...tones)).toBeCloseTo(220);
        expect(Math.max(...tones)).toBeCloseTo(880);
        expect(
          tones.map((tone, i) => Math.sign(tone - tones[0]!) === Math.sign(values[i]! - values[0]!)),
        ).not.toContain(false);

        await control(page, 'sound').click();
        await page.keyboard.press('Escape');
        expect(await control(page, 'sound').innerText()).toBe('Listen');
        await control(page, 'sound').click();
        await control(page, 'sound').click();
        expect(await control(page, 'sound').innerText()).toBe('Listen');
        const before = ((await page.evaluate('tones')) as number[]).length;
        await page.waitForTimeout(600);
        expect(await page.evaluate('tones.length')).toBe(before);
      });
    },
  );
});

describe('the table', () => {
  it('takes the room of the drawing, no more and no less, and has every cell', async () => {
    await open(atHome.heard, desk, async (page) => {
      const below = page.locator('.hand').first();
      const before = (await below.boundingBox())!.y;
      await control(page, 'tab').click();
      const region = page.locator('.drawing > .table');
      await region.waitFor();
      expect((await below.boundingBox())!.y).toBe(before);
      expect(await control(page, 'tab').innerText()).toBe('Chart');
      expect(await region.getAttribute('tabindex')).toBe('0');
      expect(await page.locator('.wide svg').first().isVisible()).toBe(false);
      const cells = await page.locator('.drawing tbody tr').nth(1).locator('td').allTextContents();
      heardMarks.rows[1]!.cells.forEach((cell, i) => expect(cells[i]).toContain(cell));
      await control(page, 'tab').click();
      expect(await page.locator('.wide svg').first().isVisible()).toBe(true);
    });
  });
});

describe('the address', () => {
  it('opens a chart as it was left; what it does not know is let go, what is not its own stays', async () => {
    const { name } = heardMarks.focus!.values[1]!;
    const row = heardMarks.rows[drawnRows()[2]!]!.name;
    const query = new URLSearchParams({ tab: 'table', focus: name, row });
    await open(`${atHome.heard}?${query}&sort=nothing&from=letter`, desk, async (page) => {
      await page.locator('.drawing table').waitFor();
      await page.waitForURL((url) => !url.searchParams.has('sort'));
      const { searchParams } = new URL(page.url());
      expect(Object.fromEntries(searchParams)).toEqual({ tab: 'table', focus: name, row, from: 'letter' });
      expect(await control(page, 'focus').inputValue()).toBe(name);
      await control(page, 'tab').click();
      expect(await tipName(page)).toBe(row);
    });
    await open(`${atHome.heard}?tab=map&focus=nobody&row=none`, desk, async (page) => {
      await page.waitForURL((url) => url.search === '');
      expect(await page.locator('.drawing table').count()).toBe(0);
    });
  });

  it('is handed on from a story as that of the chart by itself, with what is in sight', async () => {
    const story = [...graph.stories.values()].find((one) => chartsIn(one).some(({ id }) => id === heard.id))!;
    const { name } = heardMarks.focus!.values[0]!;
    const options = { ...desk, permissions: ['clipboard-read', 'clipboard-write'] };
    await open(pathOf.story(story.id), options, async (page) => {
      const figure = page.locator(`#chart-${heard.id}`);
      await figure.locator('[name="focus"]').selectOption(name);
      await figure.getByRole('button', { name: 'Share this view' }).click();
      await figure.getByRole('status').getByText('Copied').waitFor();
      const copied = (await page.evaluate('navigator.clipboard.readText()')) as string;
      expect(copied).toBe(`${server.address}${atHome.heard}?focus=${encodeURIComponent(name)}`);
      expect(new URL(page.url()).search).toBe('');
    });
  });

  it('is handed to the device where fingers rule', async () => {
    const spy = `navigator.canShare = () => true; navigator.share = async (what) => { window.shared = what; };`;
    await open(atHome.heard, phone, async (page) => {
      await page.evaluate(spy);
      await control(page, 'share').click();
      expect(await page.evaluate('shared')).toEqual({ url: server.address + atHome.heard });
    });
  });
});

describe('the places beside a map', () => {
  it('are one stop of the tab key; an arrow key goes on, and each place lights its mark', async () => {
    await open(pathOf.chart(mapped.id), desk, async (page) => {
      const places = page.locator('.places button');
      const all = await places.count();
      expect(all).toBe(marksOf(graph, mapped).rows.length);
      expect(await page.locator('.places button:not([tabindex="-1"])').count()).toBe(1);
      await places.first().focus();
      await page.locator('.wide .ring').waitFor();
      const ring = () => page.locator('.wide .ring').boundingBox();
      const first = await ring();
      await page.keyboard.press('ArrowDown');
      expect(await places.nth(1).evaluate((button) => button === document.activeElement)).toBe(true);
      await expect.poll(ring).not.toEqual(first);
      await page.keyboard.press('End');
      expect(await places.nth(all - 1).evaluate((button) => button === document.activeElement)).toBe(true);
      await page.keyboard.press('Tab');
      expect(await page.locator('.places button:focus').count()).toBe(0);
      await page.locator('.ring').waitFor({ state: 'detached' });
    });
  });
});
