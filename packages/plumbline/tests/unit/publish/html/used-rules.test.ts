/** The style rules that a page keeps. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namesIn, namesInScript } from '../../../../src/publish/html/used-rules/names.ts';
import { withUsedRules } from '../../../../src/publish/html/used-rules/used-rules.ts';
import { packageFolder } from '../../../helpers/editions/pack.ts';

const scripts: Record<string, string> = {
  '/tip.js': 'let t=document.createElement("dl");t.className="tip";t.append(`mark mark-${s}`)',
};

/** What is left of a style sheet on a page with a body. */
function kept(css: string, body: string, head = ''): string {
  const page = (style: string) => `<html><head>${head}<style>${style}</style></head><body>${body}</body></html>`;
  const html = withUsedRules(page(css), (address) => scripts[address]);
  const left = /<style>([^]*)<\/style>/.exec(html)![1]!;
  expect(html).toBe(page(left));
  return left;
}

const body = '<main id="top"><p class="lede small">Text</p><svg><clipPath/></svg><table><tr><td></table></main>';

describe('a rule is kept', () => {
  test.each([
    'p{}',
    'P{}',
    '*{}',
    ':root{}',
    'html body{}',
    'tbody tr{}',
    'clippath{}',
    '.lede.small>*{}',
    '#top{}',
    'main::before{}',
    ':focus-visible{}',
    // Attributes and states may change.
    'main[hidden]{}',
    '[open]>.lede{}',
    'p:not(.gone){}',
    'p:nth-child(2 of .gone){}',
    ':is(.gone,.lede) p{}',
    'main:has(>.lede){}',
    ':where(.gone .lede,p){}',
    // Names that may be written in another way, and selectors that are not understood.
    '.md\\:flex{}',
    '::part(gone){}',
    'p:is(){}',
    'p:has(>){}',
    'svg|a{}',
    '@scope(.gone){p{}}',
    '@page{margin:1cm}',
    '@font-face{font-family:A;src:local(A)}',
    '.lede{.gone &{}}',
    '@property --gone{syntax:"*";inherits:false}',
  ])('%s', (css) => expect(kept(css, body)).toBe(css));
});

describe('a rule is left out', () => {
  test.each([
    'dl{}',
    '.gone{}',
    '#gone{}',
    '.Lede{}',
    'p .gone:hover{}',
    '.gone::after{}',
    ':is(.gone,dl) p{}',
    ':where(.gone .lede){}',
    'main:has(.gone){}',
    '.lede:not(.other).gone{}',
    '.gone{p &{}}',
    '@media(width>=40em){.gone{}}',
    '@supports (top:anchor(bottom)){@container page (width>=1px){.gone{}}}',
    '/* note */',
  ])('%s', (css) => expect(kept(css, body)).toBe(''));
});

test('a list keeps the selectors that can match; it stays together if a browser may not know one of them', () => {
  expect(kept('.gone,p , dl>dt{color:red}', body)).toBe('p{color:red}');
  expect(kept('.gone::-moz-focus-inner,p{color:red}', body)).toBe('.gone::-moz-focus-inner,p{color:red}');
  expect(kept('.gone::-moz-focus-inner,dl{color:red}', body)).toBe('');
});

test('groups keep the rules in them that can match', () => {
  expect(kept('@media print{.gone{}p{color:red;}}@supports (top:0){.gone{}}', body)).toBe(
    '@media print{p{color:red;}}',
  );
});

describe('the order of layers', () => {
  test.each([
    ['@layer a,b;@layer b{.gone{}}@layer a{p{}}', '@layer a,b;@layer a{p{}}'],
    ['@layer b{.gone{}}@layer a{p{}}@layer b{.gone{}}', '@layer b;@layer a{p{}}'],
    ['@layer a,b;@layer a{@layer c{.gone{}}p{}}', '@layer a,b;@layer a{@layer c;p{}}'],
    ['@layer a,b;@layer a,b;p{}@layer b,c;', '@layer a,b;p{}@layer b,c;'],
    ['@media print{@layer a{.gone{}}}@layer a{.gone{}}', '@media print{@layer a;}@layer a;'],
    ['@layer a;@media print{@layer a{.gone{}}}', '@layer a;'],
    ['@layer{.gone{}}@layer{p{}}', '@layer{p{}}'],
  ])('%s', (css, left) => expect(kept(css, body)).toBe(left));
});

test('keyframes are kept with the rule that names them, and if no rule does', () => {
  const frames = (name: string) => `@keyframes ${name}{to{opacity:0}}`;
  const css = `p{animation:fade 1s}.gone{animation:fade-out 1s}${frames('fade')}${frames('fade-out')}${frames('later')}`;
  expect(kept(css, body)).toBe(`p{animation:fade 1s}${frames('fade')}${frames('later')}`);
});

describe('scripts', () => {
  const css = 'dl{}.tip{}.mark-weak{}.gone{}';

  test('what a script of the page may add keeps its rules', () => {
    expect(kept(css, body, '<script src="/tip.js" defer></script>')).toBe('dl{}.tip{}.mark-weak{}');
    expect(kept(css, body)).toBe('');
  });

  test.each([
    '<script src="/other.js"></script>',
    '<script>go()</script>',
    '<script type="module" src="/a.js"></script>',
  ])('a page with an unknown script keeps all: %s', (script) => expect(kept(css, body + script)).toBe(css));

  test('data is no script', () => {
    expect(kept(css, body, '<script type="application/ld+json">{"class":"gone"}</script>')).toBe('');
  });
});

test('style elements with attributes and those in the body stay as they are', () => {
  const html = '<head><style id="theme">.a{}</style><style>.b{}</style></head><svg><style>.c{}</style></svg>';
  expect(withUsedRules(html, () => undefined)).toBe(html.replace('.b{}', ''));
});

test('namesIn(html) reads attributes however they are written', () => {
  const names = namesIn(
    `<A CLASS='one two'id=three><my-part class = "four\nfive"/><template><i class=six></i></template>`,
  );
  for (const name of ['a', '.one', '.two', '#three', 'my-part', '.four', '.five', 'i', '.six'])
    expect(names).toContain(name);
});

test('namesInScript(code) knows names that are put together', () => {
  const has = namesInScript('a-1;x.className=`step step-${n}`;i--;b -c');
  expect(['.step', '.step-2', '#step', 'step'].every(has)).toBe(true);
  expect(['.steps', '.c-1', '.other', '.mark'].some(has)).toBe(false);
});

test('a page that has every name keeps the style sheets of the package as they are', () => {
  const files = globSync('astro/styles/**/*.css', { cwd: packageFolder });
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const css = readFileSync(join(packageFolder, file), 'utf8').replace(/\/\*[^]*?\*\//g, '');
    const words = [...new Set(css.match(/[\w-]+/g))];
    const all = words.map((word) => `<${word} class="${word}" id="${word}">`).join('');
    const bare = (text: string) => text.replace(/\s+/g, '').replaceAll(';}', '}');
    expect(bare(kept(css, all)), file).toBe(bare(css));
  }
});
