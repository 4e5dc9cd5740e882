/** Looks at a finished drawing as readers will, and says what they could not read or tell apart. */
import { markFaults, textFaults } from './contrast.ts';
import type { Element } from './document.ts';
import { joined, type Fault } from './faults.ts';
import { foreignFaults } from './foreign.ts';
import { labelFaults } from './labels.ts';
import { layersOf } from './layers.ts';
import { legibilityFaults } from './legible.ts';
import { seriesFaults } from './series.ts';

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
