/**
 * The files of the row index. A query fetches `words.json` once, for each of its words the file with words from there in the alphabet,
 * and the files of the records that it shows. So what it fetches does not grow with the number of datasets.
 *
 * Datasets are in buckets (buckets.ts), and rows are numbered within their bucket, so that an edit of one dataset leaves the numbers of
 * nearly all rows as they are.
 */
import { rowPlaces } from '../record-types.ts';

/** `words.json` */
export interface WordFiles {
  /** Segments of the words, each with its digest and the first word of each of its files `words-<digest>-0.json` … */
  segments: [digest: string, ...first: string[]][];
  /** How the numbers of the edition are printed. */
  group: string;
  decimal: string;
}

/** `words-….json`: the lists of occurrences of each word. A whole title is a word too, after `=`. */
export type WordFile = { [word: string]: WordList[] };

/**
 * Occurrences of a word of one kind: `field * ranks + rank`. A negative number leads to a bucket, by the difference to the one
 * before; the numbers after it lead to the rows of the bucket, in the same way.
 */
export type WordList = [kind: number, ...differences: number[]];

/** Where a word occurs in a record, best first. */
export const fields = ['title', 'value', 'text'] as const;

const places = Object.keys(rowPlaces).length;

/** Ranks of records: numbers before entries, those in the best places first. */
export const firstRankOfEntries = places;
export const ranks = 2 * places;

/** `records-<bucket>-….json` */
export interface RecordFile {
  datasets: string[];
  statuses: string[];
  records: RowRecord[];
}

export type RowRecord = [
  path: string,
  title: string,
  text: string,
  /** Separated by line feeds. */
  values: string,
  units: string,
  /** Index in `statuses`. */
  status: number,
  /** Index in `datasets`. */
  dataset: number,
  rank: number,
];

/** Records in a file. */
export const recordsPerFile = 200;

/** Occurrences of a word that are kept. A word of more rows is only searched in the best of them. */
export const mostOccurrences = 16_000;
