/** Components in MDX: those of the edition in stories, and all of them on pages. */
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { pathOf } from '../../../src/publish/urls.ts';
import { readText } from '../../../src/testing/files/site-files.ts';
import { sites } from '../../helpers/site.ts';

const { folder } = sites[0];
const documentAt = (path: string) => parseHTML(readText(folder, `${path}index.html`)).document;
const remark = 'The guild has never been heard of';

test('a story shows a component of the edition, with its attributes, its text and its styles', () => {
  const document = documentAt(pathOf.story('how-the-lamps-came'));
  const text = document.querySelector('.prose .invented')!.textContent!.replace(/\s+/g, ' ').trim();
  expect(text).toBe('Invented: the chronicle. The guild has never been heard of, and neither has its chronicle.');
  expect([...document.querySelectorAll('style')].some((style) => style.textContent!.includes('.invented'))).toBe(true);
});

test('a story to republish has the text of the component alone', () => {
  const html = readText(folder, pathOf.republishFile('how-the-lamps-came'));
  expect(html).toContain(remark);
  expect(html).not.toContain('Invented: the chronicle');
});

test('a number on a page opens its evidence, which is at the end of the page', () => {
  const document = documentAt(pathOf.page('about'));
  const button = document.querySelector('.prose .num button')!;
  const card = document.getElementById(button.getAttribute('popovertarget')!)!;
  expect(card.textContent).toContain('Events that we took from the chronicle');
  expect(document.querySelector('.prose .source')!.getAttribute('href')).toBe('/sources/guild-chronicle-1998/');
});
