/** Style sheets hold only what every browser that is still used understands, or has a fallback for. */
import { describe, expect, it } from 'vitest';
import { pagesIn, readText } from '../../../src/testing/files/site-files.ts';
import { sites } from '../../helpers/site.ts';

/** Styles of a page, by its own elements. */
const stylesOf = (html: string): string =>
  html
    .matchAll(/<style[^>]*>(.*?)<\/style>/gs)
    .map(([, css]) => css)
    .toArray()
    .join('\n');

/** Safari before 26.2 ignores the whole declaration if this shorthand has more than a line. */
const longShorthands = (css: string): string[] =>
  css
    .matchAll(/text-decoration:([^;}]*)/g)
    .map(([, value]) => value!.trim())
    .filter((value) => /\s/.test(value))
    .toArray();

describe('styles', () => {
  const pages = pagesIn(sites[0].folder);

  it('set the style of a line on its own', () => {
    const faults = pages.flatMap((page) =>
      longShorthands(stylesOf(readText(sites[0].folder, page))).map((value) => `${page}: ${value}`),
    );
    expect(pages.length).toBeGreaterThan(50);
    expect(faults).toEqual([]);
  });

  it('a planted fault is found', () => {
    expect(longShorthands('a{text-decoration:underline dotted 1px}b{text-decoration:none}')).toEqual([
      'underline dotted 1px',
    ]);
  });
});
