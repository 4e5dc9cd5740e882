import { expect, test } from 'vitest';
import { findingMessage } from '../../../../src/lint/findings.ts';
import { paletteFindings } from '../../../../src/lint/drawing/palette-only.ts';
import { colors } from '../../../../src/charts/colors.ts';
import { circle, make, svg } from '../../../helpers/svg.ts';

const faults = (...fills: string[]) =>
  paletteFindings(svg(...fills.map((fill) => circle(5, 5, 5, { fill })))).map(findingMessage);

test('paletteFindings(svg) accepts colours of the palette, no colour, and references', () => {
  expect(faults(colors.finding, colors.seq[3]!, 'none', 'currentColor', 'url(#pattern)', 'context-stroke')).toEqual([]);
});

test('paletteFindings(svg) reports each colour of fills and strokes once', () => {
  expect(faults('steelblue', '#333', 'steelblue')).toEqual([
    'expected only colours of "plumbline/charts", got "steelblue" and "#333"',
  ]);
  expect(paletteFindings(svg(make('g', { stroke: 'var(--accent)' }))).map(findingMessage)).toEqual([
    'expected only colours of "plumbline/charts", got "var(--accent)"',
  ]);
});
