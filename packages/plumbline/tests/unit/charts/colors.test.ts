/** Holds the colours to WCAG 2.2 contrast, and to readers of every colour vision. */
import { wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { colors, colorProperties, palettes, withLiteralColors, type ColorToken } from '../../../src/charts/colors.ts';
import { leastDifference, differenceWith, lightnessWith, leastStep, visions } from '../../../src/lint/color-vision.ts';

const themes = ['light', 'dark'] as const;

describe.each(themes)('palettes.%s', (theme) => {
  const palette = palettes[theme];

  test.each<[ColorToken, number]>([
    ['text', 4.5],
    ['muted', 4.5],
    ['finding', 4.5],
    ['second', 4.5],
    ['third', 4.5],
    ['fourth', 4.5],
    ['context', 3],
  ])('sets %s at %d:1 or more against the paper', (name, least) => {
    expect(wcagContrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(least);
  });

  const inks = ['text', 'muted', 'context', 'finding', 'second', 'third', 'fourth'] as const;
  const pairs = inks.flatMap((a, i) => inks.slice(i + 1).map((b) => [a, b] as const));

  test.each(visions)('keeps whatever two inks a chart may take apart to readers with %s', (vision) => {
    for (const [a, b] of pairs)
      expect(differenceWith(vision, palette[a], palette[b]), `${a} and ${b}`).toBeGreaterThanOrEqual(leastDifference);
  });

  test.each(visions)('steps away from the paper in lightness to readers with %s', (vision) => {
    const steps = [0, 1, 2, 3, 4, 5].map((i) => lightnessWith(vision, palette[`seq${i}` as ColorToken]));
    const away = theme === 'light' ? -1 : 1;
    for (const [i, next] of steps.slice(1).entries())
      expect(away * (next - steps[i]!)).toBeGreaterThanOrEqual(leastStep);
  });
});

test('ink names every colour as a custom property', () => {
  expect(colors.finding).toBe('var(--finding)');
  expect(colors.seq).toEqual([
    'var(--seq0)',
    'var(--seq1)',
    'var(--seq2)',
    'var(--seq3)',
    'var(--seq4)',
    'var(--seq5)',
  ]);
});

test('colorProperties(theme) declares every property that a chart can name', () => {
  for (const theme of themes) {
    const declared = colorProperties(theme)
      .split(';')
      .map((line) => line.split(':')[0]);
    expect(declared).toEqual(Object.keys(palettes.light).map((name) => `--${name}`));
  }
});

test('withLiteralColors(svg, theme) leaves no property behind, and keeps what it does not know', () => {
  const svg = '<g fill="var(--finding)" stroke="var(--seq3)"/>';
  expect(withLiteralColors(svg, 'dark')).toBe(`<g fill="${palettes.dark.finding}" stroke="${palettes.dark.seq3}"/>`);
  expect(withLiteralColors('var(--unknown)', 'light')).toBe('var(--unknown)');
});
