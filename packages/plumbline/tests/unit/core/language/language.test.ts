import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../../src/core/language/language.ts';
import { plural } from '../../../../src/core/language/plural.ts';

describe('languageOf(code)', () => {
  test.each([
    ['en', '2026-11-22', '22 November 2026'],
    ['en', '2026-11', 'November 2026'],
    ['en', '2026', '2026'],
    ['en', '0987-03', 'March 987'],
    ['en-US', '2026-11-22', 'November 22, 2026'],
    ['de', '2026-03-02', '2. März 2026'],
    ['de', '2026-03', 'März 2026'],
  ])('in %s formats the date %s as %s', (code, iso, text) => {
    expect(languageOf(code)!.formatDate(iso)).toBe(text);
  });

  test.each([
    ['en', 1146, '1146'],
    ['en', 41000, '41,000'],
    ['en', -41000.25, '−41,000.25'],
    ['en', 0.000123456789, '0.000123456789'],
    ['de', 1146, '1146'],
    ['de', 41000.5, '41.000,5'],
    ['de', -7.25, '−7,25'],
  ])('in %s formats the number %d as %s', (code, value, text) => {
    expect(languageOf(code)!.formatNumber(value)).toBe(text);
  });

  test.each([
    ['en', [], ''],
    ['en', ['a'], 'a'],
    ['en', ['a', 'b', 'c'], 'a, b and c'],
    ['de', ['a', 'b', 'c'], 'a, b und c'],
  ])('in %s joins %j as %s', (code, items, text) => {
    expect(languageOf(code)!.formatList(items)).toBe(text);
  });

  test('is undefined for a language without interface words', () => {
    expect(languageOf('xx')).toBeUndefined();
  });
});

test('plural(locale, count, forms) chooses the plural form of the language', () => {
  const forms = { one: 'gap', other: 'gaps' };
  expect([0, 1, 2].map((count) => plural('en', count, forms))).toEqual(['gaps', 'gap', 'gaps']);
});
