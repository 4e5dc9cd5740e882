/** What a number stands on, as readers see it: the value, how it was got, where it was read, how sure it is. */
import type { Origin } from '../../core/evidence/bindings.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import { evidenceOf, standingOf, type Evidence, type Standing } from '../../core/data/evidence.ts';
import { citationsOf, lineageOf, type Graph } from '../../core/project/project.ts';
import type { Source } from '../../core/data/sources.ts';
import type { Row } from '../../core/data/table.ts';
import { isOriginWithheld, isWithheld } from '../../core/project/redistribution.ts';
import { sentenceOf } from './row-labels.ts';
import { formatNumber } from '../format.ts';

/** One place in one work. */
export interface Place {
  source: Source | undefined;
  at: string;
  printed: string | undefined;
  standing: Standing;
  /** Range in a held file, where there is one. */
  range: { rendition: string; start: number; end: number } | undefined;
}

export interface Ground {
  dataset: Dataset;
  /** The value before it was rounded for the sentence: "346", "41.29"; "withheld" where it may not be handed on. */
  value: string;
  unit: string;
  /** What is counted: the measure's sentence, or row and field of a cell. */
  sentence: string;
  /** SQL of a measure. */
  sql: string | undefined;
  standing: Standing;
  places: Place[];
}

export function groundOf(graph: Graph, origin: Origin): Ground {
  const { dataset, measure, row, field, value, unit } = origin;
  const plain = typeof value === 'number' ? formatLong(value) : String(value ?? '–');
  const shown = isOriginWithheld(graph, origin) ? 'withheld' : plain;
  if (measure) {
    const read = measure.reads.flatMap((id) => graph.datasets.get(id) ?? []);
    const places = read.flatMap((one) => computedFrom(graph, one));
    return {
      dataset,
      value: shown,
      unit,
      sentence: measure.sentence,
      sql: measure.sql,
      standing: 'derived',
      places: unique(places),
    };
  }
  return {
    dataset,
    value: shown,
    unit,
    sentence: sentenceOf(graph, dataset, row!, field!),
    sql: undefined,
    standing: standingOf(dataset, row!, field!),
    places: placesOf(graph, dataset, row!, field!),
  };
}

/** Six figures of a quotient say enough; a sign says that it goes on. */
export function formatLong(value: number): string {
  const exact = Number(value.toPrecision(12));
  const short = Number(value.toPrecision(6));
  return exact === short || Number.isInteger(exact) ? formatNumber(exact) : `${formatNumber(short)}…`;
}

/** Where one cell was read; for a derived cell, where what it is computed from was read. */
export function placesOf(graph: Graph, dataset: Dataset, row: Row, field: string): Place[] {
  if (dataset.query !== undefined) return unique(computedFrom(graph, dataset));
  const places = evidenceOf(dataset, row, field).map((one) => fromEvidence(graph, one));
  return isWithheld(graph, dataset) ? places.map((place) => ({ ...place, printed: undefined })) : places;
}

/** The works that the cells of a dataset, or of what it is derived from, were read in: not those that it only argues with. */
function computedFrom(graph: Graph, dataset: Dataset): Place[] {
  const read = new Set(lineageOf(graph, dataset).flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  return citationsOf(graph, dataset)
    .filter(({ source }) => read.has(source.id))
    .map(({ source, at }) => toPlace(source, at));
}

const toPlace = (source: Source, at = ''): Place => ({
  source,
  at,
  printed: undefined,
  standing: 'derived',
  range: undefined,
});

function fromEvidence(graph: Graph, { source, at, printed, standing, rendition, start, end }: Evidence): Place {
  const range = rendition !== null && start !== null && end !== null ? { rendition, start, end } : undefined;
  return {
    source: source === null ? undefined : graph.sources.get(source),
    at,
    printed: printed ?? undefined,
    standing,
    range,
  };
}

const unique = (places: Place[]): Place[] => [
  ...new Map(places.map((place) => [`${place.source?.id} ${place.at}`, place])).values(),
];
