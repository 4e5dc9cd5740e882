import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { escapeSingleTildes } from '../../../../src/core/content/single-tildes.ts';

/** Text of a paragraph, with a mark where it is deleted. */
const shown = (mdx: string): string =>
  mdxToJs(escapeSingleTildes(mdx), { optimizeStatic: { component: 'Static', prop: 'html' } }).code;

test.each([
  ['Of 2~6 and 3~7.', '<p>Of 2~6 and 3~7.</p>'],
  ['人民 2~6 元，3~7 元。', '<p>人民 2~6 元，3~7 元。</p>'],
  ['~one~ and ~~two~~', '<p>~one~ and <del>two</del></p>'],
  ['A \\~ and \\\\ ~b~', '<p>A ~ and \\\\ ~b~</p>'],
  ['`2~6` and 3~7', '<p><code>2~6</code> and 3~7</p>'],
  ['| a |\n| --- |\n| 2~6, 3~7 |', '<td>2~6, 3~7</td>'],
  ['[2~6 and 3~7](https://a.example/~b/~c/)', '<a href=\\"https://a.example/~b/~c/\\">2~6 and 3~7</a>'],
  ['See https://a.example/~b/ and www.a.example/~c/.', '<a href=\\"https://a.example/~b/\\">https://a.example/~b/</a>'],
  ['A note.[^1]\n\n[^1]: Of 2~6 and 3~7.', 'Of 2~6 and 3~7. <a'],
])('%j', (mdx, expected) => {
  expect(shown(mdx)).toContain(expected);
});

test('a component that begins between two tildes keeps its text', () => {
  expect(escapeSingleTildes('Of 2~6 <Num of="a~b">3~7</Num>')).toBe('Of 2\\~6 <Num of="a~b">3\\~7</Num>');
});

test('a fence of tildes and text without tildes stay as they are', () => {
  for (const mdx of ['~~~\n2~6\n~~~\n\nA ~~b~~', 'No tilde.']) expect(escapeSingleTildes(mdx)).toBe(mdx);
});
