import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findUnboundNumbers, includesPhrase } from '../../../../src/core/evidence/unbound-numbers.ts';
import { printed, ranges } from '../../../helpers/numerals.ts';

const none: [] = [];
const numbersIn = (text: string) => findUnboundNumbers(text, [], none).map(({ number }) => number);

/** Without numbers that could be years, which are not found. */
const number = fc
  .oneof(printed, ranges)
  .map(({ text }) => text)
  .filter((text) => !/^\W*(1[5-9]|20)\d\d\W*((1[5-9]|20)?\d\d)?$/.test(text));

const sentence = fc.constantFrom<[string, string]>(
  ['It counts ', ' of them all.'],
  ['In the end, ', ', or so it says.'],
  ['The sum (', ') is not known.'],
  ['Here a line\nbreaks: ', '\nof the firms'],
  ['“', '” it says.'],
  ['', ''],
  ['From the 1990s to May 2022 (Table 9.4) there were ', '; note 5 says more.'],
  ['合肥 has ', ' in all'],
);
const many = { numRuns: 600 };

describe('findUnboundNumbers(text, bound, allowlist)', () => {
  test('finds a number in any format and sentence, with its offset', () => {
    fc.assert(
      fc.property(number, sentence, (number, [before, after]) => {
        const text = before + number + after;
        const found = findUnboundNumbers(text, [], none);
        expect(found.length, text).toBeGreaterThan(0);
        for (const one of found) {
          expect(text.slice(one.index, one.index + one.number.length)).toBe(one.number);
          expect(one.index, text).toBeGreaterThanOrEqual(before.length);
          expect(one.index + one.number.length, text).toBeLessThanOrEqual(before.length + number.length);
        }
      }),
      many,
    );
  });

  test('does not find a number that is bound or allowed', () => {
    fc.assert(
      fc.property(number, sentence, (number, [before, after]) => {
        const text = before + number + after;
        expect(findUnboundNumbers(text, [number], none), text).toEqual([]);
        expect(findUnboundNumbers(text, [], [{ text: number, reason: 'a test' }]), text).toEqual([]);
      }),
      many,
    );
  });

  test('finds the second number if only the first is bound', () => {
    fc.assert(
      fc.property(number, number, (first, second) => {
        fc.pre(!includesPhrase(second, first) && !includesPhrase(first, second));
        const text = `Of ${first} parks, it says, the ${second} are new.`;
        const found = findUnboundNumbers(text, [first], none);
        expect(found.length, text).toBeGreaterThan(0);
        expect(found[0]!.index, text).toBeGreaterThanOrEqual(text.indexOf(second, first.length + 3));
      }),
      many,
    );
  });

  test('does not find years, dates and places in a work', () => {
    const year = fc.integer({ min: 1500, max: 2090 });
    const month = fc.constantFrom('January', 'May', 'September');
    const day = fc.integer({ min: 1, max: 31 });
    const place = fc.constantFrom('Table', 'note', 'Figure', 'paragraph', 'chapter', 'p.', 'row');
    const space = fc.constantFrom(' ', '\n');
    fc.assert(
      fc.property(year, month, day, place, space, (year, month, day, place, space) => {
        const texts = [
          `In ${year}, since ${year}–${String(year + 1).slice(2)} and the ${year - (year % 10)}s.`,
          `From ${year} to ${year + 3}; ${year}–${year + 3}.`,
          `On ${day}${space}${month}${space}${year}, on ${day} ${month}, in ${month} ${year}.`,
          `On ${month} ${day}, ${year}.`,
          `As ${place}${space}${day}.${day} says, and ${place} ${day}.`,
          `See tables ${day}.1, ${day}.2 and ${day}.3; pp. ${day}–${day + 2}.`,
        ];
        for (const text of texts) expect(numbersIn(text), text).toEqual([]);
      }),
    );
  });
});

test('findUnboundNumbers(text) finds a quantity that looks like a year', () => {
  const before = ['US$', 'US$ ', 'RMB ', 'RMB', 'CNY ', '¥', '€', '£'].map((sign) => [sign, '']);
  const after =
    ' thousand| million|k|m|bn|万|亿|元| yuan| RMB| US dollars| dollars| euros| pounds|%| %| percent| per cent| times|-fold|th'
      .split('|')
      .map((unit) => ['', unit]);
  fc.assert(
    fc.property(fc.integer({ min: 1500, max: 2099 }), fc.constantFrom(...before, ...after), (n, [sign, unit]) => {
      expect(numbersIn(`It took ${sign}${n}${unit} to build.`).join(), `${sign}${n}${unit}`).toContain(String(n));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['two hundred and five parks', ['two hundred and five']],
  ['3.7 trillion yuan, 10–12%', ['3.7 trillion', '10', '12%']],
  ['forty-eight thousand firms grew threefold', ['forty-eight thousand', 'threefold']],
  ['half a million of them; two and a half times', ['half a million', 'two and a half']],
  ['a third of it, a fifth more, one-third, one percent', ['a third', 'a fifth', 'one-third', 'one percent']],
  ['two-thirds\nof them', ['two-thirds']],
  ['a third party of one, once, the second', []],
  ['half-finished, and a half-hour', []],
  ['Table 9.4 and 12 firms; note 5, 19 of them', ['12', '19']],
  ['2000 yuan, US$ 2000, 2000% and the 2000 games', ['2000', '2000', '2000%']],
  ['100\u202f000 firms', ['100\u202f000']],
  ['36Kr, 5G and 1½ miles', ['36', '5', '1', '½']],
  ['dozens, hundreds and millions', ['dozens', 'hundreds', 'millions']],
  ['Tencent’s tenor often attends', []],
])('findUnboundNumbers("%s") finds each number once and complete', (text, numbers) =>
  expect(numbersIn(text)).toEqual(numbers),
);

test('findUnboundNumbers(text, bound) does not match a bound phrase with part of a number', () => {
  const text = '5% of 2.5, US$5, 52, three-fold, 1,052 and three-quarters';
  expect(findUnboundNumbers(text, ['5', '52', 'three'], none).map(({ number }) => number)).toEqual([
    '5%',
    '2.5',
    '5',
    'three-fold',
    '1,052',
    'three-quarters',
  ]);
});

test('findUnboundNumbers(text, bound, allowlist) matches the longest phrase first, with any white space', () => {
  const list = [
    { text: 'Made in China 2025', reason: 'a name' },
    { text: 'two ways', reason: 'they follow' },
  ];
  expect(findUnboundNumbers('Made in\nChina 2025 has two\nways.', ['two'], list)).toEqual([]);
});

test('includesPhrase(text, phrase) matches whole words', () => {
  expect(['of two towns', 'two', 'network', 'two-thirds', '(two)'].map((text) => includesPhrase(text, 'two'))).toEqual([
    true,
    true,
    false,
    false,
    true,
  ]);
});
