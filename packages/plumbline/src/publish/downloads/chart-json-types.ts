/**
 * The fields of a chart's .json. `chart` and `columns` are as Our World in Data serves them beside its charts
 * (https://docs.owid.io/projects/etl/api/chart-api/), so that what reads theirs reads ours; the rest is our own.
 */
import type { Correction } from '../../core/input/corrections-field.ts';
import type { Status } from '../../core/data/evidence.ts';
import type { Field } from '../../core/data/data-package.ts';

export interface ChartMetadata {
  /** `stip-growth`; `initiatives-by-prefecture/zhejiang` for a declared view. */
  id: string;
  /** Ten characters of a hash of the content; those of the frozen version with this content, if there is one. */
  version: string;
  /** Address that stays. What it shows may change. */
  permalink: string;
  /** Address of this very version, which never changes; absent while it is not released. */
  frozenUrl?: string | undefined;
  chart: {
    title: string;
    subtitle: string;
    /** What a reader must know to read the chart right. */
    note?: string | undefined;
    /** What to print under the chart: who made the data, who processed them. */
    citation: string;
    originalChartUrl: string;
  };
  /** What a person would see, for those who do not. */
  altText: string;
  /** By the name of the column in the .csv. */
  columns: Record<string, ColumnMetadata>;
  dataset: {
    id: string;
    title: string;
    version: string;
    /** Page of the dataset, and its Data Package; a withheld dataset has no package. */
    url: string;
    package?: string | undefined;
    /** SQL that computes it from other datasets. */
    query?: string | undefined;
    /** None where the data may not be handed on. */
    licenses: { name: string; url: string }[];
  };
  /** Licence of the chart: picture and words. */
  license: { name: string; url: string };
  /** False where the data may not be handed on: there is then no .csv, and no values here. */
  redistributable: boolean;
  /** Why not. */
  withheld?: string | undefined;
  /** The works that the data were taken from. */
  origins: OriginMetadata[];
  /** What was checked, and what is known not to agree. */
  checks: CheckMetadata[];
  /** The numbers in title, subtitle, note and alternative text, with what they stand on. */
  claims: ClaimMetadata[];
  /** What was wrong in earlier versions, newest first. */
  corrections: Correction[];
  /** A whole reference, and files of it for reference managers. */
  cite: { text: string; bibtex: string; ris: string; csl: string };
  stories: { title: string; url: string }[];
  /** BCP 47. */
  language: string;
}

export interface ColumnMetadata {
  titleShort: string;
  /** With the dataset it is a column of. */
  titleLong: string;
  descriptionShort: string;
  /** What the values count, or how they are written. */
  unit: string;
  /** As it is printed beside a number. */
  shortUnit?: string | undefined;
  /** First and last year or day of the rows in which the column has a value. */
  timespan?: string | undefined;
  /** Numeric, Integer, String, Boolean, Year or Date. */
  type: string;
  shortName: string;
  /** Day of the data. */
  lastUpdated: string;
  citationShort: string;
  citationLong: string;
  /** Address of the dataset's own description. */
  fullMetadata: string;
  /** Ours: type in Frictionless Table Schema. */
  fieldType: Field['type'];
  /** Ours: how many of the values drawn are how sure. Columns that the desk wrote itself have none. */
  status?: Partial<Record<Status, number>> | undefined;
}

export interface OriginMetadata {
  id: string;
  producer: string;
  title: string;
  citationFull: string;
  urlMain?: string | undefined;
  /** When it was read, and when it was published, as far as known. */
  dateAccessed?: string | undefined;
  datePublished?: string | undefined;
  /** Licence of the work, or who holds the rights; `facts` means that figures were taken, and no text. */
  license: { name: string; redistribution: string };
  /** Where in the work. */
  locator?: string | undefined;
  /** Hashes of the files in which it was read; none where the work is not held. */
  sha256: string[];
  /** Our record of the work. */
  record: string;
}

export interface CheckMetadata {
  /** `dataset.check` */
  name: string;
  sentence: string;
  /** What the query gave; absent where the data are withheld. */
  expected?: string | undefined;
  actual?: string | undefined;
  holds: boolean;
  /** Why it does not hold, where that is known. */
  discrepancy?: string | undefined;
}

export interface ClaimMetadata {
  /** As printed. */
  text: string;
  /** What it is bound to: `dataset.measure` or `dataset[key].field`. */
  of: string;
  sentence: string;
  /** Before it was rounded; absent where the data are withheld. */
  value?: string | number | boolean | null | undefined;
  unit: string;
  status: Status;
  sql?: string | undefined;
  origins: PlaceMetadata[];
}

/** A place in a work. */
export interface PlaceMetadata {
  source?: string | undefined;
  locator?: string | undefined;
  /** The few characters that stand there, in the file with this hash, from code point `start` up to `end`. */
  quote?: string | undefined;
  sha256?: string | undefined;
  start?: number | undefined;
  end?: number | undefined;
}
