/** Counts values by status, and finds which quotes were confirmed in the documents. */
import type { Dataset } from '../../core/data/datasets.ts';
import { statuses, type Status } from '../../core/data/evidence.ts';
import { records } from '../../core/recording/input-records.ts';
import type { Project } from '../../core/project/project.ts';
import type { Source } from '../../core/data/sources.ts';
import { confirmedRanges } from '../../core/evidence/verification.ts';
import { statusValues, type StatusValue } from './status-summary.ts';

/** The values of a dataset, counted by status. */
export interface StatusCounts {
  dataset: Dataset;
  count: (status: Status) => number;
  /** The values with a status, found on demand. */
  valuesWith: (status: Status) => StatusValue[];
}

/** The counts of a dataset are kept until it changes. */
export const countStatuses = (project: Project): StatusCounts[] =>
  [...project.datasets.values()]
    .filter(({ schema }) => schema)
    .map((dataset) => {
      const counts = records.result(project, `statuses of ${dataset.id}`, () => {
        const found: Partial<Record<Status, number>> = {};
        for (const { status } of statusValues(dataset)) found[status] = (found[status] ?? 0) + 1;
        return found;
      });
      return {
        dataset,
        count: (status) => counts[status] ?? 0,
        valuesWith: (status) => statusValues(dataset).filter((value) => value.status === status),
      };
    });

export const allStatuses = [...statuses];

/** Whether the quotes from a source were confirmed in its renditions. */
interface Confirmation {
  source: Source;
  state: 'confirmed' | 'changed' | 'never';
  /** Number of quotes in the evidence of all datasets. */
  ranges: number;
  /** Datasets that have changed since they were confirmed. */
  changed: Dataset[];
}

/** For each source with renditions. */
export const confirmations = (project: Project): Confirmation[] =>
  [...project.sources.values()].flatMap((source) => {
    const files = new Set(source.renditions?.map(({ sha256 }) => sha256));
    if (!files.size) return [];
    const inFiles = (dataset: Dataset) => dataset.evidence.filter(({ rendition }) => files.has(rendition ?? ''));
    const datasets = [...project.datasets.values()].filter((dataset) => inFiles(dataset).length);
    const changed = datasets.filter((dataset) => confirmedRanges(project.verification, dataset) === undefined);
    const read = project.verification?.documents.some(({ sha256 }) => files.has(sha256)) ?? false;
    return {
      source,
      state: !read ? 'never' : changed.length ? 'changed' : 'confirmed',
      ranges: datasets.reduce((sum, dataset) => sum + inFiles(dataset).length, 0),
      changed: read ? changed : [],
    };
  });
