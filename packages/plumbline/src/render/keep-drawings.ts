/** Reuses the drawings that an edit does not change, in development. */
import { isDeepStrictEqual } from 'node:util';
import { captionFor, type Chart } from '../core/content/charts.ts';
import { drawnRows } from '../core/content/drawn-rows.ts';
import { datasetOf } from '../core/project/lineage.ts';
import type { Project } from '../core/project/project.ts';
import { isWithheld } from '../core/project/redistribution.ts';
import { reuseDrawings } from './render-chart.ts';

/**
 * @param from the project before the edit. @param to the project after it, before anything is drawn.
 * @returns the charts that look as before, each with itself before the edit
 */
export function keepDrawings(from: Project, to: Project): Map<Chart, Chart> {
  const kept = new Map<Chart, Chart>();
  for (const chart of to.charts.values()) {
    const before = from.charts.get(chart.id);
    if (!before || (before !== chart && !isUnchanged(from, before, to, chart))) continue;
    if (before !== chart) reuseDrawings(before, chart);
    kept.set(chart, before);
  }
  return kept;
}

/** The functions of a module that was loaded again are never equal, even if their code is. */
function isUnchanged(from: Project, before: Chart, to: Project, after: Chart): boolean {
  try {
    return before.plot === after.plot && isDeepStrictEqual(inputOf(from, before), inputOf(to, after));
  } catch {
    // Errors in its functions are reported when it is drawn.
    return false;
  }
}

/** Everything that a drawing depends on besides `plot`. */
function inputOf(project: Project, chart: Chart) {
  const dataset = datasetOf(project, chart);
  const views = [undefined, ...Object.keys(chart.views ?? {})];
  return {
    fonts: project.fonts.sans,
    // Findings about contrast are kept with a drawing.
    palettes: project.palettes,
    languages: project.textLanguages.codes,
    primaryKey: dataset.schema?.primaryKey,
    isWithheld: isWithheld(project, dataset),
    files: chart.files && project.datasets.get(chart.files)?.files,
    sort: chart.sort,
    states: views.map((view) => [view, captionFor(chart, view).alt, drawnRows(chart, dataset.rows, view)]),
  };
}
