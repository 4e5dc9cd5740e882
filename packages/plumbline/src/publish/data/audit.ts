/** What the editors look at: values that a document does not confirm, cells without a value, documents to read again. */
import type { Dataset } from '../../core/data/datasets.ts';
import { statuses, type Status } from '../../core/data/evidence.ts';
import type { Project } from '../../core/project/project.ts';
import type { Source } from '../../core/data/sources.ts';
import { confirmedRanges } from '../../core/evidence/verification.ts';
import { statusValues, type StatusValue } from './status-summary.ts';

/** How sure the values of a dataset are. */
export interface StatusCounts {
  dataset: Dataset;
  values: StatusValue[];
  count: (status: Status) => number;
}

export const countStatuses = (project: Project): StatusCounts[] =>
  [...project.datasets.values()]
    .filter(({ schema }) => schema)
    .map((dataset) => {
      const values = statusValues(dataset);
      return { dataset, values, count: (one) => values.filter(({ status }) => status === one).length };
    });

export const allStatuses = [...statuses];

/** Whether the ranges read in a work were confirmed against its files. */
interface Confirmation {
  source: Source;
  state: 'confirmed' | 'changed' | 'never';
  /** Ranges in the evidence of all datasets. */
  ranges: number;
  /** Datasets that were confirmed once and have changed since. */
  changed: Dataset[];
}

/** For every work that is held. */
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
