/** The evidence for a number: its value, how it was computed, where it was read, how sure it is. */
import type { Origin, OriginValue } from '../../core/evidence/origins.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import type { Evidence, Status } from '../../core/data/evidence.ts';
import { evidenceFor, statusOf } from '../../core/data/status.ts';
import type { Project } from '../../core/project/project.ts';
import { citationsOf, lineageOf } from '../../core/project/lineage.ts';
import type { Source } from '../../core/data/sources.ts';
import type { Row } from '../../core/data/table.ts';
import type { Language } from '../../core/language/language.ts';
import { isOriginWithheld, isWithheld } from '../../core/project/redistribution.ts';
import { describeCell } from './row-labels.ts';

/** A place in a source. */
export interface SourceLocation {
  source: Source | undefined;
  locator: string;
  quote: string | undefined;
  status: Status;
  /** The range of the quote in a rendition, if there is one. */
  range: { rendition: string; start: number; end: number } | undefined;
}

export interface NumberEvidence {
  dataset: Dataset;
  /** The value before rounding, with its precision: "346", "41.29", "more than 500"; "withheld" if it may not be published. */
  value: string;
  unit: string;
  /** What is counted: the sentence of a measure, or the field and row of a cell. */
  sentence: string;
  /** The SQL of a measure. */
  sql: string | undefined;
  status: Status;
  places: SourceLocation[];
}

export function evidenceForNumber(project: Project, origin: Origin): NumberEvidence {
  const { dataset, measure, row, field, unit } = origin;
  const plain = formatStated(project.language, origin);
  const shown = isOriginWithheld(project, origin) ? project.language.words.numbers.withheld : plain;
  if (measure) {
    const read = measure.reads.flatMap((id) => project.datasets.get(id) ?? []);
    const places = read.flatMap((one) => computedFrom(project, one));
    return {
      dataset,
      value: shown,
      unit,
      sentence: [measure.sentence, measure.takenAsExact].filter(Boolean).join(' '),
      sql: measure.sql,
      status: 'derived',
      places: unique(places),
    };
  }
  return {
    dataset,
    value: shown,
    unit,
    sentence: describeCell(project, dataset, row!, field!),
    sql: undefined,
    status: statusOf(dataset, row!, field!),
    places: locationsOf(project, dataset, row!, field!),
  };
}

/** A value with its precision: "more than 500", "20 to 30". */
export function formatStated(language: Language, { value, precision, range }: OriginValue): string {
  if (typeof value !== 'number') return String(value ?? '–');
  const words = language.words.precision;
  const text = (one: number) => formatLong(language, one);
  if (range) return words.range(text(range.from), text(range.to));
  return precision === 'exactly' || precision === 'between' ? text(value) : `${words[precision]} ${text(value)}`;
}

/** Six significant digits of a quotient, with an ellipsis after them; other numbers in full. */
export function formatLong({ formatNumber }: Language, value: number): string {
  const exact = Number(value.toPrecision(12));
  const short = Number(value.toPrecision(6));
  return exact === short || Number.isInteger(exact) ? formatNumber(exact) : `${formatNumber(short)}…`;
}

/** Where a cell was read; for a derived cell, where the cells that it is computed from were read. */
export function locationsOf(project: Project, dataset: Dataset, row: Row, field: string): SourceLocation[] {
  if (dataset.query !== undefined) return unique(computedFrom(project, dataset));
  const places = evidenceFor(dataset, row, field).map((one) => fromEvidence(project, one));
  return isWithheld(project, dataset) ? places.map((place) => ({ ...place, quote: undefined })) : places;
}

/**
 * The sources that the cells of a dataset, or of those it is derived from, were read in; not sources that are only
 * mentioned.
 */
function computedFrom(project: Project, dataset: Dataset): SourceLocation[] {
  const read = new Set(lineageOf(project, dataset).flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  return citationsOf(project, dataset)
    .filter(({ source }) => read.has(source.id))
    .map(({ source, locator }) => toPlace(source, locator));
}

const toPlace = (source: Source, at = ''): SourceLocation => ({
  source,
  locator: at,
  quote: undefined,
  status: 'derived',
  range: undefined,
});

function fromEvidence(
  project: Project,
  { source, locator, quote, status, rendition, start, end }: Evidence,
): SourceLocation {
  const range = rendition !== null && start !== null && end !== null ? { rendition, start, end } : undefined;
  return {
    source: source === null ? undefined : project.sources.get(source),
    locator,
    quote: quote ?? undefined,
    status,
    range,
  };
}

const unique = (places: SourceLocation[]): SourceLocation[] => [
  ...new Map(places.map((place) => [`${place.source?.id} ${place.locator}`, place])).values(),
];
