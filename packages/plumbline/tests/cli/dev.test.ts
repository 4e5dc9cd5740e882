/** `plumbline dev` shows every edit of an authored file without a restart, and problems over the page. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { startDev, type DevServer } from '../helpers/editions/dev-server.ts';
import { chart, edit, layProject } from '../helpers/editions/released.ts';
import { openBrowser } from '../../src/testing/browser/open-browser.ts';

const story = 'src/content/stories/two-crossings.mdx';
const storyPage = '/stories/two-crossings/';
const chartPage = '/charts/bridges-now/';

// Long enough for slow machines.
const patience = { timeout: 25_000, interval: 20 };

interface Edition extends DevServer {
  edit: (file: string, from: string, to: string) => void;
  write: (file: string, text: string) => void;
  remove: (file: string) => void;
  /** Waits until an address answers with a text. */
  shows: (path: string, text: string) => Promise<void>;
  /** Waits until an address answers with a status. */
  answers: (path: string, status: number) => Promise<void>;
}

/** The tiny edition, served in development. @param before edits before the server starts. */
async function openEdition(
  whenDone: (stop: () => void | Promise<void>) => void,
  before: (root: string) => void = () => undefined,
): Promise<Edition> {
  const root = layProject(whenDone);
  before(root);
  const server = await startDev(root);
  whenDone(server.stop);
  const get = (path: string) => fetch(`${server.address}${path}`, { headers: { accept: 'text/html' } });
  return {
    ...server,
    edit: (file, from, to) => edit(root, file, from, to),
    write: (file, text) => {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    },
    remove: (file) => rmSync(join(root, file)),
    shows: (path, text) =>
      expect
        .poll(async () => (await (await get(path)).text()).includes(text), { ...patience, message: `${path}: ${text}` })
        .toBe(true),
    answers: (path, status) =>
      expect.poll(async () => (await get(path)).status, { ...patience, message: path }).toBe(status),
  };
}

const edition = await openEdition(afterAll);
const browser = await openBrowser();
afterAll(() => browser.close());

