import { describe, expect, test } from 'vitest';
import { fitsUnit, shortUnit, toBase } from '../../../../../src/core/evidence/quantities/field-units.ts';
import { parseNumber } from '../../../../../src/core/evidence/quantities/parse-number.ts';
import { findUnboundNumbers } from '../../../../../src/core/evidence/unbound-numbers.ts';
import { scales, units, type Unit } from '../../../../../src/core/evidence/quantities/units.ts';

const inAnyLanguage = (words: Unit['words']): string[] => Object.values(words).flat();
/** Chinese has no space after the digits. */
const after = (digits: string, word: string): string => digits + (/^[a-z]/i.test(word) ? ' ' : '') + word;
/** 2000 could be a year: it is found only if what is around it makes it a quantity. */
const unboundIn = (number: string): string =>
  findUnboundNumbers(`It took ${number} to build.`, [], [])
    .map((found) => found.number)
    .join();

describe.each<Unit>(units)('the unit "$kind"', (unit) => {
  const { kind, factor = 1, signs = [], signsAfter = [], words, inFieldUnit, startsFieldUnit = [] } = unit;
  const printed = [
    ...signs.flatMap((sign) => [`${sign}2000`, `${sign} 2000`]),
    ...[...signsAfter, ...inAnyLanguage(words)].map((word) => after('2000', word)),
  ];

  test.each(printed)('is read in "%s"', (text) => {
    const { low, high, kind: read } = parseNumber(text)!;
    expect([read, (low + high) / 2]).toEqual([kind, 2000 * factor]);
  });

  test.each(printed)('makes a quantity of "%s", which must be bound', (text) => {
    expect(unboundIn(text)).toContain('2000');
  });

  test('is read with each scale', () => {
    for (const word of [...signsAfter, ...inAnyLanguage(words)])
      for (const scale of ['thousand', 'million', 'billion', 'trillion'])
        expect(parseNumber(`5 ${scale} ${word}`)?.low).toBe(4.5 * toBase(1, scale) * factor);
  });

  test.each([...inFieldUnit, ...startsFieldUnit])('is the unit of a field in "%s"', (fieldUnit) => {
    expect(units.filter((other) => fitsUnit(fieldUnit, other)).map((other) => other.kind)).toEqual([kind]);
  });

  test('has the same factor in a field as in prose', () => {
    for (const word of [...signsAfter, ...inAnyLanguage(words)]) expect(toBase(5, word)).toBeCloseTo(5 * factor);
  });

  test('is written in short in the columns of a chart', () => {
    for (const [fieldUnit, short] of Object.entries(unit.shortUnits ?? {})) expect(shortUnit(fieldUnit)).toBe(short);
  });
});

describe.each(scales)('the scale of $factor', ({ factor, words, abbreviations = [] }) => {
  const oneWord = inAnyLanguage(words).filter((word) => !word.includes(' '));

  test.each([...oneWord, ...abbreviations])('is read in "2000 %s"', (word) => {
    const { low, high } = parseNumber(after('2000', word))!;
    expect((low + high) / 2).toBe(2000 * factor);
  });

  test.each([...oneWord, ...abbreviations])('makes a quantity of "2000%s"', (word) => {
    expect(unboundIn(abbreviations.includes(word) ? `2000${word}` : after('2000', word))).toContain('2000');
  });

  test.each(inAnyLanguage(words))('multiplies a field in "US$ %s"', (word) => {
    expect(toBase(5, `US$ ${word}`)).toBe(5 * factor);
  });

  test.each(words.en ?? [])('does not multiply "firms per %s"', (word) => {
    expect(toBase(5, `firms per ${word}`)).toBe(5);
  });
});

test('shortUnit(unit) is undefined for a unit without a short form', () => {
  expect(shortUnit('parks')).toBeUndefined();
});
