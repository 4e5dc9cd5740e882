/** The records of the rows in a bucket, which are made again if a dataset in it changed. */
import { sha256Of } from '../../core/input/hash.ts';
import type { Project } from '../../core/project/project.ts';
import { records } from '../../core/recording/input-records.ts';
import { pathOf } from '../../publish/urls.ts';
import { numberRecords } from '../number-records.ts';
import type { SearchRecord } from '../record-types.ts';
import { bucketCount, datasetsIn } from './buckets.ts';
import { firstRankOfEntries, recordsPerFile, type RecordFile } from './index-format.ts';

/** What the next build has to know of a bucket. */
export interface BucketState {
  /** How many files its records have. */
  files: number;
  digest: string;
}

export interface Bucket {
  bucket: number;
  /** In the last build, if it had this bucket. */
  before: BucketState | undefined;
  now: BucketState;
  isChanged: boolean;
  /** Makes the files of records, once. */
  files: () => RecordFile[];
}

export const recordsPath = (bucket: number, i: number): string => `${pathOf.rowIndex()}records-${bucket}-${i}.json`;

/** All buckets. The records of those that would be the same as in the last build are not made. */
export function bucketsOf(project: Project): Bucket[] {
  const count = bucketCount(project);
  return Array.from({ length: count }, (_, bucket) => {
    const name = `rows of bucket ${bucket} of ${count}`;
    let made: RecordFile[] | undefined;
    const files = () => (made ??= recordFiles(recordsIn(project, bucket)));
    const before = records.lastResult<BucketState>(name);
    const now = records.result(project, name, (): BucketState => {
      return { files: files().length, digest: sha256Of(JSON.stringify(files())) };
    });
    return { bucket, before, now, isChanged: before?.digest !== now.digest, files };
  });
}

const recordsIn = (project: Project, bucket: number): SearchRecord[] =>
  datasetsIn(project, String(bucket)).flatMap((id) => numberRecords(project, project.datasets.get(id)!));

export function recordFiles(records: SearchRecord[]): RecordFile[] {
  const files = Array.from({ length: Math.ceil(records.length / recordsPerFile) }, (_, i) =>
    records.slice(i * recordsPerFile, (i + 1) * recordsPerFile),
  );
  return files.map((group) => {
    const datasets = [...new Set(group.map(({ dataset }) => dataset!))];
    const statuses = [...new Set(group.map(({ status }) => status!))];
    return {
      datasets,
      statuses,
      records: group.map(({ kind, path, shownIn, title, text, values = [], status, dataset }) => [
        path,
        title,
        text,
        values.map(({ value }) => value).join('\n'),
        values.map(({ unit }) => unit).join('\n'),
        statuses.indexOf(status!),
        datasets.indexOf(dataset!),
        (kind === 'number' ? 0 : firstRankOfEntries) + shownIn!,
      ]),
    };
  });
}
