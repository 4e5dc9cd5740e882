/** The numbers in the texts of a chart, for its .json: each with its value, its status and where it was read. */
import { bindingKey, type Origin } from '../../core/evidence/bindings.ts';
import type { Chart } from '../../core/content/charts.ts';
import type { Project } from '../../core/project/project.ts';
import { includesPhrase } from '../../core/evidence/unbound-numbers.ts';
import { isOriginWithheld } from '../../core/project/redistribution.ts';
import { evidenceForNumber, type SourceLocation } from '../data/number-evidence.ts';
import type { ClaimMetadata, PlaceMetadata } from './chart-json-types.ts';

export function claimsIn(project: Project, chart: Chart, view?: string): ClaimMetadata[] {
  return Object.entries(numbersIn(chart, view)).flatMap(([text, of]) => {
    const binding = project.bindings.get(bindingKey(text, of));
    return (binding?.origins ?? []).map((origin) => toClaim(project, text, origin));
  });
}

/** The numbers of a view: its own, and those in the note of the chart, if the view has none. */
function numbersIn({ note, numbers = {}, views }: Chart, view?: string): Record<string, string> {
  const own = view === undefined ? undefined : views?.[view];
  if (!own) return numbers;
  const noted = own.note === undefined && note !== undefined ? note : '';
  return {
    ...Object.fromEntries(Object.entries(numbers).filter(([text]) => includesPhrase(noted, text))),
    ...own.numbers,
  };
}

function toClaim(project: Project, text: string, origin: Origin): ClaimMetadata {
  const { sentence, unit, sql, status, places } = evidenceForNumber(project, origin);
  return {
    text,
    of: origin.of,
    sentence,
    value: isOriginWithheld(project, origin) ? undefined : origin.value,
    unit,
    precision: origin.precision === 'exactly' ? undefined : origin.precision,
    status,
    sql,
    origins: places.map(toPlace),
  };
}

const toPlace = ({ source, locator, quote, range }: SourceLocation): PlaceMetadata => ({
  source: source?.id,
  locator: locator || undefined,
  quote,
  sha256: range?.rendition,
  start: range?.start,
  end: range?.end,
});
