/** The records of the search index: one for each thing that a reader would look for, with the URL that shows it. */

/** In the order of the search page. */
export const recordKinds = ['number', 'entry', 'chart', 'story', 'dataset', 'source', 'page'] as const;

export type RecordKind = (typeof recordKinds)[number];

export interface SearchRecord {
  kind: RecordKind;
  /** A permalink without the base, with the row or fragment that shows it. */
  path: string;
  title: string;
  /**
   * `measure` is the subtitle of a chart; `id` that of a chart, dataset or source, which people who work with it may
   * know.
   */
  measure?: string;
  id?: string;
  /** Text that is searched besides the title, and shown with the words that match. */
  text: string;
  /** The numbers of a row in the order of their columns, or the value of a measure. */
  values?: SearchValue[];
  /** For numbers and entries: the status in words, and the title of the dataset. */
  status?: string;
  dataset?: string;
}

export interface SearchValue {
  /** As it is printed: "7,050,683". */
  value: string;
  /** The unit; blank if the label has it. */
  unit: string;
}
