/** Charts as images: SVG for print and editing, PNG for everything else. Both embed attribution metadata. */
import type { Chart } from '../../core/content/charts.ts';
import { memo, ownerOf } from '../../core/recording/memo.ts';
import type { Project } from '../../core/project/project.ts';
import { withText } from '../../render/images/png-metadata.ts';
import { picture } from '../../render/images/pictures.ts';
import { pngText } from '../../render/images/image-metadata.ts';
import { standaloneSvg } from '../../render/images/standalone-svg.ts';
import { attributionFor } from '../citations/file-attribution.ts';
import { widestTextIn } from '../html/fallback-fonts.ts';

/** Remembered, because the PNG is made from it and the archive of the chart contains both. */
export const chartSvg = (project: Project, chart: Chart, view?: string): string =>
  memo(ownerOf(project, chart), `svg ${view}`, () =>
    standaloneSvg(project, chart, view, attributionFor(project, chart, view), widestTextIn(project.fonts)),
  );

/** PNG at twice the size of the drawing. */
export async function chartPng(project: Project, chart: Chart, view?: string): Promise<Buffer> {
  const png = await picture(project, chartSvg(project, chart, view));
  return withText(png, pngText(attributionFor(project, chart, view)));
}
