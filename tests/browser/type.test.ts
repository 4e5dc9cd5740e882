/** Type as readers get it: light to load, ours to the last letter, and still when it comes. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faces, subsetFace } from '../../src/publish/faces.ts';
import {
  mostBytes,
  shiftOf,
  slowFonts,
  strangeLetters,
  watchFonts,
  weightFaults,
  type Loaded,
} from '../checks/fonts.ts';
import { graph } from '../site.ts';
import { framePaths, kinds, storyPaths } from './kinds.ts';
import { beginReading, visit } from './reading.ts';

const reading = beginReading();

/** To the end of the page, as a reader goes: how far it moved on the way. */
async function readOn(page: Page): Promise<number> {
  await page.evaluate(`(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
  })()`);
  return shiftOf(page);
}

/** Opens a page and notes the faces that it asks for. */
function look<T>(
  path: string,
  width: number,
  at: (page: Page, fonts: Loaded[]) => Promise<T>,
  before?: (page: Page) => Promise<void>,
): Promise<T> {
  let fonts: Loaded[];
  return visit(
    reading,
    path,
    { viewport: { width, height: 844 } },
    (page) => at(page, fonts),
    async (page) => {
      fonts = watchFonts(page);
      await before?.(page);
    },
  );
}

it(
  `faces weigh at most ${mostBytes / 1000} KB on every kind of page, and every letter is set in one of them`,
  { timeout: 300_000 },
  async () => {
    const faults: string[] = [];
    for (const path of [...kinds, ...framePaths]) {
      const found = await look(path, 1440, async (page, fonts) => {
        expect(fonts.length, path).toBeGreaterThan(1);
        const heavy = weightFaults(fonts);
        // A face that came late, as on a busy machine, is there now.
        await page.reload({ waitUntil: 'load' });
        await page.evaluate('document.fonts.ready');
        return [...heavy, ...(await strangeLetters(page))];
      });
      faults.push(...found.map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
  },
);

it('a page without Chinese loads no Chinese face', async () => {
  const names = await look('', 1440, async (_page, fonts) => fonts.map(({ url }) => url.split('/').at(-1)));
  expect(names.filter((name) => name!.startsWith('noto'))).toEqual([]);
});

describe.each([390, 1440])('at %i px', (width) => {
  it(
    'nothing moves when a page opens and its faces come late, nor while it is read',
    { timeout: 300_000 },
    async () => {
      const moved: string[] = [];
      for (const path of kinds) {
        const shift = await look(path, width, readOn, (page) => slowFonts(page, 500));
        if (shift >= 0.01) moved.push(`${path}: ${shift}`);
      }
      expect(moved).toEqual([]);
    },
  );
});

/** What runs over the right edge when letters are twice as large, as a reader may set them, and the window is not. */
const runsOver = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    document.documentElement.style.fontSize = '200%';
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1);
    return ['by ' + (document.documentElement.scrollWidth - innerWidth) + ' px', ...wide.slice(0, 3).map((one) => one.localName + '.' + one.className)];
  })()`);

it.each([390, 1280])('letters twice as large run over no edge, at %i px', { timeout: 120_000 }, async (width) => {
  const over: string[] = [];
  for (const path of kinds) {
    const found = await look(path, width, runsOver);
    if (found.length) over.push(`${path}: ${found.join(', ')}`);
  }
  expect(over).toEqual([]);
});

describe('a planted fault is found', () => {
  const story = storyPaths[0]!;

  it('faces that are too heavy', () => {
    const loaded = [
      { url: 'http://127.0.0.1/fonts/a.woff2', bytes: 70_000 },
      { url: 'http://127.0.0.1/fonts/b.woff2', bytes: 60_000 },
    ];
    expect(weightFaults(loaded)).toEqual([
      'faces weigh 130000 bytes, at most 120000 may be: a.woff2 70000, b.woff2 60000',
    ]);
    expect(weightFaults(loaded.slice(1))).toEqual([]);
  });

  it('a letter that no face has', async () => {
    const found = await look(story, 1440, async (page) => {
      await page.evaluate(`document.querySelector('h1').append('Ꙭ')`);
      return strangeLetters(page);
    });
    expect(found.join()).toMatch(/is set in/);
  });

  it('text that takes its face late', async () => {
    const host = 'http://news.example/';
    const css = `@font-face{font-family:late;src:url(/late.woff2);font-display:swap;size-adjust:200%}p{font:20px late,serif}`;
    const words = `<p>${'Once upon a time. '.repeat(20)}</p>`;
    const html = `<!doctype html><title>News</title><style>${css}</style>${words}${words}`;
    const page = await reading.browser.newPage();
    const face = await subsetFace(graph, faces[0]!);
    await page.route('**/*', (route) =>
      route.request().url() === host
        ? route.fulfill({ body: html, contentType: 'text/html' })
        : route.fulfill({ body: face, contentType: 'font/woff2' }),
    );
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.fallback();
    });
    await page.goto(host);
    expect(await shiftOf(page)).toBeGreaterThan(0.01);
    await page.context().close();
  });

  it('a line that comes late', async () => {
    const shift = await look(story, 1440, async (page) => {
      await page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforebegin', '<p>Late</p>'.repeat(5))`);
      return shiftOf(page);
    });
    expect(shift).toBeGreaterThan(0.01);
  });

  it('a line that does not fit when letters are large', async () => {
    const over = await look(story, 1280, async (page) => {
      await page.evaluate(
        `document.querySelector('main').insertAdjacentHTML('afterbegin', '<pre>' + 'wide '.repeat(40) + '</pre>')`,
      );
      return runsOver(page);
    });
    expect(over.join()).toMatch(/^by \d+ px/);
  });
});
