/** Charts as images: SVG for print and editing, PNG for everything else. Both embed attribution metadata. */
import type { Chart } from '../../core/content/charts.ts';
import type { Project } from '../../core/project/project.ts';
import { withText } from '../../render/images/png-metadata.ts';
import { renderPng } from '../../render/images/png.ts';
import { pngText } from '../../render/images/image-metadata.ts';
import { standaloneSvg } from '../../render/images/standalone-svg.ts';
import { attributionFor } from '../citations/file-attribution.ts';

export const chartSvg = (project: Project, chart: Chart, view?: string): string =>
  standaloneSvg(project, chart, view, attributionFor(project, chart, view));

const drawn = new WeakMap<Chart, Map<string, Buffer>>();

/** PNG at twice the size of the drawing. Cached, because the archive of the chart contains it, too. */
export function chartPng(project: Project, chart: Chart, view?: string): Buffer {
  const pictures = drawn.get(chart) ?? new Map<string, Buffer>();
  drawn.set(chart, pictures);
  let picture = pictures.get(view ?? '');
  if (!picture) {
    picture = withText(
      renderPng(chartSvg(project, chart, view), project.fonts),
      pngText(attributionFor(project, chart, view)),
    );
    pictures.set(view ?? '', picture);
  }
  return picture;
}
