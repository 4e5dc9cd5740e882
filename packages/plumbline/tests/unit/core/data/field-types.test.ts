import { describe, expect, test } from 'vitest';
import { cellProblem, parseCell } from '../../../../src/core/data/field-types.ts';
import type { Field } from '../../../../src/core/data/data-package.ts';

const field = (type: Field['type'], constraints: Field['constraints'] = {}): Field => ({
  name: 'field',
  type,
  title: 'Field',
  description: 'A field.',
  unit: 'text',
  constraints,
});

describe('cellProblem(cell, field)', () => {
  test.each<[Field['type'], string[], string[]]>([
    ['string', ['Alder', 'a b', '东莞', '0'], [' Alder', 'Alder ', ' ']],
    ['integer', ['0', '-12', '365'], ['3.0', '007', '1e3', '1,000', '+1', '20l4', '−5']],
    ['number', ['0', '-0.5', '3.14', '1e-7', '2.5E6'], ['.5', '5.', '1e', '1,000', 'NaN', 'Infinity']],
    ['boolean', ['true', 'false'], ['TRUE', 'yes', '1']],
    ['year', ['1988', '0476'], ['88', '20l4', '2014.0']],
    ['yearmonth', ['2022-05', '2022-12'], ['2022-13', '2022-5', '2022']],
    ['date', ['2022-05-22', '2024-02-29'], ['2022-02-29', '2022-02-30', '2022-04-31', '22-05-2022', '2022-5-2']],
  ])('accepts a valid %s only', (type, good, bad) => {
    for (const cell of good) expect(cellProblem(cell, field(type)), cell).toBeUndefined();
    for (const cell of bad) expect(cellProblem(cell, field(type)), cell).toMatchObject({ rule: 'the type' });
  });

  test('allows a blank cell unless it is required', () => {
    expect(cellProblem('', field('integer', { minimum: 1 }))).toBeUndefined();
    expect(cellProblem('', field('integer', { required: true }))).toEqual({ expected: 'a value', rule: '"required"' });
  });

  test('compares a pattern with the whole cell', () => {
    const code = field('string', { pattern: '[0-9]{6}|none' });
    expect(cellProblem('330100', code)).toBeUndefined();
    expect(cellProblem('3301001', code)).toEqual({ expected: 'text like [0-9]{6}|none', rule: 'the pattern' });
  });

  test('includes the ends of a range', () => {
    const share = field('number', { minimum: 0, maximum: 100 });
    expect(['0', '100', '99.9'].map((cell) => cellProblem(cell, share))).toEqual([undefined, undefined, undefined]);
    expect(cellProblem('-0.1', share)).toEqual({ expected: 'at least 0', rule: 'the minimum' });
    expect(cellProblem('100.1', share)).toEqual({ expected: 'at most 100', rule: 'the maximum' });
  });

  test('lists the values of an enum, text or numbers', () => {
    expect(cellProblem('2', field('integer', { enum: [1, 2] }))).toBeUndefined();
    expect(cellProblem('c', field('string', { enum: ['a', 'b'] }))?.expected).toBe('one of "a", "b"');
  });
});

describe('parseCell(cell, field)', () => {
  test('parses a blank as null, not as zero or empty text', () => {
    for (const type of ['string', 'integer', 'number', 'boolean', 'year', 'date'] as const) {
      expect(parseCell('', field(type))).toBeNull();
    }
  });

  test('parses numbers and booleans, and keeps dates and codes as text', () => {
    expect(parseCell('-0.5', field('number'))).toBe(-0.5);
    expect(parseCell('2014', field('year'))).toBe(2014);
    expect(parseCell('false', field('boolean'))).toBe(false);
    expect(parseCell('2014-03-01', field('date'))).toBe('2014-03-01');
    expect(parseCell('010', field('string'))).toBe('010');
  });
});
