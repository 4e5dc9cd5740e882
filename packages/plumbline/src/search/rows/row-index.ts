/**
 * Builds the index of rows and numbers. Pagefind indexes everything else, but its time and memory grow faster than the number of rows.
 * After an edit, only the records of buckets that changed and the segments of words that changed are made again.
 */
import type { Language } from '../../core/language/language.ts';
import type { Project } from '../../core/project/project.ts';
import { bucketsOf, recordsPath } from './bucket-records.ts';
import type { NumberFormat } from './row-words.ts';
import { segmentsOf } from './word-changes.ts';
import { wordFiles } from './word-files.ts';

/**
 * @param readLast reads a file of the last site
 * @returns the files of the index by their path without the base; undefined for a file that is the same as in the last site
 */
export async function rowIndex(
  project: Project,
  readLast: (path: string) => string,
): Promise<Map<string, string | undefined>> {
  const buckets = bucketsOf(project);
  const format = numberFormat(project.language);
  const files = new Map<string, string | undefined>();
  for (const { bucket, now, isChanged, files: made } of buckets)
    for (let i = 0; i < now.files; i++)
      files.set(recordsPath(bucket, i), isChanged ? JSON.stringify(made()[i]) : undefined);
  const segments = await segmentsOf(project.root, buckets, format, readLast);
  return new Map([...files, ...(await wordFiles(project.root, segments, format))]);
}

function numberFormat({ formatNumber }: Language): NumberFormat {
  const separator = (value: number) => formatNumber(value).replace(/\d/g, '');
  return { group: separator(10_000), decimal: separator(0.5) };
}
