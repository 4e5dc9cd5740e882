/** Type as readers get it: light to load, ours to the last letter, and still when it comes. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { webFontsOf, subsetWebFont } from '../../../../src/publish/html/web-fonts.ts';
import {
  mostBytes,
  patientFonts,
  strangeLetters,
  unfold,
  watchFonts,
  weightFaults,
  type Loaded,
} from '../../../../src/testing/browser/fonts.ts';
import { drawn, readOn, shiftOf } from '../../../../src/testing/browser/layout-shift.ts';
import { project } from '../../../helpers/project.ts';
import { embedRoutes, kinds, storyPaths } from '../kinds.ts';
import { beginReading, visit } from '../../../../src/testing/browser/reading.ts';
import { sites } from '../../../helpers/site.ts';

const reading = beginReading(sites[0]);

/** Opens a page and notes the faces that it asks for. Its policy is let go: what is looked at here is type. */
function look<T>(
  path: string,
  width: number,
  at: (page: Page, fonts: Loaded[]) => Promise<T>,
  before?: (page: Page) => Promise<unknown>,
): Promise<T> {
  let fonts: Loaded[];
  return visit(
    reading,
    path,
    { viewport: { width, height: 844 }, bypassCSP: true },
    (page) => at(page, fonts),
    async (page) => {
      fonts = watchFonts(page);
      await before?.(page);
    },
  );
}

/** How far a page moves from when its fonts have loaded until its end is read. */
async function shiftOnTheWay(page: Page): Promise<number> {
  const before = await shiftOf(page);
  await readOn(page);
  return (await shiftOf(page)) - before;
}

it(
  `fonts weigh at most ${mostBytes / 1000} KB on every kind of page, and every letter is set in one of them`,
  { timeout: 600_000 },
  async () => {
    const faults: string[] = [];
    for (const path of [...kinds, ...embedRoutes]) {
      const found = await look(
        path,
        1440,
        async (page, fonts) => {
          await unfold(page);
          expect(fonts.length, path).toBeGreaterThan(1);
          return [...weightFaults(fonts), ...(await strangeLetters(page))];
        },
        patientFonts,
      );
      faults.push(...found.map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
  },
);

it('a page without Chinese loads no Chinese face', async () => {
  const names = await look('', 1440, async (_page, fonts) => fonts.map(({ url }) => url.split('/').at(-1)));
  expect(names.filter((name) => name!.startsWith('noto'))).toEqual([]);
});

it('nothing moves while a page is read', { timeout: 600_000 }, async () => {
  const moved: string[] = [];
  for (const path of kinds) {
    const shifts = [390, 1440].map(async (width) => {
      const shift = await look(path, width, shiftOnTheWay);
      if (shift >= 0.01) moved.push(`${path} at ${width} px: ${shift}`);
    });
    await Promise.all(shifts);
  }
  expect(moved).toEqual([]);
});

/** What runs over the right edge when letters are twice as large, as a reader may set them, and the window is not. */
const runsOver = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    document.documentElement.style.fontSize = '200%';
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1);
    return ['by ' + (document.documentElement.scrollWidth - innerWidth) + ' px', ...wide.slice(0, 3).map((one) => one.localName + '.' + one.className)];
  })()`);

it.each([390, 1280])('letters twice as large run over no edge, at %i px', async (width) => {
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
    expect(weightFaults(loaded)).toEqual(['fonts weigh 130000 bytes, more than 120000: a.woff2 70000, b.woff2 60000']);
    expect(weightFaults(loaded.slice(1))).toEqual([]);
  });

  it('a letter that no face has, in a heading and in a drawing far below; text that is not seen', async () => {
    const plant = async (page: Page) => {
      await page.evaluate(`document.querySelector('h1').append('Ꙭ')`);
      await page.evaluate(`[...document.querySelectorAll('.drawing .wide text')].at(-1).append('Ꙭ far')`);
      const folded = await strangeLetters(page);
      await unfold(page);
      return [folded, await strangeLetters(page)];
    };
    const [folded, unfolded] = (await look(story, 1440, plant, patientFonts)).map((faults) => faults.join('\n'));
    expect(folded).toMatch(/is not seen[^]*"Ꙭ" is set in [^]*"Ꙭ far" is set in [^]*is not seen/);
    expect(unfolded).toMatch(/^"Ꙭ" is set in .+\n"Ꙭ far" is set in .+$/);
  });

  it('text that takes its face late', async () => {
    const host = 'http://news.example/';
    const css = `@font-face{font-family:late;src:url(/late.woff2);font-display:swap;size-adjust:200%}p{font:20px late,serif}`;
    const words = `<p>${'Once upon a time. '.repeat(20)}</p>`;
    const html = `<!doctype html><title>News</title><style>${css}</style>${words}${words}`;
    const page = await reading.browser.newPage();
    const face = await subsetWebFont(project, webFontsOf(project)[0]!);
    const seen = Promise.withResolvers<undefined>();
    await page.route('**/*', (route) =>
      route.request().url() === host
        ? route.fulfill({ body: html, contentType: 'text/html' })
        : seen.promise.then(() => route.fulfill({ body: face, contentType: 'font/woff2' })),
    );
    await page.goto(host, { waitUntil: 'commit' });
    await page.getByText('Once').first().waitFor();
    await drawn(page);
    seen.resolve(undefined);
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
