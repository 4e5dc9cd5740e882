import { describe, expect, test } from 'vitest';
import type { SvgElement } from '../../../../src/render/svg/svg-dom.ts';
import { findingMessage } from '../../../../src/lint/findings.ts';
import { colors } from '../../../../src/charts/colors.ts';
import { defaultPalettes as palettes } from '../../../../src/core/project/palettes.ts';
import { paintOrder } from '../../../../src/lint/drawing/paint-order.ts';
import { legibilityFindings } from '../../../../src/lint/drawing/label-legibility.ts';
import { circle, line, make, path, rect, svg, text } from '../../../helpers/svg.ts';

const faults = (...children: SvgElement[]) =>
  legibilityFindings(paintOrder(svg(...children), palettes)).map(findingMessage);
const alder = (attributes = {}) => text('Alder', { x: 10, y: 20, ...attributes });
const halo = { stroke: colors.paper, 'stroke-width': 4, 'paint-order': 'stroke' };

describe('legibilityFindings(layers) on the size of text', () => {
  const small = (size: string) => `expected text of 11 px or more, got "Alder" at ${size} px`;

  test('accepts 11 px, and reports smaller text', () => {
    expect(faults(alder({ 'font-size': 11 }))).toEqual([]);
    expect(faults(alder({ 'font-size': 10.9 }))).toEqual([small('10.9')]);
  });

  test('computes sizes from those of groups, also relative ones', () => {
    expect(faults(make('g', { 'font-size': 9 }, alder()))).toEqual([small('9')]);
    expect(faults(alder({ 'font-size': '0.8em' }))).toEqual([small('10.4')]);
    expect(faults(make('g', { 'font-size': 20 }, alder({ 'font-size': '60%' })))).toEqual([]);
  });

  test('checks each line of a label', () => {
    const lines = make(
      'text',
      { x: 10, y: 20 },
      make('tspan', {}, 'Alder'),
      make('tspan', { dy: '1em', 'font-size': 9 }, 'Birch'),
    );
    expect(faults(lines)).toEqual(['expected text of 11 px or more, got "Birch" at 9 px']);
  });
});

describe('legibilityFindings(layers) on what crosses a label', () => {
  const crossed = (how: string) => `expected labels that nothing crosses, got "Alder" ${how}`;
  const under: [string, SvgElement][] = [
    ['a line down', line(20, 0, 20, 40, { stroke: colors.context })],
    ['a line across', line(0, 15.5, 60, 15.5, { stroke: colors.context, 'stroke-width': 0.75 })],
    ['a curve', path('M0,0L40,30L80,0', { stroke: colors.context })],
    ['the edge of a box', rect(20, 0, 60, 40, { fill: 'none', stroke: colors.context })],
  ];

  test.each(under)('reports %s behind a label without a halo', (_, crossing) => {
    expect(faults(crossing, alder())).toEqual([crossed('crossed by context')]);
    expect(faults(crossing, alder(halo))).toEqual([]);
  });

  test.each(under)('reports %s that is drawn later, with or without a halo', (_, crossing) => {
    expect(faults(alder(halo), crossing)).toEqual([crossed('crossed by context')]);
  });

  test('accepts lines beside a label, and at its edge', () => {
    expect(faults(line(0, 25, 60, 25, { stroke: colors.text }), alder())).toEqual([]);
    expect(faults(line(10, 0, 10, 40, { stroke: colors.text }), alder())).toEqual([]);
    expect(
      faults(make('g', { transform: 'translate(60,0)' }, line(20, 0, 20, 40, { stroke: colors.text })), alder()),
    ).toEqual([]);
  });

  test('accepts hairlines, and gaps between areas on which the label has enough contrast', () => {
    expect(faults(line(20, 0, 20, 40, { stroke: colors.rule }), alder())).toEqual([]);
    expect(faults(line(20, 0, 20, 40, { stroke: colors.paper }), alder())).toEqual([]);
    expect(faults(line(20, 0, 20, 40, { stroke: colors.paper }), alder({ fill: colors.paper }))).toEqual([
      crossed('crossed by paper'),
    ]);
  });

  test('reports a label behind a shape, but not one behind a translucent shape', () => {
    expect(faults(alder(), rect(20, 0, 60, 40, { fill: colors.context }))).toEqual([crossed('behind context')]);
    expect(faults(alder(), circle(20, 15, 4, { fill: colors.finding }))).toEqual([crossed('behind finding')]);
    expect(faults(alder(), rect(0, 0, 60, 40, { fill: colors.context, 'fill-opacity': 0.1 }))).toEqual([]);
  });
});
