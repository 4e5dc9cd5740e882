/** On a phone, a story begins on the first screen: ten lines of its text, or a chart. */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { beginReading, visit } from 'plumbline/internal/testing/browser/reading';
import { readBuiltSite } from 'plumbline/internal/testing/built-site';

const site = await readBuiltSite();
const reading = beginReading(site);
const viewport = { width: 412, height: 823 };
const lines = 10;

it.each(readdirSync('src/content/stories').map((file) => basename(file, '.mdx')))('%s', async (story) => {
  await visit(reading, `stories/${story}/`, { viewport }, async (page) => {
    const { text, lineHeight, chart } = await page.evaluate<{ text: number; lineHeight: number; chart: number }>(`({
      text: document.querySelector('.prose p').getBoundingClientRect().top,
      lineHeight: Number.parseFloat(getComputedStyle(document.querySelector('.prose p')).lineHeight),
      chart: document.querySelector('.prose .drawing').getBoundingClientRect().top,
    })`);
    const fits = (viewport.height - text) / lineHeight >= lines || chart < viewport.height;
    expect(fits, `the text begins at ${text}, the first chart at ${chart}`).toBe(true);
  });
});
