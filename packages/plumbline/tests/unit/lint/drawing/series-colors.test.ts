import { describe, expect, test } from 'vitest';
import type { SvgElement } from '../../../../src/render/svg/svg-dom.ts';
import { mergeFindings, findingMessage } from '../../../../src/lint/findings.ts';
import { colors, type ColorToken } from '../../../../src/charts/colors.ts';
import { defaultPalettes as palettes } from '../../../../src/core/project/palettes.ts';
import { paintOrder } from '../../../../src/lint/drawing/paint-order.ts';
import { seriesFindings } from '../../../../src/lint/drawing/series-colors.ts';
import { circle, line, path, rect, svg, type Attributes } from '../../../helpers/svg.ts';

const faults = (...children: SvgElement[]) =>
  mergeFindings(seriesFindings(paintOrder(svg(...children), palettes))).map(findingMessage);
const alike = (found: string) =>
  `expected colours of series that differ by 11 or more (CIEDE2000) for every kind of colour vision, got ${found}`;
const dot = (attributes: Attributes, x = 50) => circle(x, 50, 4, attributes);
const faded = { fill: colors.context, 'fill-opacity': 0.8 };

describe('seriesFindings(layers) on series', () => {
  const inks: ColorToken[] = ['text', 'muted', 'context', 'finding', 'second', 'third', 'fourth'];
  const pairs = inks.flatMap((a, i) => inks.slice(i + 1).map((b) => [a, b] as const));

  test.each(pairs)('accepts %s and %s', (a, b) => {
    expect(faults(dot({ fill: colors[a] }), dot({ fill: colors[b] }, 80))).toEqual([]);
  });

  test('reports two opacities of a colour that no reader can distinguish', () => {
    expect(faults(dot({ fill: colors.context }), dot(faded, 80))).toEqual([
      alike('"context" and "context at 80 %" 7.6 apart with normal vision in light'),
    ]);
  });

  test('reports two colours that some readers cannot distinguish', () => {
    const green = { fill: colors.fourth, 'fill-opacity': 0.75 };
    expect(faults(dot({ fill: colors.context }), dot(green, 80))).toEqual([
      alike('"context" and "fourth at 75 %" 9.6 apart with protanopia in light'),
    ]);
  });

  test('reports many marks of two similar colours once', () => {
    const both = [0, 1, 2].flatMap((i) => [dot({ fill: colors.context }, 20 * i), dot(faded, 20 * i + 10)]);
    expect(faults(...both)).toHaveLength(1);
  });

  test.each<[string, SvgElement]>([
    ['another shape', rect(80, 50, 8, 8, faded)],
    ['another symbol', path('M0,-4L4,4L-4,4Z', { ...faded, transform: 'translate(80,50)' })],
    ['an outline', dot({ fill: colors.paper, stroke: colors.context, 'stroke-opacity': 0.8 }, 80)],
  ])('accepts similar colours with %s', (_, other) => {
    expect(faults(dot({ fill: colors.context }), other)).toEqual([]);
  });

  test('compares symbols of one form at any position', () => {
    const triangle = (attributes: Attributes, x: number) =>
      path('M0,-4L4,4L-4,4Z', { ...attributes, transform: `translate(${x},50)` });
    expect(faults(triangle({ fill: colors.context }, 20), triangle(faded, 40))).toHaveLength(1);
  });

  test('compares areas with different outlines', () => {
    const area = (attributes: Attributes, height: number) => path(`M0,0h90v${height}h-90Z`, attributes);
    expect(faults(area({ fill: colors.context }, 40), area(faded, 70))).toHaveLength(1);
  });

  test('compares lines with the same dash only', () => {
    const curve = (attributes: Attributes) => path('M0,0L50,50L90,0', { stroke: colors.context, ...attributes });
    expect(faults(curve({}), curve({ 'stroke-opacity': 0.8 }))).toHaveLength(1);
    expect(faults(curve({}), curve({ 'stroke-opacity': 0.8, 'stroke-dasharray': '3 2' }))).toEqual([]);
  });

  test('ignores translucent fills, hairlines and backdrops', () => {
    const band = (y: number, name: 'second' | 'third') => [
      rect(0, y, 100, 20, { fill: colors[name], 'fill-opacity': 0.1 }),
      line(0, y + 10, 100, y + 10, { stroke: colors[name] }),
    ];
    expect(faults(...band(0, 'second'), ...band(40, 'third'))).toEqual([]);
    expect(faults(rect(0, 0, 9, 9, { fill: colors.faint }), rect(20, 0, 9, 9, { fill: colors.rule }))).toEqual([]);
  });
});

describe('seriesFindings(layers) on the steps of a scale', () => {
  const areas = (steps: number[], strength = 1) =>
    steps.map((step, i) => rect(20 * i, 0, 18, 18, { fill: colors.seq[step]!, 'fill-opacity': strength }));

  test('accepts all steps if they are opaque', () => {
    expect(faults(...areas([3, 0, 5, 1, 4, 2]))).toEqual([]);
  });

  test('reports neighbouring steps that are too similar for some readers', () => {
    expect(faults(...areas([1, 2, 3], 0.5))).toEqual([
      'expected steps that differ by 7.3 or more in lightness (L*) for every kind of colour vision, got "seq2 at 50 %" 5.7 from "seq1 at 50 %" and "seq3 at 50 %" 6.5 from "seq2 at 50 %"',
    ]);
  });
});
