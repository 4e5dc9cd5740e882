/** A result of the search. */
import type { RecordKind } from '../../src/search/record-types.ts';

/** What an index has about a result. */
export interface Record {
  /** Address below the base. */
  raw_url: string;
  content: string;
  /** Which words of the content match, counted from 0. */
  locations: number[];
  meta: { title: string; value?: string; unit?: string };
  filters: { kind: [RecordKind]; status?: [string]; dataset?: [string]; within?: [string] };
}

/** A result before its record is fetched. */
export interface Hit {
  kind: RecordKind;
  score: number;
  /** For rows: whether the query is its title or has one of its values. */
  isExact?: boolean;
  data: () => Promise<Record>;
}
