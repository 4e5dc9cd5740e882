/** Builds the tiny edition in German: its pages must not have English interface words. */
import { parseHTML } from 'linkedom';
import { afterAll, expect, test } from 'vitest';
import { de } from '../../src/core/language/de.ts';
import { en } from '../../src/core/language/en.ts';
import { buildReleased, chart, edit } from '../helpers/editions/released.ts';
import { interfaceTexts, punctuation, textsOf } from '../helpers/interface-words.ts';
import { pagesIn, readText } from '../../src/testing/files/site-files.ts';
import { isCopy } from '../../src/testing/files/scripts.ts';

/** Texts of the edition itself: the title of a field, and quotes of a source. */
const authored = ['Source', 'about', 'between'];

const german = interfaceTexts(de);
const english = interfaceTexts(en).filter((text) => !german.includes(text) && !authored.includes(text));

/** The texts of a script; its statuses are names of marks. */
function scriptTexts(json: string | null): string[] {
  const { statuses: _statuses, ...texts } = JSON.parse(json ?? '{}');
  return textsOf(texts);
}

/** The texts of a page for readers and screen readers, and of its scripts. */
function shown(html: string): string[] {
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll('script, style, svg, pre, textarea, [property="og:type"]'))
    element.remove();
  const texts = [...document.querySelectorAll('*')].flatMap((element) => [
    ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent!),
    ...['content', 'title', 'aria-label', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    ...['data-words', 'data-copy'].flatMap((name) => scriptTexts(element.getAttribute(name))),
  ]);
  return texts.map((text) => text.replace(/\s+/g, ' ').replace(punctuation, '')).filter(Boolean);
}

/** Words that are in the texts: a single word as a whole text, several words as part of one. */
const found = (words: string[], texts: string[]): string[] =>
  words.filter((word) => texts.some((text) => (word.includes(' ') ? text.includes(word) : text === word)));

const root = buildReleased(afterAll, (folder) => {
  edit(folder, 'edition.config.ts', `language: 'en'`, `language: 'de'`);
  edit(folder, chart, '  views: {', `  focus: 'bank',\n  sort: ['now'],\n  sonify: 'now',\n  views: {`);
});
const pages = pagesIn(`${root}/dist`)
  .filter((page) => !isCopy(page) || page.endsWith('republish.html'))
  .map((page) => ({ page, html: readText(root, 'dist', page) }));

test('no page shows an English word of the interface', () => {
  const faults = pages.flatMap(({ page, html }) => {
    const words = found(english, shown(html));
    return words.length ? `${page}: ${words.join(' | ')}` : [];
  });
  expect(faults).toEqual([]);
});

test('the pages show most of the German words, and are declared German', () => {
  const texts = pages.flatMap(({ html }) => shown(html));
  expect(found(german, texts).length / german.length).toBeGreaterThan(0.6);
  for (const { page, html } of pages) expect(html, page).toContain('<html lang="de"');
});

test('finds an English word in a text, in a label and in the words of a script', () => {
  const script = JSON.stringify({ fullTable: en.chart.script.fullTable }).replaceAll('"', '&quot;');
  const html = `<html><body><p>${en.story.by('A. Writer')}. ${en.chart.embed.mailHelp}</p>
    <nav aria-label="${en.layout.sections}"></nav><div data-words="${script}"></div></body></html>`;
  expect(found(english, shown(html)).sort()).toEqual(['Sections', 'The image, with a link to this page', 'full table']);
});
