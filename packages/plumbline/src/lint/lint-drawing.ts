/** Looks at a finished drawing as readers will, and says what they could not read or tell apart. */
import { markFaults, textFaults } from './contrast.ts';
import type { Element } from '../render/svg/svg-dom.ts';
import type { Drawing } from '../render/render-chart.ts';
import { joined, quoted, type Fault } from './findings.ts';
import { foreignFaults } from './palette-only.ts';
import { labelFaults } from './label-overlap.ts';
import { layersOf } from './paint-order.ts';
import { legibilityFaults } from './label-legibility.ts';
import { seriesFaults } from './series-colors.ts';

/** @returns what readers could not read or tell apart, or what Plot warned of. */
export function lintDrawing({ root, warnings, width, height }: Drawing): Fault[] {
  // A warning puts a sign of Plot's own into the drawing, and labels that nobody chose.
  if (!root || warnings.length) return [...warningFaults(warnings), ...(root ? [] : [notAlone])];
  return inspect(root, width, height);
}

const warningFaults = (warnings: string[]): Fault[] =>
  warnings.length ? [{ expected: 'a drawing without warnings', found: warnings.map(gistOf).map(quoted) }] : [];

/** The first sentence of a warning: the rest is advice of a page and a half. */
const gistOf = (warning: string): string => warning.replace(/^Warning: /, '').split(/\. (?=[A-Z])/)[0]!;

const notAlone: Fault = {
  expected: 'a drawing alone',
  found: ['HTML around it: legend, title, subtitle and caption are set by the page'],
};

export function inspect(svg: Element, width: number, height: number): Fault[] {
  const layers = layersOf(svg);
  return joined([
    ...labelFaults(svg, width, height),
    ...legibilityFaults(layers),
    ...foreignFaults(svg),
    ...textFaults(layers),
    ...markFaults(layers),
    ...seriesFaults(layers),
  ]);
}
