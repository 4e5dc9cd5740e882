/** Finds the words whose occurrences changed since the last build, and the segments that have them. */
import { recordsPath, type Bucket, type BucketState } from './bucket-records.ts';
import type { RecordFile } from './index-format.ts';
import { occurrencesIn, replaceIn, type Occurrences } from './occurrences.ts';
import type { NumberFormat } from './row-words.ts';
import { updateSegments, type KeptSegment, type Segment } from './segments.ts';
import { NotCached, overviewPath, readWords, segmentsIn } from './word-files.ts';

/**
 * The segments of all words: those of the last build with what changed, or new ones.
 * @param root of the edition @param readLast reads a file of the last site
 */
export async function segmentsOf(
  root: string,
  buckets: Bucket[],
  format: NumberFormat,
  readLast: (path: string) => string,
): Promise<Segment[]> {
  const readRecords = (bucket: number, { files }: BucketState): RecordFile[] =>
    Array.from({ length: files }, (_, i) => JSON.parse(readLast(recordsPath(bucket, i))) as RecordFile);
  const read = (segment: KeptSegment) => readWords(root, segment);

  const update = async () => {
    const changed = buckets.filter(({ isChanged }) => isChanged);
    const numbers = new Set(changed.map(({ bucket }) => bucket));
    const before = occurrencesIn(
      changed.map(({ bucket, before: state }) => [bucket, readRecords(bucket, state!)]),
      format,
    );
    const now = occurrencesIn(
      changed.map(({ bucket, files }) => [bucket, files()]),
      format,
    );
    const isSame = (word: string) => JSON.stringify(before.get(word)) === JSON.stringify(now.get(word));
    const words = [...new Set([...before.keys(), ...now.keys()])].filter((word) => !isSame(word)).sort();
    const apply = (word: string, old: Occurrences) => replaceIn(numbers, old, now.get(word) ?? {});
    return updateSegments(segmentsIn(readLast(overviewPath)), { words, apply }, read);
  };
  const make = async () => {
    const all = occurrencesIn(
      buckets.map(({ bucket, now, isChanged, files }) => [bucket, isChanged ? files() : readRecords(bucket, now)]),
      format,
    );
    const apply = (word: string) => all.get(word)!;
    return updateSegments([], { words: [...all.keys()].sort(), apply }, read);
  };
  if (!buckets.every(({ before }) => before)) return make();
  return update().catch((error: unknown) => {
    // The cache keeps nothing that was not needed for thirty days.
    if (error instanceof NotCached) return make();
    throw error;
  });
}
