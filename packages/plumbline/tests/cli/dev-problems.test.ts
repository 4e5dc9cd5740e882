/** `plumbline dev` lists the problems of an edition over its pages, until they are fixed. */
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { chartPage, openEdition, patience, story, storyPage } from '../helpers/editions/dev-edition.ts';
import { chart, edit } from '../helpers/editions/released.ts';
import { openBrowser } from '../../src/testing/browser/open-browser.ts';

const edition = await openEdition(afterAll);
const browser = await openBrowser();
afterAll(() => browser.close());

describe('problems are shown over the page', { timeout: 60_000 }, () => {
  test('until they are fixed, while the page does not change', async () => {
    const page = await browser.newPage();
    await page.goto(`${edition.address}${chartPage}`);
    const dialog = page.locator('plumbline-problems dialog[open]');

    edition.edit(chart, 'Alder has the most bridges', 'Alder has them all.');
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
    expect(await page.locator('h1').first().innerText()).toBe('Alder has the most bridges');

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

  test('also if a file of public/ has the address of a page or file that is made', async () => {
    const page = await browser.newPage();
    await page.goto(edition.address);
    const dialog = page.locator('plumbline-problems dialog[open]');
    edition.write('public/robots.txt', 'User-agent: *');
    edition.write('public/charts/index.html', 'Our own charts');
    await expect
      .poll(() => dialog.innerText(), patience)
      .toMatch(
        /public\/charts\/index\.html\s+Expected a file that the build does not write itself, got "charts\/index\.html"\.\s+Hint: Rename or remove it\.\s+public\/robots\.txt\s/,
      );
    edition.remove('public/robots.txt');
    await expect.poll(() => dialog.innerText(), patience).not.toContain('robots.txt');
    edition.remove('public/charts/index.html');
    await expect.poll(() => dialog.count(), patience).toBe(0);
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
