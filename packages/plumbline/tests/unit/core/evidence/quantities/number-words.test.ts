import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumberWords } from '../../../../../src/core/evidence/quantities/number-words.ts';
import { inOrdinal, inWords } from '../../../../helpers/numerals.ts';

const whole = fc.oneof(
  fc.integer({ min: 0, max: 130 }),
  fc.integer({ min: 0, max: 2_000_000 }),
  fc.integer({ min: 0, max: 999_999_999_999 }),
);

test('parseNumberWords(text) parses every number in words, with "and" or without', () => {
  fc.assert(
    fc.property(whole, fc.constantFrom(' and ', ' '), (n, and) => {
      expect(parseNumberWords(inWords(n, and))).toBe(n);
    }),
    { numRuns: 1000 },
  );
});

test('parseNumberWords(text, "ordinal") parses every ordinal, and no cardinal', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000 }), (n) => {
      expect(parseNumberWords(inOrdinal(n), 'ordinal')).toBe(n);
      expect(parseNumberWords(inOrdinal(n))).toBeUndefined();
      expect(parseNumberWords(inWords(n), 'ordinal')).toBeUndefined();
    }),
  );
});

test('parseNumberWords(text) rejects every sequence of number words that is not the usual form of its number', () => {
  const vocabulary = 'one two three seven ten twelve nineteen twenty thirty ninety hundred thousand million zero and';
  const sequence = fc.array(fc.constantFrom(...vocabulary.split(' ')), { minLength: 1, maxLength: 6 });
  const bare = (text: string) => text.replaceAll('-', ' ').replaceAll(' and ', ' ');
  fc.assert(
    fc.property(sequence, (words) => {
      const text = words.join(' ');
      // "Hundred" and "twelve hundred" are parsed, though they are not the usual forms.
      fc.pre(!/^(hundred|thousand|million)|(ten|twelve|teen|ty|one|two|three|seven) hundred/.test(text));
      const n = parseNumberWords(text);
      if (n !== undefined) expect(bare(text)).toBe(bare(inWords(n)));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['a hundred and five', 105],
  ['a million', 1_000_000],
  ['twelve hundred', 1200],
  ['two dozen', 24],
  ['a dozen', 12],
  ['Forty-Eight', 48],
  ['two million three hundred thousand', 2_300_000],
])('parseNumberWords("%s") is %d', (text, n) => expect(parseNumberWords(text)).toBe(n));

test.each([
  '',
  'a',
  'and',
  'eight forty',
  'two hundred hundred',
  'two thousand three thousand',
  'twenty and five',
  'five and',
  'zero hundred',
  'twenty--five',
  'twelveth',
  'several',
])('parseNumberWords("%s") is undefined', (text) => {
  expect(parseNumberWords(text)).toBeUndefined();
  expect(parseNumberWords(text, 'ordinal')).toBeUndefined();
});

test('parseNumberWords("million") is undefined, but "millionth" is a number', () => {
  expect([
    parseNumberWords('million'),
    parseNumberWords('a million'),
    parseNumberWords('millionth', 'ordinal'),
  ]).toEqual([undefined, 1_000_000, 1_000_000]);
});
