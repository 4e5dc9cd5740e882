import { expect, test } from 'vitest';
import { findingMessage } from '../../../src/lint/findings.ts';
import { paletteFindings } from '../../../src/lint/palette-only.ts';
import { colors } from '../../../src/charts/colors.ts';
import { circle, make, svg } from '../../helpers/svg.ts';

const faults = (...fills: string[]) =>
  paletteFindings(svg(...fills.map((fill) => circle(5, 5, 5, { fill })))).map(findingMessage);

test('paletteFindings(svg) is silent about inks, about no colour, and about what is drawn elsewhere', () => {
  expect(faults(colors.finding, colors.seq[3]!, 'none', 'currentColor', 'url(#pattern)', 'context-stroke')).toEqual([]);
});

test('paletteFindings(svg) names each colour once, of fills and of strokes', () => {
  expect(faults('steelblue', '#333', 'steelblue')).toEqual([
    'expected only colours of "plumbline/charts", got "steelblue" and "#333"',
  ]);
  expect(paletteFindings(svg(make('g', { stroke: 'var(--accent)' }))).map(findingMessage)).toEqual([
    'expected only colours of "plumbline/charts", got "var(--accent)"',
  ]);
});
