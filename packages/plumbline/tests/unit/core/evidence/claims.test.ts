/** What prose may claim with a number, given what the source prints: the same or a weaker claim. */
import { expect, test } from 'vitest';
import { claimIn } from '../../../../src/core/evidence/claim-in-text.ts';
import { follows } from '../../../../src/core/evidence/claims.ts';
import { parseNumber } from '../../../../src/core/evidence/quantities/parse-number.ts';
import type { Precision, Stated } from '../../../../src/core/data/precision.ts';

const claims: Record<string, [stated: Stated, unit: string, right: string[], wrong: string[]]> = {
  'exactly 33': [
    { value: 33, precision: 'exactly' },
    'initiatives',
    [
      '33',
      'thirty-three',
      'exactly 33',
      'about 33',
      'at least 33',
      'up to 33',
      'more than 30',
      'fewer than 34',
      '30 to 40',
    ],
    ['fewer than 33', 'more than thirty-three', 'under 33', 'over 33', '34', 'at most 32', 'more than 3', '34 to 40'],
  ],
  '43 percent': [
    { value: 43, precision: 'exactly' },
    'percent',
    ['less than half', 'under 50%', 'more than 40 percent', 'about 43 percent'],
    ['more than half', 'over 43%', 'nearly a third', 'less than 43 percent'],
  ],
  'exactly 177': [
    { value: 177, precision: 'exactly' },
    'parks',
    ['more than 175', 'just over 175'],
    ['more than 177', 'just over 100'],
  ],
  'less than 10 percent': [
    { value: 10, precision: 'less than' },
    'percent of projects',
    ['less than 10 percent', 'fewer than a tenth', 'under 10%', 'at most 10 percent', 'less than a fifth'],
    [
      '10 percent',
      'a tenth',
      'about a tenth',
      'more than a tenth',
      'nearly a tenth',
      'less than 9 percent',
      'at least 5 percent',
    ],
  ],
  'more than 500': [
    { value: 500, precision: 'more than' },
    'cities',
    ['more than 500', 'over 500', 'at least 500', 'more than 450', '500+', '500 or more'],
    ['500', 'about 500', 'more than 501', 'at least 501', 'just over 500', 'fewer than 500', 'up to 500', '500 to 600'],
  ],
  'at least 16': [
    { value: 16, precision: 'at least' },
    'parks',
    ['at least 16', 'more than 15'],
    ['more than 16', '16', 'at most 16'],
  ],
  'at most 16': [
    { value: 16, precision: 'at most' },
    'parks',
    ['up to 16', 'fewer than 17'],
    ['fewer than 16', '16', 'at least 16'],
  ],
  'about 49,000': [
    { value: 49_000, precision: 'about' },
    'companies',
    ['about 49,000', 'roughly 49 thousand', 'some 50,000', 'more than 40,000', 'fewer than 60,000', '40,000 to 60,000'],
    ['49,000', 'exactly 49,000', 'nearly 49,000', 'more than 49,000', 'about 40,000'],
  ],
  'nearly 20 percent': [
    { value: 20, precision: 'nearly' },
    '%',
    ['nearly one-fifth', 'about a fifth', 'less than 20%', 'almost 20%', 'at most a fifth'],
    ['20%', 'a fifth', 'more than a fifth', 'just over 20%', 'at least 20%'],
  ],
  'just over 200': [
    { value: 200, precision: 'just over' },
    'parks',
    ['just over 200', 'more than 200', 'about 200', 'at least 200'],
    ['200', 'nearly 200', 'under 200', 'more than 300'],
  ],
  '20 to 30': [
    { value: 20, precision: 'between', to: 30 },
    'schools',
    ['20 to 30', 'between 20 and 30', '15 to 35', 'at least 20', 'up to 30', 'fewer than 31'],
    ['20', '30', 'about 25', '21 to 30', 'more than 20', 'under 30'],
  ],
};

test.each(Object.entries(claims))('%s', (_, [stated, unit, right, wrong]) => {
  const isTrue = (text: string) => follows(parseNumber(text)!, stated, unit);
  expect(right.filter((text) => !isTrue(text))).toEqual([]);
  expect(wrong.filter(isTrue)).toEqual([]);
});

test.each<[before: string, text: string, after: string, unit: string, precision: Precision, printed: string]>([
  ['It had fewer than ', '33', ' members', 'members', 'exactly', 'fewer than 33'],
  ['It had “about” ', '1,000', ' members', 'cities', 'about', '“about” 1,000'.replace(/[“”]/g, '')],
  ['It had ', '33', ' or more of them', 'members', 'exactly', '33 or more'],
  ['It had no more than ', '33', '', 'members', 'exactly', 'no more than 33'],
  ['No fewer than ', 'six', ' came', 'people', 'exactly', 'No fewer than six'],
  ['It had ', 'more than 33', ', or so', 'members', 'more than', 'more than 33'],
  ['It lasted over ', '10', ' years', 'years', 'exactly', '10'],
  ['It lasted over ', '10', ' years', 'years', 'more than', 'over 10'],
  ['It grew after ', '2006', '', 'year', 'more than', 'after 2006'],
  ['It grew after ', '2006', '', 'year', 'exactly', '2006'],
  ['The leftover ', '33', ' stay', 'members', 'exactly', '33'],
  ['The total exceeds ', '1 trillion', '', 'RMB', 'more than', 'exceeds 1 trillion'],
])('after "%s", %s%s is a claim of its own', (before, text, after, unit, precision, printed) => {
  expect(claimIn(text, { before, after }, { unit, precision })!.printed).toBe(printed);
});