describe('an edit is shown', () => {
  test.for([
    { of: 'the text of a story', file: story, from: 'Birch is not counted.', to: 'Birch was left out.', at: storyPage },
    { of: 'the title of a story', file: story, from: 'title: Alder built', to: 'title: Alder put up', at: storyPage },
    { of: 'a chart', file: chart, from: 'Alder has the most', to: 'Alder has most', at: chartPage },
    {
      of: 'the rows of a dataset',
      file: 'data/towns/data.csv',
      from: 'C1,south',
      to: 'C1,north',
      at: '/charts/bridges-now.csv',
      shows: 'Cedar,north,4,5',
    },
    {
      of: 'a query',
      file: 'data/bridges-per-town/query.sql',
      from: 'ORDER BY town',
      to: 'ORDER BY town DESC',
      at: '/charts/bridges-now.csv',
      shows: 'then,now\nCedar',
    },
    {
      of: 'the descriptor of a dataset',
      file: 'data/bridges/datapackage.json',
      from: '"title": "Bridges"',
      to: '"title": "All bridges"',
      at: '/data/bridges/',
      shows: 'All bridges',
    },
    {
      of: 'a measure',
      file: 'data/bridges/measures.sql',
      from: 'Towns that the survey counts.',
      to: 'Towns of the survey.',
      at: storyPage,
    },
    {
      of: 'a check',
      file: 'data/bridges/checks.sql',
      from: 'The three towns add up to the seven bridges',
      to: 'Three towns add up to seven bridges',
      at: '/checks/',
    },
    {
      of: 'evidence',
      file: 'data/towns/evidence.csv',
      from: '"page 2, line 1"',
      to: '"page 2, first line"',
      at: '/data/towns/',
      shows: 'page 2, first line',
    },
    {
      of: 'a source',
      file: 'src/content/sources/gauge-2001.yaml',
      from: 'title: A survey of the bridges',
      to: 'title: The survey of the bridges',
      at: '/sources/gauge-2001/',
      shows: 'The survey of the bridges',
    },
    {
      of: 'the configuration of the edition',
      file: 'edition.config.ts',
      from: 'The Tiny File',
      to: 'The Small File',
      at: '/',
    },
  ])('of $of', async ({ file, from, to, at, shows = to.replace(/^title: /, '') }) => {
    edition.edit(file, from, to);
    await edition.shows(at, shows);
  });

  test('of a module that a chart imports', async () => {
    edition.write('src/charts/bridges-now/words.ts', "export const subtitle: string = 'Bridges of today';\n");
    edition.edit(chart, "subtitle: 'Bridges standing, 2000'", 'subtitle');
    edition.edit(chart, 'import * as Plot', "import { subtitle } from './bridges-now/words.ts';\nimport * as Plot");
    await edition.shows(chartPage, 'Bridges of today');
    edition.edit('src/charts/bridges-now/words.ts', 'of today', 'of our day');
    await edition.shows(chartPage, 'Bridges of our day');
  });

  test('of the allowlist, with a number in a story', async () => {
    edition.edit(story, 'Birch was left out.', 'Birch was left out in 1850.');
    edition.write('src/content/number-allowlist.yaml', "- { text: 'in 1850', reason: 'a year' }\n");
    await edition.shows(storyPage, 'Birch was left out in 1850.');
  });

  test('of the ledger', async () => {
    const [day, path] = ['2026-11-22', 'charts/old/'];
    const lines = [
      { kind: 'address', path, date: day },
      { kind: 'removed', path, reason: 'It said nothing.', date: day },
    ];
    edition.write('archive/ledger.jsonl', lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await edition.shows('/charts/old/', 'It said nothing.');
  });

  test('of a component, also when it is added and removed', async () => {
    const file = 'src/components/Footer.astro';
    edition.write(file, '<footer>Our own footer</footer>');
    await edition.shows('/', 'Our own footer');
    edition.edit(file, 'Our own', 'Nobody’s');
    await edition.shows('/', 'Nobody’s footer');
    edition.remove(file);
    await edition.shows('/', 'corrections@tiny.example');
  });

  test('of a component of the edition’s own in a story', async () => {
    const file = 'src/components/Remark.astro';
    edition.write(file, '<aside>Remark: <slot /></aside>');
    edition.edit(story, '\n## ', '\n<Remark>\n\nNobody asked.\n\n</Remark>\n\n## ');
    await edition.shows(storyPage, '<aside>Remark: ');
    edition.edit(file, 'Remark: ', 'Aside: ');
    await edition.shows(storyPage, '<aside>Aside: ');
  });

  test('of two files at once, and the second of two edits in quick succession', async () => {
    edition.edit(story, 'survey leaves', 'survey left');
    edition.edit(chart, 'Alder has most', 'Alder has the largest number of');
    edition.edit(story, 'survey left', 'survey forgot');
    await edition.shows(chartPage, 'Alder has the largest number of');
    await edition.shows(storyPage, 'survey forgot');
  });
});

describe('pages are added and removed with their files', () => {
  test('a page', async () => {
    const file = 'src/content/pages/about.mdx';
    edition.write(file, '---\ntitle: About us\ndescription: Who we are.\n---\n\nWe count bridges.\n');
    await edition.shows('/about/', 'We count bridges.');
    edition.edit(file, 'We count bridges.', 'We count every bridge.');
    await edition.shows('/about/', 'We count every bridge.');
    edition.remove(file);
    await edition.answers('/about/', 404);
  });

  test('a chart', async () => {
    const file = 'src/charts/bridges-then.ts';
    edition.write(file, `export { default } from './bridges-now.ts';\n`);
    await edition.shows('/charts/bridges-then/', 'Alder has the largest number of');
    await edition.answers('/charts/bridges-then.csv', 200);
    edition.remove(file);
    await edition.answers('/charts/bridges-then/', 404);
    await edition.answers('/charts/bridges-then.csv', 404);
  });
});

describe('problems are shown over the page', { timeout: 60_000 }, () => {
  test('until they are fixed, while the page does not change', async () => {
    const page = await browser.newPage();
    await page.goto(`${edition.address}${chartPage}`);
    const dialog = page.locator('plumbline-problems dialog[open]');

    edition.edit(chart, 'Alder has the largest number of bridges', 'Alder has them all.');
    edition.edit(story, 'of="bridges.alder-growth"', 'of="bridges.alder-grow"');
    await expect
      .poll(() => dialog.locator('li').allInnerTexts(), patience)
      .toEqual([
        expect.stringMatching(
          /^src\/charts\/bridges-now\.ts, field "title"\s+Expected a title without a full stop, got "Alder has them all\."\.\s+Hint: Remove the full stop at its end\.$/,
        ),
        expect.stringMatching(/^src\/content\/stories\/two-crossings\.mdx, line \d+\s+Expected a measure .*\s+Hint: /),
      ]);
    await page.reload();
    await dialog.waitFor();
    expect(await page.locator('h1').first().innerText()).toBe('Alder has the largest number of bridges');

    edition.edit(story, 'of="bridges.alder-grow"', 'of="bridges.alder-growth"');
    await expect.poll(() => dialog.locator('li').count(), patience).toBe(1);
    edition.edit(chart, 'Alder has them all.', 'Alder has them all');
    await page.getByRole('heading', { name: 'Alder has them all' }).waitFor();
    expect(await page.locator('plumbline-problems').count()).toBe(0);
    await page.close();
  });

  test('also if a component does not compile', async () => {
    const page = await browser.newPage();
    await page.goto(edition.address);
    const dialog = page.locator('plumbline-problems dialog[open]');
    edition.write('src/components/Footer.astro', '<footer>{</footer>');
    await expect.poll(() => dialog.innerText(), patience).toContain('src/components/Footer.astro, line 1');
    edition.edit('src/components/Footer.astro', '{', 'Whole again');
    await page.getByText('Whole again').waitFor();
    expect(await dialog.count()).toBe(0);
    await page.close();
  });

  test('also for a new base, which needs a restart', async () => {
    const page = await browser.newPage();
    await page.goto(edition.address);
    edition.edit('edition.config.ts', "base: '/'", "base: '/x/'");
    const dialog = page.locator('plumbline-problems dialog[open]');
    await expect.poll(() => dialog.innerText(), patience).toContain('Stop "plumbline dev" and start it again');
    edition.edit('edition.config.ts', "base: '/x/'", "base: '/'");
    await expect.poll(() => dialog.count(), patience).toBe(0);
    await page.close();
  });
});

test(
  'an edition with problems from the start is served with a list of them, and shown when they are fixed',
  { timeout: 60_000 },
  async () => {
    const broken = await openEdition(onTestFinished, (root) => {
      edit(root, 'edition.config.ts', 'defineEdition({', 'defineEdition(');
      edit(root, story, 'standfirst:', 'standfist:');
    });
    await broken.shows('/', 'edition.config.ts, line');
    await broken.answers(storyPage, 500);
    broken.edit('edition.config.ts', 'defineEdition(', 'defineEdition({');
    await broken.shows(storyPage, 'expected a known field, got &quot;standfist&quot;');
    broken.edit(story, 'standfist:', 'standfirst:');
    await broken.shows(storyPage, 'Birch is not counted.');
  },
);

test(
  'faults that a drawing has from the start are listed over the page that shows it',
  { timeout: 60_000 },
  async () => {
    const faulty = await openEdition(onTestFinished, (root) => edit(root, chart, 'dx: 6,', 'dx: -200,'));
    const page = await browser.newPage();
    await page.goto(`${faulty.address}${chartPage}`);
    const dialog = page.locator('plumbline-problems dialog[open]');
    await expect
      .poll(() => dialog.innerText(), patience)
      .toMatch(/The state with these problems is shown\.\s+src\/charts\/bridges-now\.ts, /);
    expect(await page.locator('h1').first().innerText()).toBe('Alder has the most bridges');
    faulty.edit(chart, 'dx: -200,', 'dx: 6,');
    await expect.poll(() => dialog.count(), patience).toBe(0);
    await page.close();
  },
);
