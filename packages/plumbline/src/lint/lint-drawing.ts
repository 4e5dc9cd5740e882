/** Looks at a finished drawing as readers will, and says what they could not read or tell apart. */
import { markContrastFindings, textContrastFindings } from './contrast.ts';
import type { SvgElement } from '../render/svg/svg-dom.ts';
import type { Drawing } from '../render/render-chart.ts';
import { mergeFindings, quoted, type Finding } from './findings.ts';
import { paletteFindings } from './palette-only.ts';
import { overlapFindings } from './label-overlap.ts';
import type { Palettes } from '../core/project/palettes.ts';
import { paintOrder } from './paint-order.ts';
import { legibilityFindings } from './label-legibility.ts';
import { seriesFindings } from './series-colors.ts';

/** @returns what readers could not read or tell apart, or what Plot warned of. */
export function lintDrawing({ root, warnings, width, height }: Drawing, palettes: Palettes): Finding[] {
  // A warning puts a sign of Plot's own into the drawing, and labels that nobody chose.
  if (!root || warnings.length) return [...warningFaults(warnings), ...(root ? [] : [notAlone])];
  return inspect(root, width, height, palettes);
}

const warningFaults = (warnings: string[]): Finding[] =>
  warnings.length ? [{ expected: 'a drawing without warnings', found: warnings.map(gistOf).map(quoted) }] : [];

/** The first sentence of a warning: the rest is advice of a page and a half. */
const gistOf = (warning: string): string => warning.replace(/^Warning: /, '').split(/\. (?=[A-Z])/)[0]!;

const notAlone: Finding = {
  expected: 'a drawing alone',
  found: ['HTML around it: legend, title, subtitle and caption are set by the page'],
};

export function inspect(svg: SvgElement, width: number, height: number, palettes: Palettes): Finding[] {
  const layers = paintOrder(svg, palettes);
  return mergeFindings([
    ...overlapFindings(svg, width, height),
    ...legibilityFindings(layers),
    ...paletteFindings(svg),
    ...textContrastFindings(layers),
    ...markContrastFindings(layers),
    ...seriesFindings(layers),
  ]);
}
