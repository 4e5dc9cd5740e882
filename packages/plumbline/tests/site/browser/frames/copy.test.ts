/** The codes to copy, on the permalink and on the page to republish a story from. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { citeChart, versionToCite } from '../../../../src/publish/citations/citation.ts';
import { pathOf } from '../../../../src/publish/urls.ts';
import { liveFrame } from '../../../../src/publish/embeds/embed-code.ts';
import { figureCode } from '../../../../src/publish/embeds/embed-options.ts';
import { project } from '../../../helpers/project.ts';
import { openHost, site } from './host-page.ts';
import { beginBrowsing } from '../../../../src/testing/browser/reading.ts';

const chart = project.charts.get('lanterns-by-year')!;
const permalink = `${site}${project.config.base}${pathOf.chart(chart.id)}`;

const reading = beginBrowsing();

async function open(address: string, javaScriptEnabled: boolean): Promise<Page> {
  const options = {
    javaScriptEnabled,
    ...(javaScriptEnabled && { permissions: ['clipboard-read', 'clipboard-write'] }),
  };
  const page = await openHost(reading.browser, { html: '<!doctype html><title>Host</title>', options });
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

const copied = (page: Page) => page.evaluate('navigator.clipboard.readText()');

describe('with a script', () => {
  it('a button copies the frame that is chosen, and says so', async () => {
    const page = await open(permalink, true);
    await page.getByRole('radio', { name: 'Dark page' }).check();
    const button = page.getByRole('button', { name: 'Copy: Frame for a dark page' });
    expect(await page.getByRole('button', { name: 'Copy: Frame for a light page' }).isVisible()).toBe(false);
    await button.click();
    await page.getByText('Copied').waitFor();
    expect(await copied(page)).toBe(liveFrame(project, chart, undefined, 'dark').html);
    await page.context().close();
  });

  it('a button copies the figure that a link leads to', async () => {
    const page = await open(permalink, true);
    await page.getByRole('button', { name: 'Copy: Figure as HTML' }).click();
    await page.getByText('Copied').waitFor();
    expect(await copied(page)).toBe(figureCode(project, chart));
    await page.context().close();
  });

  it('a button copies the whole story', async () => {
    const story = [...project.stories.values()][0]!;
    const page = await open(`${site}${project.config.base}${pathOf.republish(story.id)}`, true);
    await page.getByRole('button', { name: 'Copy: Story as HTML' }).click();
    await page.getByText('Copied').waitFor();
    expect(await copied(page)).toContain(`<h1>${story.title}</h1>`);
    await page.context().close();
  });
});

describe('without a script', () => {
  it('a link saves the citation as a file, which no address has', async () => {
    const page = await open(permalink, false);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'BibTeX' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${chart.id}.bib`);
    expect(readFileSync(await download.path(), 'utf8')).toBe(
      citeChart(project, chart, undefined, versionToCite(project, chart)).bibtex,
    );
    await page.context().close();
  });

  it('there are no buttons that do nothing, and what is chosen is shown to be selected', async () => {
    const page = await open(permalink, false);
    expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
    const light = page.getByRole('textbox', { name: 'Frame for a light page' });
    const dark = page.getByRole('textbox', { name: 'Frame for a dark page' });
    expect([await light.isVisible(), await dark.isVisible()]).toEqual([true, false]);
    await page.getByRole('radio', { name: 'Dark page' }).check();
    expect([await light.isVisible(), await dark.isVisible()]).toEqual([false, true]);
    expect(await dark.inputValue()).toBe(liveFrame(project, chart, undefined, 'dark').html);
    await page.context().close();
  });
});
