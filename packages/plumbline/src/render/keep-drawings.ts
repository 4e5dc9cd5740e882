/** While a server runs: most drawings are the same after an edit, and are not made again. */
import { isDeepStrictEqual } from 'node:util';
import { captionFor, drawnRows, type Chart } from '../core/content/charts.ts';
import { datasetOf } from '../core/project/lineage.ts';
import type { Project } from '../core/project/project.ts';
import { isWithheld } from '../core/project/redistribution.ts';
import { handOver } from './render-chart.ts';

/** @param from the project before the edit. @param to the project after it, of which nothing has been drawn yet. */
export function keepDrawings(from: Project, to: Project): void {
  for (const chart of to.charts.values()) {
    const before = from.charts.get(chart.id);
    if (before && isDrawnAlike(from, before, to, chart)) handOver(before, chart);
  }
}

/** A module that was loaded again has functions of its own, even where they read the same. */
function isDrawnAlike(from: Project, before: Chart, to: Project, after: Chart): boolean {
  try {
    return before.plot === after.plot && isDeepStrictEqual(inputOf(from, before), inputOf(to, after));
  } catch {
    // What is wrong with its rows is found when it is drawn.
    return false;
  }
}

/** All that a drawing is made of beside the function that draws. */
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
