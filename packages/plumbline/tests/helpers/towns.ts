/** Three rows, and what is drawn of them. */
import type * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { MarkPosition } from '../../src/render/track-marks.ts';
import { renderChart } from '../../src/render/render-chart.ts';
import type { Chart } from '../../src/core/content/charts.ts';
import { defaultFonts } from '../../src/core/project/fonts.ts';
import { textLanguages } from '../../src/core/language/text-languages.ts';
import type { Project } from '../../src/core/project/project.ts';
import type { Row } from '../../src/core/data/table.ts';

export const towns: Row[] = [
  { town: 'Alder', bank: 'north', bridges: 6 },
  { town: 'Birch', bank: 'south', bridges: 2 },
  { town: 'Cedar', bank: 'south', bridges: 4 },
];

export interface Drawn {
  svg: string;
  places: (MarkPosition | null)[];
  /** The elements of a row as a reader's browser finds them. */
  elementsOf(row: number): Element[];
}

/** Draws 100 by 100 pixels without margins: what x and y say is where it stands. */
export function draw(plot: (rows: Row[]) => Plot.PlotOptions, changes: Partial<Chart> = {}): Drawn {
  const schema = { fields: [], primaryKey: ['town'] };
  const dataset = { id: 'towns', rows: towns, schema, package: { sources: [] }, evidence: [] };
  const project = {
    datasets: new Map([['towns', dataset]]),
    fonts: defaultFonts,
    textLanguages: textLanguages([]),
    sources: new Map(),
    reads: new Map(),
  } as unknown as Project;
  const plain = { margin: 0, height: 100, x: { type: 'identity' }, y: { type: 'identity' } } as const;
  const options = (rows: Row[]) => ({ ...plain, axis: null, ...plot(rows) });
  const chart = { id: 'drawn', dataset: 'towns', alt: 'One. Two.', plot: options, ...changes } as unknown as Chart;
  const { svg, places } = renderChart(project, chart, 'narrow');
  const all = parseHTML(svg).document.querySelector('svg')!.querySelectorAll('*');
  return { svg, places, elementsOf: (row) => places[row]!.elements.map((n) => all[n] as unknown as Element) };
}

export const at = (place: MarkPosition | null) => place && [place.x, place.y];
export const x = (row: Row) => towns.findIndex(({ town }) => town === row['town']) * 10 + 10;
export const y = (row: Row) => Number(row['bridges']) * 10;
