import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumber } from '../../../../../src/core/evidence/quantities/parse-number.ts';
import { contains } from '../../../../../src/core/evidence/quantities/intervals.ts';
import { printed, ranges } from '../../../../helpers/numerals.ts';

const allows = (text: string, value: number): boolean => {
  const reading = parseNumber(text);
  expect(reading, text).toBeDefined();
  return contains(reading!, value);
};
/** A difference from a value, in units of its last printed digit. */
const within = fc.double({ min: 0, max: 0.49, noNaN: true });
const beyond = fc.double({ min: 0.51, max: 50, noNaN: true });
const side = fc.constantFrom(-1, 1);
const many = { numRuns: 1000 };

describe('parseNumber(text)', () => {
  test('allows the printed value, in every format, and all that round to it', () => {
    fc.assert(
      fc.property(printed, within, side, ({ text, value, step }, by, to) => {
        expect(allows(text, value), text).toBe(true);
        expect(allows(text, value + to * by * step), text).toBe(true);
      }),
      many,
    );
  });

  test('refuses a value that differs by more than half of the last printed digit', () => {
    fc.assert(
      fc.property(printed, beyond, side, ({ text, value, step }, by, to) => {
        expect(allows(text, value + to * by * step), text).toBe(false);
      }),
      many,
    );
  });

  test('reads the printed unit', () => {
    fc.assert(
      fc.property(printed, ({ text, kind }) => {
        expect(parseNumber(text)?.kind, text).toBe(kind);
      }),
      many,
    );
  });

  test('reads a minus sign and the word "minus"', () => {
    fc.assert(
      fc.property(printed, fc.constantFrom('-', '−', 'minus '), beyond, ({ text, value, step }, minus, by) => {
        fc.pre(!/ (in|of) |fold|times|^a |th$|st$|nd$|rd$|[a-z]s$/.test(text));
        expect(allows(minus + text, -value), minus + text).toBe(true);
        expect(allows(minus + text, -value + by * step), minus + text).toBe(false);
      }),
    );
  });

  test('allows "about" a twentieth more or less, or one unit of the last digit', () => {
    const hedge = fc.constantFrom('about ', 'around ', 'roughly ', 'some ', '~');
    fc.assert(
      fc.property(hedge, printed, within, beyond, side, (hedge, { text, value, step }, by, off, to) => {
        expect(allows(hedge + text, value + to * by * step), text).toBe(true);
        expect(allows(hedge + text, value + to * (value / 20 + off * step)), text).toBe(false);
      }),
      many,
    );
  });

  const little = fc.double({ min: 0.01, max: 0.2, noNaN: true });
  const far = fc.double({ min: 1, max: 1e6, noNaN: true });

  test('allows "more than" any number above, and not the number itself', () => {
    const hedge = fc.constantFrom('more than ', 'over ', 'well over ', 'in excess of ', '>');
    fc.assert(
      fc.property(hedge, printed, far, (hedge, { text, value }, by) => {
        expect(allows(hedge + text, value * (1 + by)), text).toBe(true);
        expect(allows(hedge + text, value), text).toBe(false);
        expect(allows(hedge + text, value / (1 + by)), text).toBe(false);
      }),
      many,
    );
  });

  test('allows "at least" and "at most" the number itself, and any on one side', () => {
    const hedge = fc.constantFrom<[string, 1 | -1]>(
      ['at least ', 1],
      ['no fewer than ', 1],
      ['≥', 1],
      ['at most ', -1],
      ['up to ', -1],
    );
    fc.assert(
      fc.property(hedge, printed, far, ([hedge, side], { text, value }, by) => {
        expect(allows(hedge + text, value), text).toBe(true);
        expect(allows(hedge + text, value * (1 + by) ** side), text).toBe(true);
        expect(allows(hedge + text, value / (1 + by) ** side), text).toBe(false);
      }),
      many,
    );
  });

  test('allows "under" any number below, and not the number itself', () => {
    const hedge = fc.constantFrom('under ', 'less than ', 'fewer than ', 'well below ', '<');
    fc.assert(
      fc.property(hedge, printed, far, (hedge, { text, value }, by) => {
        expect(allows(hedge + text, value / (1 + by)), text).toBe(true);
        expect(allows(hedge + text, value), text).toBe(false);
        expect(allows(hedge + text, value * (1 + by)), text).toBe(false);
      }),
      many,
    );
  });

  test('allows "nearly" and "just over" up to a quarter less or more, and not the number itself', () => {
    const hedge = fc.constantFrom<[string, 1 | -1]>(
      ['nearly ', -1],
      ['almost ', -1],
      ['just under ', -1],
      ['just over ', 1],
      ['slightly more than ', 1],
    );
    fc.assert(
      fc.property(hedge, printed, little, ([hedge, side], { text, value, step }, by) => {
        expect(allows(hedge + text, value + side * by * Math.min(step, value)), text).toBe(true);
        expect(allows(hedge + text, value), text).toBe(false);
        expect(allows(hedge + text, value - side * by * step), text).toBe(false);
        expect(allows(hedge + text, value * (1 + 0.26 * side)), text).toBe(false);
      }),
      many,
    );
  });

  test('allows anything between the ends of a range, and returns the range of each end', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(ranges, part, beyond, ({ a, b, text, tail }, part, off) => {
        const factor = { '': 1, '%': 0.01, ' billion': 1e9, ' times': 1 }[tail]!;
        const [low, high] = [a.value * factor, b.value * factor];
        expect(allows(text, low + part * (high - low)), text).toBe(true);
        expect(allows(text, low - off * a.step * factor), text).toBe(false);
        expect(allows(text, high + off * b.step * factor), text).toBe(false);
        const ends = parseNumber(text)!.ends!;
        expect([contains(ends[0], low), contains(ends[1], high)], text).toEqual([true, true]);
        if (b.value - a.value > Math.max(a.step, b.step)) expect(contains(ends[0], high), text).toBe(false);
      }),
      many,
    );
  });

  test('finds no number in other text', () => {
    const word = fc.constantFrom(
      'parks',
      'the',
      'in',
      'billions',
      'percent',
      'US$',
      'many',
      '-',
      'Kr',
      'to',
      'several',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 0, maxLength: 4 }), (words) => {
        expect(parseNumber(words.join(' '))).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(printed, word, ({ text }, word) => {
        fc.pre(!['percent', '-', 'to', 'US$', 'in'].includes(word));
        expect(parseNumber(`${text} ${word}`)).toBeUndefined();
      }),
    );
  });
});

