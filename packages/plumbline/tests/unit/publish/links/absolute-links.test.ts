import { expect, test } from 'vitest';
import { withAbsoluteLinks } from '../../../../src/publish/links/absolute-links.ts';

const page = 'https://tiny.example/towns/stories/two-crossings/';

test.each([
  ['<a href="../../sources/">', '<a href="https://tiny.example/towns/sources/">'],
  ['<a href="/towns/sources/?a=1&amp;b=2">', '<a href="https://tiny.example/towns/sources/?a=1&amp;b=2">'],
  ['<a href="#the-north-bank">', `<a href="${page}#the-north-bank">`],
  ['<img src="/towns/_astro/a.png" alt="A">', '<img src="https://tiny.example/towns/_astro/a.png" alt="A">'],
  ['<a href="https://other.example/x">', '<a href="https://other.example/x">'],
  ['<a href="mailto:ada@tiny.example">', '<a href="mailto:ada@tiny.example">'],
  ['<p>Write href="../x" there.</p>', '<p>Write href="../x" there.</p>'],
])('withAbsoluteLinks(%j)', (html, expected) => {
  expect(withAbsoluteLinks(html, page)).toBe(expected);
});

test('links to footnotes stay in the text', () => {
  const html = '<a href="#fn-1" id="ref-1">1</a><li id="fn-1"><a href="#ref-1">↑</a></li>';
  expect(withAbsoluteLinks(html, page)).toBe(html);
});
