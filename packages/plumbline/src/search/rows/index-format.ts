/**
 * The files of the row index. A query fetches `words.json` once, for each of its words the file with words from there in the alphabet,
 * and the files of the records that it shows. So what it fetches does not grow with the number of datasets.
 */

/** `words.json` */
export interface WordFiles {
  /** The first word of each file `words-0.json`, `words-1.json` … */
  first: string[];
  /** Records before this one are numbers, the others are entries. */
  firstEntry: number;
  /** How the numbers of the edition are printed. */
  group: string;
  decimal: string;
}

/**
 * `words-….json`: by word, the number of all its occurrences, then the occurrences themselves, the best records first. An occurrence
 * is `record * fields.length + field`, as the difference to the one before. A whole title is a word too, after `=`.
 */
export type WordFile = { [word: string]: [count: number, ...differences: number[]] };

/** Where a word occurs in a record, best first. */
export const fields = ['title', 'value', 'text'] as const;

/** `records-….json` */
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
];

/** Records in a file. */
export const recordsPerFile = 200;

/** Occurrences of a word that are kept. A word of more rows is only searched in the best of them. */
export const mostOccurrences = 16_000;
