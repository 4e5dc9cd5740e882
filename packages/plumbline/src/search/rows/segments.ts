/**
 * Divides the words into segments. Whether a segment begins with a word depends on the word and its own occurrences only, so a change of
 * some words leaves the segments of all others as they are.
 */
import { sha256Of } from '../../core/input/hash.ts';
import { publishedLists, type Occurrences } from './occurrences.ts';

/** A segment of the last build that is the same. */
export interface KeptSegment {
  digest: string;
  /** The first word of each of its files. */
  first: string[];
}

export interface Word {
  word: string;
  occurrences: Occurrences;
  /** What a file of words has about it. */
  published: string;
}

/** A segment of the last build, or the words of a new one. */
export type Segment = KeptSegment | Word[];

export const wordOf = (word: string, occurrences: Occurrences): Word => ({
  word,
  occurrences,
  published: `${JSON.stringify(word)}:${JSON.stringify(publishedLists(occurrences))}`,
});

/** About the size of a segment, in characters. */
const segmentSize = 48_000;

/** True for one word in so many characters, whatever is around it. */
const beginsSegment = ({ word, published }: Word): boolean =>
  Number.parseInt(sha256Of(word).slice(0, 8), 16) / 2 ** 32 < published.length / segmentSize;

/** Changes of the words of the last build. */
export interface Changes {
  /** Sorted. */
  words: string[];
  /** The occurrences that a word has now: none if it no longer occurs. */
  apply: (word: string, occurrences: Occurrences) => Occurrences;
}

/** @param last segments of the last build, in order @param read reads the words of one of them */
export async function updateSegments(
  last: KeptSegment[],
  { words, apply }: Changes,
  read: (segment: KeptSegment) => Promise<Word[]>,
): Promise<Segment[]> {
  const segments: Segment[] = [];
  let done = 0;
  for (const [i, segment] of (last.length ? last : [undefined]).entries()) {
    const end = last[i + 1]?.first[0];
    const start = done;
    while (done < words.length && (end === undefined || words[done]! < end)) done++;
    if (segment && start === done) {
      segments.push(segment);
      continue;
    }
    const known = new Map((segment ? await read(segment) : []).map((word) => [word.word, word]));
    for (const word of words.slice(start, done)) {
      const occurrences = apply(word, known.get(word)?.occurrences ?? {});
      if (Object.keys(occurrences).length) known.set(word, wordOf(word, occurrences));
      else known.delete(word);
    }
    for (const name of [...known.keys()].sort()) {
      const word = known.get(name)!;
      const open = segments.at(-1);
      if (!open || beginsSegment(word)) segments.push([word]);
      else if (Array.isArray(open)) open.push(word);
      else segments.splice(-1, 1, [...(await read(open)), word]);
    }
  }
  return segments;
}
