import { expect, test } from 'vitest';
import {
  colors,
  colorProperties,
  tokenOfColor,
  withFallbackColors,
  withLiteralColors,
} from '../../../src/charts/colors.ts';
import { colorTokens, defaultPalettes, palettesOf } from '../../../src/core/project/palettes.ts';

test('colors names every colour as a custom property', () => {
  expect(colors.finding).toBe('var(--finding)');
  expect(colors.seq).toEqual([0, 1, 2, 3, 4, 5].map((step) => `var(--seq${step})`));
  expect(tokenOfColor(colors.finding)).toBe('finding');
  expect(tokenOfColor('var(--unknown)')).toBeUndefined();
});

test('colorProperties(palette) declares every property that a chart can name', () => {
  for (const palette of Object.values(defaultPalettes)) {
    const declared = colorProperties(palette)
      .split(';')
      .map((line) => line.split(':')[0]);
    expect(declared).toEqual(colorTokens.map((name) => `--${name}`));
  }
});

test('withLiteralColors(svg, palette) leaves no property of the palette, and keeps others', () => {
  const svg = '<g fill="var(--finding)" stroke="var(--seq3)"/>';
  const { dark } = defaultPalettes;
  expect(withLiteralColors(svg, dark)).toBe(`<g fill="${dark.finding}" stroke="${dark.seq3}"/>`);
  expect(withLiteralColors('var(--unknown)', dark)).toBe('var(--unknown)');
  expect(withFallbackColors(svg, dark)).toBe(
    `<g fill="var(--finding,${dark.finding})" stroke="var(--seq3,${dark.seq3})"/>`,
  );
  expect(withFallbackColors('var(--unknown)', dark)).toBe('var(--unknown)');
});

test('palettesOf(colors) puts the colours of an edition in place of the default ones, in their order', () => {
  const { light, dark } = palettesOf({ light: { finding: '#123456' } });
  expect(light).toEqual({ ...defaultPalettes.light, finding: '#123456' });
  expect(Object.keys(light)).toEqual(colorTokens);
  expect(dark).toEqual(defaultPalettes.dark);
});
