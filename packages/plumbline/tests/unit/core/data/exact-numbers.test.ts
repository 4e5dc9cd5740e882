import { expect, test } from 'vitest';
import { keepsDigits } from '../../../../src/core/data/exact-numbers.ts';

test.each([
  ['0', true],
  ['9007199254740991', true],
  ['9007199254740993', false],
  ['-9007199254740993', false],
  ['0.1', true],
  ['0.30000000000000004', true],
  ['3.141592653589793', true],
  ['3.14159265358979323846', false],
  ['123456789012.3456789', false],
  ['1e-7', true],
  [String(1 / 8_100_000), true],
  ['1.23456789012345678901e-7', false],
  ['1e400', false],
  ['0.000000000000000000001', true],
])('keepsDigits(%j) is %j', (text, expected) => {
  expect(keepsDigits(text)).toBe(expected);
});
