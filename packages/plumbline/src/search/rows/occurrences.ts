/** Finds the words of records, and keeps lists of where each word occurs. */
import { fields, mostOccurrences, ranks, type RecordFile, type RowRecord, type WordList } from './index-format.ts';
import { rowWords, type NumberFormat } from './row-words.ts';

/**
 * All occurrences of a word, by kind, the best kinds first. A list has the number of each bucket as `-1 - bucket`, followed by the
 * numbers of its rows.
 */
export type Occurrences = { [kind: number]: number[] };

/** By word, its occurrences. @param buckets in the order of their numbers, with their files of records */
export function occurrencesIn(
  buckets: [bucket: number, files: RecordFile[]][],
  format: NumberFormat,
): Map<string, Occurrences> {
  const found = new Map<string, Occurrences>();
  for (const [bucket, files] of buckets) {
    /** Lists that have the number of the bucket. */
    const begun = new Set<number[]>();
    const records = files.flatMap((file) => file.records);
    records.forEach((record, row) => {
      const [, , , , , , , rank] = record;
      for (const [word, field] of fieldsByWord(record, format)) {
        let occurrences = found.get(word);
        if (!occurrences) found.set(word, (occurrences = {}));
        const list = (occurrences[field * ranks + rank] ??= []);
        if (!begun.has(list)) list.push(-1 - bucket);
        begun.add(list);
        list.push(row);
      }
    });
  }
  return found;
}

/** A word counts once in a record, where it matters most. */
function fieldsByWord([, title, text, values, units]: RowRecord, format: NumberFormat): Map<string, number> {
  const found = new Map<string, number>();
  const add = (words: string[], field: (typeof fields)[number]) => {
    for (const word of words) if (!found.has(word)) found.set(word, fields.indexOf(field));
  };
  const inTitle = rowWords(title, format);
  add([`=${inTitle.join(' ')}`, ...inTitle], 'title');
  add(rowWords(values, format), 'value');
  add(rowWords(units, format), 'text');
  add(rowWords(text, format), 'text');
  return found;
}

/** Replaces the occurrences of a word in some buckets. */
export function replaceIn(buckets: ReadonlySet<number>, old: Occurrences, fresh: Occurrences): Occurrences {
  const replaced: Occurrences = {};
  for (const kind of new Set([...Object.keys(old), ...Object.keys(fresh)].map(Number))) {
    const kept = runsOf(old[kind] ?? []).filter(([mark]) => !buckets.has(-1 - mark!));
    const runs = [...kept, ...runsOf(fresh[kind] ?? [])].sort(([a], [b]) => b! - a!);
    if (runs.length) replaced[kind] = runs.flat();
  }
  return replaced;
}

/** Divides a list into those of each bucket. */
function runsOf(list: number[]): number[][] {
  const runs: number[][] = [];
  for (const one of list) {
    if (one < 0) runs.push([one]);
    else runs.at(-1)!.push(one);
  }
  return runs;
}

/** The best occurrences of a word, as they are published. */
export function publishedLists(occurrences: Occurrences): WordList[] {
  let left = mostOccurrences;
  return Object.entries(occurrences).flatMap(([kind, all]) => {
    if (left === 0) return [];
    const list: WordList = [Number(kind)];
    let [bucket, row] = [-1, 0];
    for (const one of all) {
      if (left === 0) break;
      if (one < 0) {
        list.push(bucket + 1 + one);
        [bucket, row] = [-1 - one, 0];
      } else {
        list.push(one - row);
        row = one;
        left--;
      }
    }
    return [list];
  });
}