test.each([
  ['two-thirds', 0.667, 0.7],
  ['2.3 trillion', 2.34e12, 2.36e12],
  ['US$1,741 million', 1.7412e9, 1.742e9],
  ['a hundred and five', 105, 106],
  ['1.5 times', 1.54, 1.56],
  ['more than a third', 0.35, 0.33],
  ['about 3.7 trillion', 3.74e12, 3.76e12],
  ['more than 175', 177, 175],
  ['less than half', 0.43, 0.5],
  ['exactly 33', 33, 34],
  ['10–12%', 0.11, 0.13],
  ['minus 3', -3, 3],
  ['3.7 trillion yuan', 3.7e12, 3.8e12],
  ['100\u202f000', 100_000, 100_001],
  ['half a million', 500_000, 560_000],
  ['half', 0.5, 0.52],
  ['nearly half', 0.47, 0.51],
  ['an eighth', 0.125, 0.14],
  ['two and a half times', 2.5, 2.6],
  ['forty-eight thousand', 48_300, 49_000],
  ['two to three million', 2_500_000, 4],
  ['US$5–7 billion', 6e9, 6],
  ['between five and seven', 6, 8],
  ['two- to three-fold', 2.5, 3.5],
  ['a third to a half', 0.4, 0.6],
  ['seven in ten', 0.7, 0.8],
  ['two out of five', 0.4, 0.5],
  ['half a dozen', 6, 7],
  ['twice', 2.04, 2.1],
  ['500+', 520, 499],
  ['10 or more', 11, 9],
  ['2.3万亿元', 2.3e12, 2.4e12],
])('parseNumber("%s") allows %d and refuses %d', (text, right, wrong) => {
  expect([allows(text, right), allows(text, wrong)]).toEqual([true, false]);
});

test.each([
  '1,23',
  '12,34',
  '1.2.3',
  '.5',
  '52¹',
  '1½',
  '1e6',
  '36Kr',
  '1990s',
  '5 points',
  'US$5 yuan',
  '7 to 5',
  '5% to 7',
])('parseNumber("%s") is undefined', (text) => expect(parseNumber(text)).toBeUndefined());
