/** A chart as a picture to keep: SVG for print and editing, PNG for everywhere else. Both carry their papers. */
import type { Chart } from '../model/chart.ts';
import type { Graph } from '../model/graph.ts';
import { withText } from '../draw/png-text.ts';
import { renderPng } from '../draw/png.ts';
import { pngText } from '../draw/provenance.ts';
import { standaloneSvg } from '../draw/standalone.ts';
import { provenanceOf } from './provenance.ts';

export const chartSvg = (graph: Graph, chart: Chart, view?: string): string =>
  standaloneSvg(graph, chart, view, provenanceOf(graph, chart, view));

const drawn = new WeakMap<Chart, Map<string, Buffer>>();

/** Two pixels for each of the drawing. Made once: the archive of a chart holds it, too. */
export function chartPng(graph: Graph, chart: Chart, view?: string): Buffer {
  const pictures = drawn.get(chart) ?? new Map<string, Buffer>();
  drawn.set(chart, pictures);
  let picture = pictures.get(view ?? '');
  if (!picture) {
    picture = withText(renderPng(chartSvg(graph, chart, view)), pngText(provenanceOf(graph, chart, view)));
    pictures.set(view ?? '', picture);
  }
  return picture;
}
