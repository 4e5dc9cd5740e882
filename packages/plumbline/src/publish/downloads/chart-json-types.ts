/**
 * The fields of a chart's .json. `chart` and `columns` have the format of Our World in Data's chart API
 * (https://docs.owid.io/projects/etl/api/chart-api/), so that programs that read one can read the other. The other fields are
 * Plumbline's.
 */
import type { Correction } from '../../core/input/fields/corrections.ts';
import type { Precision } from '../../core/data/precision.ts';
import type { Status } from '../../core/data/evidence.ts';
import type { Marks } from '../data/marks.ts';
import type { CslItem } from '../citations/csl-json.ts';
import type { Field } from '../../core/data/data-package.ts';

export interface ChartMetadata {
  /** `bridges-by-town`; `bridges-by-town/north` for a declared view. */
  id: string;
  /** Ten characters of a hash of the content; those of the frozen version with this content, if there is one. */
  version: string;
  /** A stable URL; its content may change. */
  permalink: string;
  /** The URL of this version, which never changes; absent if it is not frozen. */
  frozenUrl?: string | undefined;
  chart: {
    title: string;
    subtitle: string;
    /** What readers must know to read the chart correctly. */
    note?: string | undefined;
    /** The credit line: the producers of the data, and who processed them. */
    citation: string;
    originalChartUrl: string;
  };
  /** A description of the chart. */
  altText: string;
  /** By the names of the columns in the .csv. */
  columns: Record<string, ColumnMetadata>;
  dataset: {
    id: string;
    title: string;
    version: string;
    /** The page of the dataset, and its Data Package; withheld datasets have none. */
    url: string;
    package?: string | undefined;
    /** The SQL that computes it from other datasets. */
    query?: string | undefined;
    /** Empty if the data may not be redistributed. */
    licenses: { name: string; url: string }[];
  };
  /** The licence of the image and its texts. */
  license: { name: string; url: string };
  /** False if the data may not be redistributed: there is no .csv, and no values here. */
  redistributable: boolean;
  /** Why not. */
  withheld?: string | undefined;
  /** The sources of the data. */
  origins: OriginMetadata[];
  /** The checks of the data, with known discrepancies. */
  checks: CheckMetadata[];
  /** The numbers in title, subtitle, note and alternative text, with their evidence. */
  claims: ClaimMetadata[];
  /** Errors in earlier versions, newest first. */
  corrections: Correction[];
  /** A full reference, and the same for reference managers: BibTeX, RIS and CSL-JSON. */
  cite: { text: string; bibtex: string; ris: string; csl: CslItem[] };
  stories: { title: string; url: string }[];
  /** BCP 47. */
  language: string;
}

/** What is published. */
export interface ChartJson extends ChartMetadata {
  /** The row of each mark, for the script that makes the chart interactive. Absent if the data are withheld. */
  marks?: Marks;
}

export interface ColumnMetadata {
  titleShort: string;
  /** With the title of the dataset. */
  titleLong: string;
  descriptionShort: string;
  /** The unit of the values, or how they are written. */
  unit: string;
  /** As it is printed after a number. */
  shortUnit?: string | undefined;
  /** The first and last year or day of the rows that have a value in the column. */
  timespan?: string | undefined;
  /** Numeric, Integer, String, Boolean, Year or Date. */
  type: string;
  shortName: string;
  /** The date of the data. */
  lastUpdated: string;
  citationShort: string;
  citationLong: string;
  /** The URL of the metadata of the dataset. */
  fullMetadata: string;
  /** The type in Frictionless Table Schema. Not in OWID's format. */
  fieldType: Field['type'];
  /** The number of values drawn by status; absent for editorial columns. Not in OWID's format. */
  status?: Partial<Record<Status, number>> | undefined;
}

export interface OriginMetadata {
  id: string;
  producer: string;
  title: string;
  citationFull: string;
  urlMain?: string | undefined;
  /** The dates of access and publication, if known. */
  dateAccessed?: string | undefined;
  datePublished?: string | undefined;
  /** The licence of the source, or its rights; `facts` means that figures were taken from it, and no text. */
  license: { name: string; redistribution: string };
  /** Where in the source. */
  locator?: string | undefined;
  /** The hashes of its renditions; empty if the source is not held. */
  sha256: string[];
  /** The URL of our page about the source. */
  record: string;
}

export interface CheckMetadata {
  /** `dataset.check` */
  name: string;
  sentence: string;
  /** The results of the query; absent if the data are withheld. */
  expected?: string | undefined;
  actual?: string | undefined;
  holds: boolean;
  /** Why the check does not hold, if known. */
  discrepancy?: string | undefined;
}

export interface ClaimMetadata {
  /** As printed. */
  text: string;
  /** Its binding: `dataset.measure` or `dataset[key].field`. */
  of: string;
  sentence: string;
  /** The value before rounding; absent if the data are withheld. */
  value?: string | number | boolean | null | undefined;
  unit: string;
  status: Status;
  /** How exact the value is, as its source prints it: `about`, `more than`. Absent for an exact value. */
  precision?: Precision | undefined;
  sql?: string | undefined;
  origins: PlaceMetadata[];
}

/** A place in a source. */
export interface PlaceMetadata {
  source?: string | undefined;
  locator?: string | undefined;
  /** The text in the file with this hash from code point `start` up to `end`. */
  quote?: string | undefined;
  sha256?: string | undefined;
  start?: number | undefined;
  end?: number | undefined;
}
