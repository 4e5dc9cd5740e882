/** The records of the search. */

/** Kinds that Pagefind indexes. Numbers and entries are in the row index. */
export const pageKinds = ['chart', 'story', 'dataset', 'source', 'page'] as const;

/** In the order of the search page. */
export const recordKinds = ['number', 'entry', ...pageKinds] as const;

export type RecordKind = (typeof recordKinds)[number];

/** Where a row is shown. Rows of the same score are in this order. */
export const rowPlaces = {
  /** A chart of its dataset, which was transcribed. */
  chart: 0,
  /** A chart of its dataset, which a query computes. */
  computedChart: 1,
  /** A chart of a dataset that is derived from its own. */
  derivedChart: 2,
  /** A text that prints its number. */
  text: 3,
  /** The page of its dataset. */
  table: 4,
} as const;

/** A permalink to a row or a number, and what is there. */
export interface RowPlace {
  path: string;
  shownIn: (typeof rowPlaces)[keyof typeof rowPlaces];
}

export interface SearchRecord {
  kind: RecordKind;
  /** A permalink without the base, with the row or fragment that shows it. */
  path: string;
  title: string;
  /** Subtitle of a chart. */
  measure?: string;
  /** Id of a chart, dataset or source, for people who work with the edition. */
  id?: string;
  /** Text that is searched besides the title. Results show an excerpt of it. */
  text: string;
  /** The numbers of a row in the order of their columns, or the value of a measure. */
  values?: SearchValue[];
  /** For numbers and entries: what the permalink leads to, the status in words, and the title of the dataset. */
  shownIn?: RowPlace['shownIn'];
  status?: string;
  dataset?: string;
}

export interface SearchValue {
  /** As printed: "7,050,683". */
  value: string;
  /** Empty if the label has the unit. */
  unit: string;
}
