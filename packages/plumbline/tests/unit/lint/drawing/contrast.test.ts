import { parseHex, wcagContrast, type Rgb } from 'culori';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markContrastFindings, textContrastFindings } from '../../../../src/lint/drawing/contrast.ts';
import type { SvgElement } from '../../../../src/render/svg/svg-dom.ts';
import { findingMessage } from '../../../../src/lint/findings.ts';
import { colors } from '../../../../src/charts/colors.ts';
import { defaultPalettes as palettes, type ColorToken } from '../../../../src/core/project/palettes.ts';
import { paintOrder } from '../../../../src/lint/drawing/paint-order.ts';
import { circle, line, make, path, rect, svg, text } from '../../../helpers/svg.ts';

const inTexts = (...children: SvgElement[]) =>
  textContrastFindings(paintOrder(svg(...children), palettes)).map(findingMessage);
const inMarks = (...children: SvgElement[]) =>
  markContrastFindings(paintOrder(svg(...children), palettes)).map(findingMessage);
const lowText = (found: string) => `expected text of 4.5:1 or more against what is behind it, got ${found}`;
const lowMark = (found: string) => `expected marks of 3:1 or more against what is behind them, got ${found}`;

const inks = fc.constantFrom(...(Object.keys(palettes.light) as ColorToken[]));
const cover = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
const themes = ['light', 'dark'] as const;

/** A paint blended with paper. */
function mixed(theme: (typeof themes)[number], name: ColorToken, alpha: number): Rgb {
  const [over, under] = [parseHex(palettes[theme][name])!, parseHex(palettes[theme].paper)!];
  const part = (light: 'r' | 'g' | 'b') => over[light] * alpha + under[light] * (1 - alpha);
  return { mode: 'rgb', r: part('r'), g: part('g'), b: part('b') };
}

describe('textContrastFindings(layers)', () => {
  test('accepts text on paper in the colours for text, and reports others', () => {
    expect(inTexts(text('Alder', { x: 10, y: 20 }), text('Birch', { x: 60, y: 20, fill: colors.finding }))).toEqual([]);
    expect(inTexts(text('Alder', { x: 10, y: 20, fill: colors.context }))).toEqual([
      lowText('"Alder" in context on paper: 3.4:1 in light, 4.3:1 in dark'),
    ]);
  });

  test('compares a label in a bar with the colour of the bar, in both themes', () => {
    const bar = rect(0, 0, 100, 30, { fill: colors.finding });
    expect(inTexts(bar, text('Alder', { x: 10, y: 20, fill: colors.paper }))).toEqual([]);
    expect(inTexts(bar, text('Alder', { x: 10, y: 20, fill: colors.text }))).toEqual([
      lowText('"Alder" in text on finding: 3.2:1 in light, 2.3:1 in dark'),
    ]);
  });

  test('agrees with the definition of contrast, for all colours and opacities', () => {
    fc.assert(
      fc.property(inks, inks, cover, (on, under, alpha) => {
        const found = inTexts(
          rect(0, 0, 100, 30, { fill: colors[under], 'fill-opacity': alpha }),
          text('Alder', { x: 10, y: 20, fill: colors[on] }),
        );
        const least = Math.min(...themes.map((theme) => wcagContrast(palettes[theme][on], mixed(theme, under, alpha))));
        // Colours have 256 steps per channel, as on screens.
        fc.pre(Math.abs(least - 4.5) > 0.05);
        expect(found.length).toBe(least < 4.5 ? 1 : 0);
      }),
    );
  });

  test('reports a halo without letters: an outline in the colour of the paper, and no fill', () => {
    const halo = { stroke: colors.paper, 'stroke-width': 4, 'paint-order': 'stroke' };
    expect(inTexts(text('Alder', { x: 10, y: 20, fill: 'none', ...halo }))).toEqual([
      lowText('"Alder" in paper on paper: 1.0:1 in light, 1.0:1 in dark'),
    ]);
    expect(inTexts(text('Alder', { x: 10, y: 20, ...halo }))).toEqual([]);
    expect(inTexts(text('Alder', { x: 10, y: 20, fill: 'none', stroke: colors.finding }))).toEqual([]);
  });

  test('compares each part of a label with what is behind it, not with what is painted later or beside it', () => {
    const bar = rect(20, 0, 100, 30, { fill: colors.text });
    expect(inTexts(bar, text('Alder', { x: 10, y: 20 }))).toEqual([
      lowText('"Alder" in text on text: 1.0:1 in light, 1.0:1 in dark'),
    ]);
    expect(inTexts(text('Alder', { x: 10, y: 20 }), bar)).toEqual([]);
    expect(inTexts(bar, text('Alder', { x: 10, y: 50 }))).toEqual([]);
    expect(inTexts(make('g', { transform: 'translate(0,40)' }, bar), text('Alder', { x: 10, y: 50 }))).toHaveLength(1);
  });

  test('uses a halo as backdrop if it is wide and behind the letters', () => {
    const bar = rect(0, 0, 100, 30, { fill: colors.text });
    const halo = { stroke: colors.paper, 'stroke-width': 4, 'paint-order': 'stroke' };
    const alder = (attributes: object) => text('Alder', { x: 10, y: 20, ...attributes });
    expect(inTexts(bar, alder(halo))).toEqual([]);
    expect(inTexts(bar, alder({ ...halo, 'stroke-width': 1 }))).toHaveLength(1);
    expect(inTexts(bar, alder({ ...halo, 'paint-order': 'fill' }))).toHaveLength(1);
    expect(inTexts(bar, alder({ ...halo, 'stroke-opacity': 0.5 }))).toHaveLength(1);
    expect(inTexts(alder({ ...halo, stroke: colors.text }))).toHaveLength(1);
  });

  test('requires less contrast of large text', () => {
    const large = (size: number, weight: number) =>
      inTexts(text('790', { x: 10, y: 40, fill: colors.context, 'font-size': size, 'font-weight': weight }));
    expect(large(24, 400)).toEqual([]);
    expect(large(23.9, 400)).toHaveLength(1);
    expect(large(18.66, 600)).toEqual([]);
    expect(large(18.6, 600)).toHaveLength(1);
  });

  test('applies the opacity of a group', () => {
    expect(inTexts(make('g', { opacity: 0.5 }, text('Alder', { x: 10, y: 20 })))).toEqual([
      lowText('"Alder" in text at 50 % on paper: 3.3:1 in light'),
    ]);
  });

  test('gives the ratio of each of two colours', () => {
    const pale = [
      text('Alder', { x: 10, y: 20, fill: colors.faint }),
      text('Birch', { x: 10, y: 50, fill: colors.rule }),
    ];
    expect(inTexts(...pale)).toEqual([
      lowText('"Alder" in faint on paper: 1.2:1 in light, 1.3:1 in dark'),
      lowText('"Birch" in rule on paper: 1.4:1 in light, 1.6:1 in dark'),
    ]);
  });
});

