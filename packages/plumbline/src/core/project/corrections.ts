/** Collects the corrections of stories, charts and datasets. */
import type { Chart } from '../content/charts.ts';
import type { Project } from './project.ts';
import { lineageOf } from './lineage.ts';
import type { Correction } from '../input/fields/corrections.ts';

/** A correction and what it corrects. */
export interface PlacedCorrection extends Correction {
  kind: 'story' | 'chart' | 'dataset';
  id: string;
  /** Title of the story, chart or dataset. */
  title: string;
}

/** Every correction of the edition, newest first. */
export function correctionsOf({ stories, charts, datasets }: Project): PlacedCorrection[] {
  const entries = [
    ...[...stories.values()].map(({ id, title, corrections }) => ({ kind: 'story' as const, id, title, corrections })),
    ...[...charts.values()].map(({ id, title, corrections }) => ({ kind: 'chart' as const, id, title, corrections })),
    ...[...datasets.values()].map(({ id, package: { title, corrections } }) => ({
      kind: 'dataset' as const,
      id,
      title,
      corrections,
    })),
  ];
  return newestFirst(
    entries.flatMap(({ kind, id, title, corrections: own = [] }) => own.map((one) => ({ ...one, kind, id, title }))),
  );
}

/** Corrections that apply to a chart: its own, and those of its data. */
export const correctionsOn = (project: Project, chart: Chart): Correction[] =>
  newestFirst([...(chart.corrections ?? []), ...correctionsOfData(project, chart.dataset)]);

/** Corrections of a dataset and of all it is derived from. Empty for a dataset that is no longer published. */
export function correctionsOfData(project: Project, id: string): Correction[] {
  const dataset = project.datasets.get(id);
  const lineage = dataset ? lineageOf(project, dataset) : [];
  return newestFirst(lineage.flatMap((one) => one.package.corrections ?? []));
}

/** Sorts corrections by date; those of one day stay in file order. */
export const newestFirst = <T extends Correction>(all: T[]): T[] =>
  all.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
