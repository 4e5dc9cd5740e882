/** Charts as images: SVG for print and editing, PNG for everything else. Both embed attribution metadata. */
import type { Chart } from '../../core/content/charts.ts';
import type { Project } from '../../core/project/project.ts';
import { withText } from '../../render/images/png-metadata.ts';
import { picture } from '../../render/images/pictures.ts';
import { pngText } from '../../render/images/image-metadata.ts';
import { standaloneSvg } from '../../render/images/standalone-svg.ts';
import { attributionFor } from '../citations/file-attribution.ts';

const drawn = new WeakMap<Project, Map<string, string>>();

/** Cached, because the PNG is made from it and the archive of the chart contains both. */
export function chartSvg(project: Project, chart: Chart, view?: string): string {
  const states = drawn.get(project) ?? new Map<string, string>();
  drawn.set(project, states);
  const state = `${chart.id} ${view ?? ''}`;
  let svg = states.get(state);
  if (svg === undefined) {
    svg = standaloneSvg(project, chart, view, attributionFor(project, chart, view));
    states.set(state, svg);
  }
  return svg;
}

/** PNG at twice the size of the drawing. */
export async function chartPng(project: Project, chart: Chart, view?: string): Promise<Buffer> {
  const png = await picture(project, chartSvg(project, chart, view));
  return withText(png, pngText(attributionFor(project, chart, view)));
}