describe('markContrastFindings(layers)', () => {
  test.each<[string, SvgElement]>([
    ['bar', rect(0, 0, 100, 30, { fill: colors.context })],
    ['dot', circle(50, 50, 4, { fill: colors.finding })],
    ['ring', circle(50, 50, 4, { fill: colors.paper, stroke: colors.context })],
    ['line', path('M0,0L50,50L90,20', { stroke: colors.muted })],
    ['pale box with an outline', rect(0, 0, 100, 30, { fill: colors.faint, stroke: colors.context })],
    ['hairline', line(0, 0, 100, 0, { stroke: colors.rule })],
    ['hairline round an area', path('M0,0h30v30h-30Z', { stroke: colors.rule, 'stroke-width': 1.5 })],
    ['step of a scale', rect(0, 0, 100, 30, { fill: 'var(--seq1)' })],
    ['gap', line(0, 0, 100, 0, { stroke: colors.paper })],
  ])('accepts a %s', (_, mark) => {
    expect(inMarks(mark)).toEqual([]);
  });

  test.each<[string, SvgElement, string]>([
    ['pale bar', rect(0, 0, 100, 30, { fill: colors.faint }), '"faint" on paper: 1.2:1 in light, 1.3:1 in dark'],
    ['pale dot', circle(50, 50, 4, { fill: colors.rule }), '"rule" on paper: 1.4:1 in light, 1.6:1 in dark'],
    [
      'pale curve',
      path('M0,0L50,50L90,20', { stroke: colors.rule, 'stroke-width': 1.5 }),
      '"rule" on paper: 1.4:1 in light, 1.6:1 in dark',
    ],
    [
      'bar drawn through',
      rect(0, 0, 100, 30, { fill: colors.context, 'fill-opacity': 0.5 }),
      '"context at 50 %" on paper: 1.7:1 in light, 1.9:1 in dark',
    ],
    [
      'faded ring',
      circle(50, 50, 4, { fill: colors.paper, stroke: colors.finding, opacity: 0.4 }),
      '"finding at 40 %" on paper: 1.9:1 in light, 2.0:1 in dark',
    ],
  ])('reports a %s', (_, mark, found) => {
    expect(inMarks(mark)).toEqual([lowMark(found)]);
  });

  test('compares a mark with its backdrop', () => {
    const band = rect(0, 0, 100, 100, { fill: colors.faint });
    expect(inMarks(band, circle(50, 50, 4, { fill: colors.text }))).toEqual([]);
    expect(inMarks(band, circle(50, 50, 4, { fill: colors.context }))).toEqual([
      lowMark('"context" on faint: 2.7:1 in light'),
    ]);
    expect(inMarks(rect(0, 0, 100, 100, { fill: 'var(--seq4)' }), circle(50, 50, 4, { fill: colors.finding }))).toEqual(
      [lowMark('"finding" on seq4: 1.0:1 in light, 1.1:1 in dark')],
    );
  });

  test('accepts a mark with an outline of enough contrast', () => {
    const area = rect(0, 0, 100, 100, { fill: 'var(--seq5)' });
    const dot = { fill: colors.text, stroke: colors.paper };
    expect(inMarks(area, circle(50, 50, 4, dot))).toEqual([]);
    expect(inMarks(area, circle(50, 50, 4, { fill: colors.text }))).toHaveLength(1);
  });

  test('accepts a line with a casing of enough contrast, but not one that merely crosses another line', () => {
    const area = rect(0, 0, 100, 100, { fill: 'var(--seq5)' });
    const curve = (stroke: string, width: number) => path('M5,5L50,50L95,20', { stroke, 'stroke-width': width });
    expect(inMarks(area, curve(colors.finding, 2))).toHaveLength(1);
    expect(inMarks(area, curve(colors.paper, 4), curve(colors.finding, 2))).toEqual([]);
    const crossing = line(0, 50, 100, 50, { stroke: colors.context, 'stroke-width': 4 });
    expect(inMarks(crossing, curve(colors.finding, 2))).toEqual([]);
  });

  test('accepts a line with too little contrast along a short part', () => {
    const leader = line(0, 50, 100, 50, { stroke: colors.context });
    expect(inMarks(rect(0, 0, 20, 100, { fill: colors.finding }), leader)).toEqual([]);
    expect(inMarks(rect(0, 0, 40, 100, { fill: colors.finding }), leader)).toHaveLength(1);
  });

  test('accepts overlapping marks of one kind', () => {
    expect(inMarks(circle(50, 50, 4, { fill: colors.text }), circle(52, 50, 4, { fill: colors.text }))).toEqual([]);
  });

  test('accepts a pale shape with marks on it as a backdrop', () => {
    const box = rect(0, 0, 100, 30, { fill: colors.faint });
    expect(inMarks(box, text('Alder', { x: 10, y: 20 }))).toEqual([]);
    expect(inMarks(box, line(50, 0, 50, 100, { stroke: colors.text }))).toEqual([]);
    expect(inMarks(text('Alder', { x: 10, y: 20 }), box)).toHaveLength(1);
    expect(inMarks(box, text('Alder', { x: 110, y: 20 }))).toHaveLength(1);
    expect(inMarks(box, line(50, 0, 50, 100, { stroke: colors.paper }))).toHaveLength(1);
  });

  test('accepts a translucent fill under a line of the same colour', () => {
    const tint = path('M0,50L50,20L100,40L100,100L0,100Z', { fill: colors.finding, 'fill-opacity': 0.15 });
    const above = (stroke: string) => path('M0,50L50,20L100,40', { stroke, 'stroke-width': 1.5 });
    expect(inMarks(tint, above(colors.finding))).toEqual([]);
    expect(inMarks(tint)).toHaveLength(1);
    const baseline = line(0, 100, 100, 100, { stroke: colors.text });
    expect(inMarks(baseline, tint)).toHaveLength(1);
  });

  test('agrees with the definition of contrast, for all marks and opacities', () => {
    const marks = inks.filter((name) => name !== 'paper' && !name.startsWith('seq'));
    fc.assert(
      fc.property(marks, cover, (name, alpha) => {
        const found = inMarks(circle(50, 50, 4, { fill: colors[name], 'fill-opacity': alpha }));
        const least = Math.min(
          ...themes.map((theme) => wcagContrast(palettes[theme].paper, mixed(theme, name, alpha))),
        );
        fc.pre(Math.abs(least - 3) > 0.05);
        expect(found.length).toBe(least < 3 ? 1 : 0);
      }),
    );
  });

  test('ignores elements that are not painted', () => {
    const pale = () => rect(0, 0, 100, 30, { fill: colors.faint });
    expect(inMarks(make('clipPath', {}, pale()), make('defs', {}, pale()), rect(0, 0, 9, 9, { fill: 'none' }))).toEqual(
      [],
    );
    expect(inMarks(rect(0, 0, 9, 9, { fill: colors.faint, 'fill-opacity': 0 }))).toEqual([]);
  });
});
