/** Corrections: what was wrong, and what it says now. Stories, charts and datasets carry their own. */
import type { Chart } from '../content/charts.ts';
import type { Project } from './project.ts';
import { lineageOf } from './lineage.ts';
import type { Correction } from '../input/corrections-field.ts';

/** A correction with what it corrects. */
export interface PlacedCorrection extends Correction {
  kind: 'story' | 'chart' | 'dataset';
  id: string;
  /** Title of the story, chart or dataset. */
  title: string;
}

/** Every correction of the edition, newest first. */
export function correctionsOf({ stories, charts, datasets }: Project): PlacedCorrection[] {
  const things = [
    ...[...stories.values()].map((one) => ({ kind: 'story' as const, ...one })),
    ...[...charts.values()].map((one) => ({ kind: 'chart' as const, ...one })),
    ...[...datasets.values()].map(({ id, package: pack }) => ({ kind: 'dataset' as const, ...pack, id })),
  ];
  return newestFirst(
    things.flatMap(({ kind, id, title, corrections: own = [] }) => own.map((one) => ({ ...one, kind, id, title }))),
  );
}

/** Corrections that touch a chart: its own, and those of the data it is drawn from. */
export const correctionsOn = (project: Project, chart: Chart): Correction[] =>
  newestFirst([...(chart.corrections ?? []), ...correctionsOfData(project, chart.dataset)]);

/** Corrections of a dataset and of all it is derived from; none where it is published no more. */
export function correctionsOfData(project: Project, id: string): Correction[] {
  const dataset = project.datasets.get(id);
  const lineage = dataset ? lineageOf(project, dataset) : [];
  return newestFirst(lineage.flatMap((one) => one.package.corrections ?? []));
}

/** Those of one day stay in the order in which they are written. */
export const newestFirst = <T extends Correction>(all: T[]): T[] =>
  all.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
