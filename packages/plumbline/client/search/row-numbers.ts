/** Rows of the row index as one number each, which increases with their rank: rows with the best rank are first. */
import { firstRankOfEntries } from '../../src/search/rows/index-format.ts';

/** More than any bucket has, and more buckets than any index has. */
const [rowsInBucket, buckets] = [2 ** 24, 2 ** 20];

/** The rows of a list of occurrences (src/search/rows/index-format.ts). */
export function* rowNumbers(rank: number, differences: number[]): Generator<number> {
  let [bucket, row] = [-1, 0];
  for (const difference of differences) {
    if (difference < 0) [bucket, row] = [bucket - difference, 0];
    else yield (rank * buckets + bucket) * rowsInBucket + (row += difference);
  }
}

export const placeOf = (number: number): { bucket: number; row: number } => ({
  bucket: Math.floor(number / rowsInBucket) % buckets,
  row: number % rowsInBucket,
});

export const kindOf = (number: number): 'number' | 'entry' =>
  number < firstRankOfEntries * buckets * rowsInBucket ? 'number' : 'entry';
