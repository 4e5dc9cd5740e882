/** The files of words, and the segments of words that are kept in the cache for the next build. */
import { cached } from '../../core/cache/disk-cache.ts';
import { sha256Of } from '../../core/input/hash.ts';
import { pathOf } from '../../publish/urls.ts';
import type { WordFiles } from './index-format.ts';
import type { Occurrences } from './occurrences.ts';
import type { NumberFormat } from './row-words.ts';
import { wordOf, type KeptSegment, type Segment, type Word } from './segments.ts';

export const overviewPath = `${pathOf.rowIndex()}words.json`;
const wordsPath = (digest: string, i: number): string => `${pathOf.rowIndex()}words-${digest}-${i}.json`;

/** Size of a file of words, in characters. */
const fileSize = 24_000;

/** The segments that an overview names. */
export const segmentsIn = (overview: string): KeptSegment[] =>
  (JSON.parse(overview) as WordFiles).segments.map(([digest, ...first]) => ({ digest, first }));

/**
 * The files of all segments and their overview, by path; undefined for files of a kept segment.
 * @param root of the edition, in whose cache the words of the segments are kept
 */
export async function wordFiles(
  root: string,
  segments: Segment[],
  format: NumberFormat,
): Promise<Map<string, string | undefined>> {
  const files = new Map<string, string | undefined>();
  const overview: WordFiles = { segments: [], ...format };
  for (const segment of segments) {
    const made = Array.isArray(segment) ? splitIntoFiles(segment) : undefined;
    const digest = Array.isArray(segment) ? await keepWords(root, segment) : segment.digest;
    const first = Array.isArray(segment) ? made!.map((file) => file.first) : segment.first;
    overview.segments.push([digest, ...first]);
    first.forEach((_, i) => files.set(wordsPath(digest, i), made?.[i]!.content));
  }
  return files.set(overviewPath, JSON.stringify(overview));
}

/** Splits the words of a segment into files: each with its first word and its content. */
function splitIntoFiles(words: Word[]): { first: string; content: string }[] {
  const files: { first: string; size: number; parts: string[] }[] = [];
  for (const { word, published } of words) {
    let file = files.at(-1);
    if (!file || file.size + published.length > fileSize) files.push((file = { first: word, size: 0, parts: [] }));
    file.parts.push(published);
    file.size += published.length;
  }
  return files.map(({ first, parts }) => ({ first, content: `{${parts.join(',')}}` }));
}

/** Keeps the words of a segment with all their occurrences. @returns the digest of the segment */
async function keepWords(root: string, words: Word[]): Promise<string> {
  const content = JSON.stringify(words.map(({ word, occurrences }) => [word, occurrences]));
  const digest = sha256Of(content).slice(0, 12);
  await cached(root, 'words', digest, () => Buffer.from(content));
  return digest;
}

/** The words of a segment of the last build are no longer in the cache. */
export class NotCached extends Error {}

/** The words of a segment of the last build. @throws NotCached */
export async function readWords(root: string, { digest }: KeptSegment): Promise<Word[]> {
  const content = await cached(root, 'words', digest, () => {
    throw new NotCached(digest);
  });
  return (JSON.parse(content.toString()) as [string, Occurrences][]).map(([word, found]) => wordOf(word, found));
}
