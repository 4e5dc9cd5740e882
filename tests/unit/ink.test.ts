/** Holds the colours to WCAG 2.2 contrast, and the categorical hues to colour vision. */
import { describe, expect, test } from 'vitest';
import { ink, inkRule, palettes, withLiteralInk, type InkName } from '../../src/draw/ink.ts';
import { contrast, difference, type Vision } from '../colour.ts';

const themes = ['light', 'dark'] as const;

describe.each(themes)('palettes.%s', (theme) => {
  const palette = palettes[theme];

  test.each<[InkName, number]>([
    ['text', 4.5],
    ['muted', 4.5],
    ['finding', 4.5],
    ['second', 4.5],
    ['third', 4.5],
    ['fourth', 4.5],
    ['context', 3],
  ])('sets %s at %d:1 or more against the paper', (name, least) => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(least);
  });

  // A difference of 2 is just noticed side by side; marks that lie apart want four times that.
  const least = 8;
  const hues = ['finding', 'second', 'third', 'fourth', 'context'] as const;
  const pairs = hues.flatMap((a, i) => hues.slice(i + 1).map((b) => [a, b] as const));

  test.each<Vision>(['normal', 'deuteranopia', 'protanopia'])('keeps hues apart in %s vision', (vision) => {
    for (const [a, b] of pairs) {
      expect(difference(palette[a], palette[b], vision), `${a} and ${b}`).toBeGreaterThanOrEqual(least);
    }
  });

  test('steps from the paper towards the text, each step further', () => {
    const steps = [0, 1, 2, 3, 4, 5].map((i) => contrast(palette[`seq${i}` as InkName], palette.paper));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    for (const [i, step] of steps.slice(1).entries()) expect(step / steps[i]!).toBeGreaterThan(1.2);
  });
});

test('ink names every colour as a custom property', () => {
  expect(ink.finding).toBe('var(--finding)');
  expect(ink.seq).toEqual(['var(--seq0)', 'var(--seq1)', 'var(--seq2)', 'var(--seq3)', 'var(--seq4)', 'var(--seq5)']);
});

test('inkRule(theme) declares every property that a chart can name', () => {
  for (const theme of themes) {
    const declared = inkRule(theme)
      .split(';')
      .map((line) => line.split(':')[0]);
    expect(declared).toEqual(Object.keys(palettes.light).map((name) => `--${name}`));
  }
});

test('withLiteralInk(svg, theme) leaves no property behind, and keeps what it does not know', () => {
  const svg = '<g fill="var(--finding)" stroke="var(--seq3)"/>';
  expect(withLiteralInk(svg, 'dark')).toBe(`<g fill="${palettes.dark.finding}" stroke="${palettes.dark.seq3}"/>`);
  expect(withLiteralInk('var(--unknown)', 'light')).toBe('var(--unknown)');
});
