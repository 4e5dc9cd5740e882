/** What the editors look at: values that a document does not confirm, cells without a value, documents to read again. */
import type { Dataset } from '../../core/data/datasets.ts';
import { standings, type Standing } from '../../core/data/evidence.ts';
import type { Graph } from '../../core/project/project.ts';
import type { Source } from '../../core/data/sources.ts';
import { confirmedRanges } from '../../core/evidence/verification.ts';
import { valuesOf, type Value } from './status-summary.ts';

/** How sure the values of a dataset are. */
export interface Tally {
  dataset: Dataset;
  values: Value[];
  count: (standing: Standing) => number;
}

export const tally = (graph: Graph): Tally[] =>
  [...graph.datasets.values()]
    .filter(({ schema }) => schema)
    .map((dataset) => {
      const values = valuesOf(dataset);
      return { dataset, values, count: (one) => values.filter(({ standing }) => standing === one).length };
    });

export const allStandings = Object.keys(standings) as Standing[];

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
export const confirmations = (graph: Graph): Confirmation[] =>
  [...graph.sources.values()].flatMap((source) => {
    const files = new Set(source.renditions?.map(({ sha256 }) => sha256));
    if (!files.size) return [];
    const inFiles = (dataset: Dataset) => dataset.evidence.filter(({ rendition }) => files.has(rendition ?? ''));
    const datasets = [...graph.datasets.values()].filter((dataset) => inFiles(dataset).length);
    const changed = datasets.filter((dataset) => confirmedRanges(graph.verification, dataset) === undefined);
    const read = graph.verification?.documents.some(({ sha256 }) => files.has(sha256)) ?? false;
    return {
      source,
      state: !read ? 'never' : changed.length ? 'changed' : 'confirmed',
      ranges: datasets.reduce((sum, dataset) => sum + inFiles(dataset).length, 0),
      changed: read ? changed : [],
    };
  });
