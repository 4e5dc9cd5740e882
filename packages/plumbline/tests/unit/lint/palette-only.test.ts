import { expect, test } from 'vitest';
import { messageOf } from '../../../src/lint/findings.ts';
import { foreignFaults } from '../../../src/lint/palette-only.ts';
import { ink } from '../../../src/charts/colors.ts';
import { circle, make, svg } from '../../helpers/svg.ts';

const faults = (...fills: string[]) =>
  foreignFaults(svg(...fills.map((fill) => circle(5, 5, 5, { fill })))).map(messageOf);

test('foreignFaults(svg) is silent about inks, about no colour, and about what is drawn elsewhere', () => {
  expect(faults(ink.finding, ink.seq[3]!, 'none', 'currentColor', 'url(#pattern)', 'context-stroke')).toEqual([]);
});

test('foreignFaults(svg) names each colour once, of fills and of strokes', () => {
  expect(faults('steelblue', '#333', 'steelblue')).toEqual([
    'expected colours of ink alone, got "steelblue" and "#333"',
  ]);
  expect(foreignFaults(svg(make('g', { stroke: 'var(--accent)' }))).map(messageOf)).toEqual([
    'expected colours of ink alone, got "var(--accent)"',
  ]);
});
