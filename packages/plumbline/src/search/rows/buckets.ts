/** Divides the datasets into buckets by a hash of their ids, so that a new dataset moves no other one. */
import { sha256Of } from '../../core/input/hash.ts';
import type { Project } from '../../core/project/project.ts';
import { lookup } from '../../core/recording/lookups.ts';
import { memo } from '../../core/recording/memo.ts';
import { rowCount } from '../../publish/data/row-count.ts';
import { recordsPerFile } from './index-format.ts';

/** A power of two, with which a bucket has about as many rows as a file. It seldom changes: then everything is indexed again. */
export const bucketCount = lookup('row-buckets', (project: Project): number => {
  const rows = project.datasets.values().reduce((sum, dataset) => sum + rowCount(project, dataset), 0);
  return 2 ** Math.ceil(Math.log2(Math.max(1, rows / recordsPerFile)));
});

/** The ids of the datasets in a bucket. @param bucket its number */
export const datasetsIn = lookup('datasets-in-bucket', (project: Project, bucket: string): string[] => {
  const count = bucketCount(project);
  const buckets = memo(project, 'buckets', () => Map.groupBy(project.datasets.keys(), (id) => bucketOf(id, count)));
  return buckets.get(Number(bucket)) ?? [];
});

const bucketOf = (id: string, count: number): number => Number.parseInt(sha256Of(id).slice(0, 8), 16) % count;
