/** Checks that typical queries of readers have the right first result. */
import { expect, it } from 'vitest';
import { beginReading, visit } from 'plumbline/internal/testing/browser/reading';
import { readBuiltSite } from 'plumbline/internal/testing/built-site';

const site = await readBuiltSite();
const reading = beginReading(site);

it.each([
  ['a row of a chart', 'Jinhua 53', 'charts/initiatives-by-prefecture/?row=Jinhua'],
  ['an abbreviation in an id', 'GII', 'charts/gii-rank/'],
  ['what a chart measures', 'Global Innovation Index', 'charts/gii-rank/'],
  ['a sum of money', 'US$1.6 trillion', 'charts/igf-target-versus-raised/'],
  ['a share, though it is printed in words', '43%', 'stories/local-realities/#n-igf-totals-cset-raised-share'],
  ['what a story is about', 'Zhongguancun', 'stories/zhongguancun/'],
  ['a question', 'how many parks are there?', 'charts/stip-growth/'],
  ['an author, whose works come before what is in them', 'Kostka', 'sources/kostka-2022/'],
  ['a place, though others are named after it', 'Chengdu', 'charts/initiatives-by-prefecture/?row=Chengdu'],
])('by %s: %s', async (_, query, path) => {
  await visit(reading, `search/?q=${encodeURIComponent(query)}`, {}, async (page) => {
    const first = page.locator('.results > li a').first();
    await first.waitFor();
    expect(await first.getAttribute('href')).toBe(site.base + path);
  });
});
