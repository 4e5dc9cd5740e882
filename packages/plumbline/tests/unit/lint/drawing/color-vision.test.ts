import { formatHex } from 'culori';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  leastDifference,
  differenceWith,
  lightnessWith,
  asSeenWith,
  visions,
} from '../../../../src/lint/drawing/color-vision.ts';

const part = fc.integer({ min: 0, max: 255 });
const colour = fc
  .tuple(part, part, part)
  .map((parts) => `#${parts.map((p) => p.toString(16).padStart(2, '0')).join('')}`);
const grey = part.map((p) => `#${p.toString(16).padStart(2, '0').repeat(3)}`);

describe('asSeenWith(vision, colour)', () => {
  test('does not change a colour with normal vision', () => {
    fc.assert(fc.property(colour, (hex) => formatHex(asSeenWith('normal vision', hex)) === hex));
  });

  test.each(visions)('does not change greys with %s', (vision) => {
    fc.assert(fc.property(grey, (hex) => differenceWith('normal vision', asSeenWith(vision, hex), hex) < 0.1));
  });

  // For pure red, each matrix gives its first column, converted to sRGB.
  test('applies the matrices of Machado, Oliveira and Fernandes in linear RGB', () => {
    expect(formatHex(asSeenWith('protanopia', '#ff0000'))).toBe('#6d5f00');
    expect(formatHex(asSeenWith('deuteranopia', '#ff0000'))).toBe('#a39000');
    expect(formatHex(asSeenWith('tritanopia', '#ff0000'))).toBe('#ff000f');
  });
});

describe('differenceWith(vision, a, b)', () => {
  test.each<[string, string, string, (typeof visions)[number]]>([
    ['red and green', '#c0504d', '#6b7f2a', 'deuteranopia'],
    ['vermilion and brown', '#c5301b', '#5a3c08', 'protanopia'],
    ['blue and green', '#22618d', '#3f7355', 'tritanopia'],
  ])('is large for %s with normal vision and small with a deficiency', (_, a, b, vision) => {
    expect(differenceWith('normal vision', a, b)).toBeGreaterThan(leastDifference);
    expect(differenceWith(vision, a, b)).toBeLessThan(leastDifference);
  });

  test('is large for black and white with all vision', () => {
    for (const vision of visions) expect(differenceWith(vision, '#000', '#fff')).toBeCloseTo(100);
  });
});

test('lightnessWith(vision, colour) is lower for reds with protanopia', () => {
  expect(lightnessWith('normal vision', '#fff')).toBeCloseTo(100);
  expect(lightnessWith('protanopia', '#ff0000')).toBeLessThan(lightnessWith('normal vision', '#ff0000') - 10);
});
