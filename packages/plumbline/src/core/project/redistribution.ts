/**
 * Data that may be read and cited but not handed on: a work whose record says `redistribution: none` keeps every
 * dataset that names it, or is derived from one that does, out of everything that leaves the site.
 */
import type { Origin } from '../evidence/bindings.ts';
import type { Dataset } from '../data/datasets.ts';
import type { Language } from '../language/language.ts';
import type { Project } from './project.ts';
import { lineageOf } from './lineage.ts';
import { shortTitle, type Source } from '../data/sources.ts';

/** The works that forbid it; none where the data may be handed on. */
function forbiddenBy(project: Project, dataset: Dataset): Source[] {
  const lineage = lineageOf(project, dataset);
  const named = lineage.flatMap((one) => one.package.sources.map(({ id }) => id));
  const read = lineage.flatMap((one) => one.evidence.map(({ source }) => source));
  return [...new Set([...named, ...read])]
    .map((id) => project.sources.get(id ?? ''))
    .filter((source) => source?.redistribution === 'none') as Source[];
}

/**
 * Whether the values of a dataset stay out of every table, file and title. All that publishes rows asks this: pages,
 * downloads, claims, structured data, frozen versions.
 */
export const isWithheld = (project: Project, dataset: Dataset): boolean => forbiddenBy(project, dataset).length > 0;

/** Whether a query over these datasets gives away what is withheld: the result of a check, the value of a measure. */
export const readsWithheld = (project: Project, reads: string[]): boolean =>
  reads.some((id) => project.datasets.has(id) && isWithheld(project, project.datasets.get(id)!));

/** Whether the data behind a bound number are withheld: the sentence that prints it may, its value and its evidence not. */
export const isOriginWithheld = (
  project: Project,
  { measure, dataset }: Pick<Origin, 'measure' | 'dataset'>,
): boolean => readsWithheld(project, measure?.reads ?? [dataset.id]);

/** The sentence that takes the place of the values; undefined where they are published. */
export function noticeOfWithheld(
  project: Project,
  dataset: Dataset,
  { words, formatList }: Language = project.language,
): string | undefined {
  const works = forbiddenBy(project, dataset).map((source) => words.format.quote(shortTitle(source)));
  return works.length ? words.withheld.notice(formatList(works), works.length) : undefined;
}
