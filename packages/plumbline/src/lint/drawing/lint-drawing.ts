/** Finds what readers could not read or distinguish in a drawing. */
import { markContrastFindings, textContrastFindings } from './contrast.ts';
import type { SvgElement } from '../../render/svg/svg-dom.ts';
import type { Drawing } from '../../render/render-chart.ts';
import { mergeFindings, quoted, type Finding } from '../findings.ts';
import { paletteFindings } from './palette-only.ts';
import { overlapFindings } from './label-overlap.ts';
import type { Palettes } from '../../core/project/palettes.ts';
import { paintOrder } from './paint-order.ts';
import { linkFindings } from '../link-targets.ts';
import { legibilityFindings } from './label-legibility.ts';
import { seriesFindings } from './series-colors.ts';

/** @returns the faults of a drawing, or Plot's warnings if there are any. */
export function lintDrawing({ root, warnings, width, height }: Drawing, palettes: Palettes): Finding[] {
  // With warnings, Plot adds a warning sign to the drawing, which would cause further findings.
  if (!root || warnings.length) return [...warningFaults(warnings), ...(root ? [] : [htmlAround])];
  return inspect(root, width, height, palettes);
}

const warningFaults = (warnings: string[]): Finding[] =>
  warnings.length ? [{ expected: 'a drawing without warnings', found: warnings.map(firstSentence).map(quoted) }] : [];

/** The first sentence of a warning. The rest is long advice. */
const firstSentence = (warning: string): string => warning.replace(/^Warning: /, '').split(/\. (?=[A-Z])/)[0]!;

const htmlAround: Finding = {
  expected: 'a drawing only',
  found: ['HTML around it; the page adds title, subtitle, legend and caption'],
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
    ...linkFindings(svg),
  ]);
}
