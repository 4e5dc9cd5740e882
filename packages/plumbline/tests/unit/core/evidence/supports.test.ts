import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBase, unitOf } from '../../../../src/core/evidence/quantities/field-units.ts';
import { parseNumber } from '../../../../src/core/evidence/quantities/parse-number.ts';
import { agrees, supports } from '../../../../src/core/evidence/supports.ts';
import { printed } from '../../../helpers/numerals.ts';

/** Units of fields for each kind of number, with their factor. */
const unitsOf: Record<string, [string, number][]> = {
  plain: [
    ['parks', 1],
    ['thousand people', 1e3],
    ['million people', 1e6],
    ['US$ billion', 1e9],
  ],
  percent: [
    ['percent', 0.01],
    ['% of funds', 0.01],
    ['percentage points', 0.01],
    ['share', 1],
  ],
  US$: [
    ['US$ billion', 1e9],
    ['US$', 1],
    ['million dollars', 1e6],
  ],
  RMB: [
    ['RMB trillion', 1e12],
    ['yuan', 1],
    ['CNY million', 1e6],
  ],
  '€': [['€ million', 1e6]],
  '£': [['million pounds', 1e6]],
};
const many = { numRuns: 1000 };

test('agrees(value, unit, reading) is true in every unit of the kind, and false two units of the last digit off', () => {
  fc.assert(
    fc.property(printed, fc.nat(3), ({ text, value, step, kind }, pick) => {
      const units = unitsOf[kind]!;
      const [unit, size] = units[pick % units.length]!;
      const reading = parseNumber(text)!;
      expect(agrees(value / size, unit, reading), `${text} in ${unit}`).toBe(true);
      expect(agrees((value + 2 * step) / size, unit, reading), `${text} in ${unit}`).toBe(false);
    }),
    many,
  );
});

test('agrees(value, unit, reading) is false for a unit of another kind, and of another scale', () => {
  const other = fc.constantFrom('US$ billion', 'RMB trillion', '€ million', 'million pounds', 'percent', 'parks');
  fc.assert(
    fc.property(printed, other, ({ text, value, kind }, unit) => {
      fc.pre(kind !== 'plain' && !unitsOf[kind]!.some(([own]) => own === unit));
      expect(agrees(value / toBase(1, unit), unit, parseNumber(text)!), `${text} in ${unit}`).toBe(false);
    }),
    many,
  );
  fc.assert(
    fc.property(printed, fc.constantFrom(1e-3, 1e3, 1e6), ({ text, value, step, kind }, factor) => {
      fc.pre(Math.abs(value * factor - value) > step);
      expect(
        agrees(value * factor, { percent: 'share', plain: 'parks' }[kind as 'plain'] ?? kind, parseNumber(text)!),
      ).toBe(false);
    }),
    many,
  );
});

test.each([
  [3.7, 'RMB trillion', 3.7e12],
  [5, 'RMB hundred million', 5e8],
  [5, 'ten thousand people', 5e4],
  [78, 'percent', 0.78],
  [3, 'percentage points', 0.03],
  [0.78, 'share', 0.78],
  [4, 'initiatives per million residents', 4],
  [7, 'millionaires', 7],
  [7.28, 'yuan to the dollar', 7.28],
])('toBase(%d, "%s") is %d', (value, unit, base) => expect(toBase(value, unit)).toBeCloseTo(base, 6));

test.each([
  ['US$5', 'Australian dollars'],
  ['US$5', 'RMB'],
  ['€5', 'entrepreneurs'],
  ['5%', 'parks'],
  ['5%', 'shareholders'],
  ['¥5', 'US$'],
])('agrees(5, …) refuses "%s" in %s', (text, unit) => {
  expect(agrees(text.endsWith('%') ? 0.05 : 5, unit, parseNumber(text)!)).toBe(false);
});

test('agrees(value, unit, reading) compares large counts to the last digit', () => {
  const reading = parseNumber('1,411,778,724')!;
  expect([agrees(1_411_778_724, 'people', reading), agrees(1_411_778_725, 'people', reading)]).toEqual([true, false]);
});

test('unitOf(field, row) is the unit in the row if the field has "unitIn", otherwise that of the field', () => {
  const field = { unit: 'as in the column Unit', unitIn: 'unit' };
  expect(unitOf(field, { value: 5, unit: 'US$ billion' })).toBe('US$ billion');
  expect(unitOf(field, { value: 5, unit: null })).toBe('as in the column Unit');
  expect(unitOf({ unit: 'parks' }, { value: 5 })).toBe('parks');
});

test.each<[string, string | number | boolean, string]>([
  ['53', 53, 'parks'],
  ['fifty-three', 53, 'parks'],
  ['Three-fold', 3, 'fold'],
  ['twenty-ninth', 29, 'rank'],
  ['US$478 billion', 478, 'US$ billion'],
  ['1.7 trillion yuan', 1.7, 'RMB trillion'],
  ['RMB 3.7 trillion', 3700, 'RMB billion'],
  ['5 million', 5_000_000, 'partners'],
  ['3.7', 3.7, 'RMB trillion'],
  ['78', 78, 'percent'],
  ['78%', 0.78, 'share'],
  ['more than 500', 500, 'firms'],
  ['20 to 30', 20, 'schools'],
  ['20 to 30', 30, 'schools'],
  ['1996', 1996, 'year'],
  ['Clusters', 'cluster', 'category'],
  ['Guang’an Huaying', "Guang'an Huaying", 'name'],
  ['Xī’ān', 'Xi’an', 'name'],
  ['合肥市', '合肥', 'name'],
  ['In 2020', 'in', 'category'],
  ['mag-', 'Magnesium-based materials', 'name'],
])('supports("%s", %j, "%s") is true', (text, cell, unit) => {
  expect(supports(text, cell, unit)).toBe(true);
});

test.each<[string, string | number | boolean, string]>([
  ['35', 53, 'parks'],
  ['more than 500', 550, 'firms'],
  ['about 49,000', 49_400, 'firms'],
  ['20 to 30', 25, 'schools'],
  ['fifty-two', 53, 'parks'],
  ['US$478 billion', 478, 'RMB billion'],
  ['US$478 million', 478, 'US$ billion'],
  ['78%', 78, 'parks'],
  ['parks', 53, 'parks'],
  ['', 53, 'parks'],
  ['Anhui', 'A', 'code'],
  ['interim', 'in', 'category'],
  ['—', 'Hefei', 'name'],
  ['Hefei', 'Wuhu', 'name'],
  ['A', 'Anhui', 'name'],
])('supports("%s", %j, "%s") is false', (text, cell, unit) => {
  expect(supports(text, cell, unit)).toBe(false);
});
