/** Checks items that were read, and whatever depends on them. */
import type { Chart } from '../../core/content/charts.ts';
import type { Problem } from '../../core/input/problems.ts';
import type { Project } from '../../core/project/project.ts';
import { checkReferences } from '../../core/project/references.ts';
import { checkEditedNumbers } from './check-edited-numbers.ts';
import type { Content, Items } from './items.ts';
import { runAgain } from './run-again.ts';

/** A project that was read, with the charts that may look different, and its problems. */
export interface CheckedItems {
  project: Project;
  charts: Chart[];
  problems: Problem[];
}

/**
 * @param before the project without the items, or with an earlier state of them @param content all of it, with the items
 * @param problems those of the items so far
 * @returns undefined if the whole edition must be read
 */
export async function checkItems(
  before: Project,
  content: Content,
  items: Items,
  problems: Problem[],
): Promise<CheckedItems | undefined> {
  checkReferences({ root: before.root, ...content }, problems);
  const results = items.datasets.size ? await runAgain(before, content, items.datasets, problems) : undefined;
  const { changed = new Set<string>(), ...queried } = results ?? {};
  // A chart keeps its drawings as long as it is the same object.
  const charts = new Map(
    [...content.charts.values()]
      .filter(({ id, dataset, files = '' }) => items.charts.has(id) || changed.has(dataset) || changed.has(files))
      .map((chart) => [chart.id, { ...chart }]),
  );
  const project = { ...before, ...content, ...queried, charts: new Map([...content.charts, ...charts]) };
  const bindings = checkEditedNumbers(before, project, { items, changed }, problems);
  return bindings && { project: { ...project, bindings }, charts: [...charts.values()], problems };
}
