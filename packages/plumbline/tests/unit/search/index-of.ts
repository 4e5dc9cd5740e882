/** Makes an index of rows from records, without a project. */
import { sha256Of } from '../../../src/core/input/hash.ts';
import type { SearchRecord } from '../../../src/search/record-types.ts';
import { recordFiles, recordsPath } from '../../../src/search/rows/bucket-records.ts';
import { segmentsOf } from '../../../src/search/rows/word-changes.ts';
import { wordFiles } from '../../../src/search/rows/word-files.ts';

const english = { group: ',', decimal: '.' };

export type Files = Map<string, string>;

/** Paths of files of words that were made for an index, not taken over. */
export const madeWords = new WeakMap<Files, string[]>();

/**
 * @param root folder whose cache is used @param records each dataset is in a bucket of its own
 * @param last the index to update; its files are taken over
 */
export async function indexOf(root: string, records: SearchRecord[], last?: Files): Promise<Files> {
  const files: Files = new Map();
  const groups = [...Map.groupBy(records, ({ dataset }) => dataset).values()];
  const buckets = (groups.length ? groups : [[]]).map((own, bucket) => {
    const made = recordFiles(own);
    made.forEach((file, i) => files.set(recordsPath(bucket, i), JSON.stringify(file)));
    const [before, now] = [last && stateOf(bucket, last), stateOf(bucket, files)];
    return { bucket, before, now, isChanged: before?.digest !== now.digest, files: () => made };
  });
  const segments = await segmentsOf(root, buckets, english, (path) => last!.get(path)!);
  const words = await wordFiles(root, segments, english);
  for (const [path, content] of words) files.set(path, content ?? last!.get(path)!);
  madeWords.set(
    files,
    [...words.keys()].filter((path) => words.get(path) !== undefined),
  );
  return files;
}

function stateOf(bucket: number, files: Files) {
  const own: string[] = [];
  for (let i = 0; files.has(recordsPath(bucket, i)); i++) own.push(files.get(recordsPath(bucket, i))!);
  return { files: own.length, digest: sha256Of(own.join('\n')) };
}
