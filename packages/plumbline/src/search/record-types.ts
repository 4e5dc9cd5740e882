/** What a search finds: one record for each thing that a reader would look for, with the address that shows it. */

/** In the order of the choice on the search page. */
export const recordKinds = ['number', 'entry', 'chart', 'story', 'dataset', 'source', 'page'] as const;

export type RecordKind = (typeof recordKinds)[number];

export interface SearchRecord {
  kind: RecordKind;
  /** Below the base: a permalink, with the row or the fragment that shows it. */
  path: string;
  title: string;
  /** Of charts, what is measured; of what has one, the id, by whose words people who work with it may know it. */
  measure?: string;
  id?: string;
  /** What is searched beside the title, and shown with the words that match. */
  text: string;
  /** The numbers of a row, or the one of a measure, in the order of their columns. */
  values?: SearchValue[];
  /** Of numbers and entries: how sure they are, in words, and the title of the dataset that holds them. */
  status?: string;
  dataset?: string;
}

export interface SearchValue {
  /** As it is printed: "7,050,683". */
  value: string;
  /** What it counts, in words; nothing where its name says so. */
  unit: string;
}
