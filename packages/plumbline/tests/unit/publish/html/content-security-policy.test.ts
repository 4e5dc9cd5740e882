import { describe, expect, test } from 'vitest';
import {
  completePolicy,
  framePolicy,
  pagePolicy,
  withPolicy,
} from '../../../../src/publish/html/content-security-policy.ts';
import { directivesOf, policyFaults } from '../../../../src/testing/files/content-security-policy.ts';

const css = 'p{color:red}';
const page = (policy: string, body = '') =>
  `<html><head><meta http-equiv="content-security-policy" content="${policy}"><style>${css}</style></head><body>${body}</body></html>`;

describe('a page of the layout', () => {
  test('has a policy that allows its styles and nothing else', () => {
    const bare = page('').replace(/<meta[^>]+>/, '<meta charset="utf-8">');
    const done = withPolicy(bare.replace('<body>', '<body><svg><style>circle{r:1}</style></svg>'), '');
    expect(done).toContain('<meta charset="utf-8"><meta http-equiv="content-security-policy"');
    expect(policyFaults(done)).toEqual([]);
    expect(directivesOf(/content="([^"]+)"/.exec(done)![1]!).get('style-src')).toHaveLength(2);
  });

  test('has the policy before its first style, with or without a charset', () => {
    const done = withPolicy(`<html><head><style>${css}</style></head></html>`, '');
    expect(done).toMatch(/^<html><head><meta http-equiv="content-security-policy"/);
    expect(policyFaults(done)).toEqual([]);
  });

  test('allows frames on the page of embeds', () => {
    expect(directivesOf(pagePolicy('embeds/', [css])).get('frame-src')).toEqual(["'self'"]);
    expect(directivesOf(pagePolicy('', [css])).has('frame-src')).toBe(false);
  });

  test('allows WebAssembly on the search page', () => {
    const searching = page(pagePolicy('search/', [css]), '<script src="/search.js" defer></script>');
    expect(policyFaults(searching)).toEqual([]);
    expect(searching).toContain("script-src 'self' 'wasm-unsafe-eval'");
  });
});

test('an embed allows a script only where it sends its height', () => {
  expect(directivesOf(framePolicy([css])).has('script-src')).toBe(false);
  expect(directivesOf(framePolicy([css], true)).get('script-src')).toEqual(["'self'"]);
});

test('a self-contained page allows no requests', () => {
  expect([...directivesOf(completePolicy(css)).keys()]).toEqual([
    'default-src',
    'style-src',
    'img-src',
    'base-uri',
    'form-action',
  ]);
});

describe('policyFaults(html) finds', () => {
  const sound = pagePolicy('', [css]);

  test.each([
    ['no policy', page(sound).replace(/<meta[^>]+>/, ''), ['has no policy']],
    [
      'inline scripts',
      page(sound.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")),
      ["script-src allows 'unsafe-inline'"],
    ],
    ['another host', page(`${sound}; media-src https://video.example`), ['media-src allows https://video.example']],
    ['a base', page(sound.replace("; base-uri 'none'", '')), ["base-uri is not 'none'"]],
    ['forms', page(sound.replace("; form-action 'self'", '')), ['form-action is missing']],
    ['a default', page(sound.replace("default-src 'none'", "default-src 'self'")), ["default-src is not 'none'"]],
    [
      'text that is run as code',
      page(sound.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'")),
      ["script-src allows 'unsafe-eval'"],
    ],
    ['compiled code', page(pagePolicy('search/', [css])), ['code may be compiled, and nothing does']],
    ['frames', page(pagePolicy('embeds/', [css])), ['frames are allowed, and there are none']],
    [
      'a policy that comes late',
      page(sound).replace('<head>', '<head><link rel="icon" href="/x.svg">'),
      ['the policy comes after what it is to hold for'],
    ],
  ])('%s', (_name, html, faults) => {
    expect(policyFaults(html)).toEqual(faults);
  });

  test('a style that is not allowed, and a hash without a style', () => {
    const faults = policyFaults(page(sound).replace(css, 'p{color:blue}'));
    expect(faults[0]).toMatch(/^a style is not allowed: 'sha256-/);
    expect(faults[1]).toMatch(/^nothing on the page needs 'sha256-/);
  });
});
