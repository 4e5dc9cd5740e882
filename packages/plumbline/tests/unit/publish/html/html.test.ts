/** Tests the checks of built pages. */
import { describe, expect, test } from 'vitest';
import { htmlFaults } from '../../../../src/testing/files/html.ts';
import { themeFaults } from '../../../../src/testing/files/dark-theme.ts';

const page = (body: string) =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>News</title></head>\n<body>${body}</body></html>`;

describe('htmlFaults(page, html)', () => {
  test('finds nothing in a valid page', async () => {
    expect(await htmlFaults('x.html', page('<main><h1>News</h1><p>Text</p></main>'))).toEqual([]);
  });

  test.each([
    ['a paragraph in a paragraph', '<p><div>Text</div></p>', "x.html:3: Stray end tag '</p>' (close-order)"],
    [
      'a button in a link',
      '<a href="/"><button type="button">Go</button></a>',
      'x.html:3: <button> element is not permitted as a descendant of <a> (element-permitted-content)',
    ],
    ['one id twice', '<p id="a">Text</p><p id="a">Text</p>', 'x.html:3: Duplicate ID "a" (no-dup-id)'],
    ['a style attribute', '<p style="color:red">Text</p>', 'x.html:3: Inline style is not allowed (no-inline-style)'],
    [
      'a picture that says nothing',
      '<img src="/x.png">',
      'x.html:3: <img> is missing required "alt" attribute (wcag/h37)',
    ],
  ])('finds %s', async (_name, body, fault) => {
    expect(await htmlFaults('x.html', page(body))).toContain(fault);
  });
});

describe('themeFaults(html)', () => {
  const dark = (rules: string) =>
    `<style>p{color:red}@media screen and (prefers-color-scheme:dark){${rules}}p{margin:0}</style>`;

  test('allows dark rules that only change custom properties', () => {
    expect(themeFaults(dark(':root{--paper:#111;--text:#eee}'))).toEqual([]);
    expect(themeFaults('<style>p{color:red}</style>')).toEqual([]);
  });

  test.each(['p{display:none}', ':root{--paper:#111}p{margin:1px}', ':root{--paper:#111;font-size:2rem}'])(
    'finds %s',
    (rules) => {
      expect(themeFaults(dark(rules))).toEqual([`the dark theme differs in more than its colours: ${rules}`]);
    },
  );
});
