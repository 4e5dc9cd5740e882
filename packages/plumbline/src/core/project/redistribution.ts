/**
 * Finds data that may be cited but not republished. A source with `redistribution: none` withholds every dataset that names it,
 * or is derived from one that does, from all published files.
 */
import type { Origin } from '../evidence/bindings.ts';
import type { Dataset } from '../data/datasets.ts';
import type { Language } from '../language/language.ts';
import type { Project } from './project.ts';
import { lookup } from '../recording/lookups.ts';
import { lineageOf } from './lineage.ts';
import { shortTitle, type Source } from '../data/sources.ts';

/** Sources that may not be republished. Most editions have none, and then no evidence need be read. */
const forbidding = lookup('sources-not-republished', ({ sources }: Project): string[] =>
  [...sources.values()].filter(({ redistribution }) => redistribution === 'none').map(({ id }) => id),
);

/** The sources that forbid republishing a dataset. */
function forbiddenBy(project: Project, dataset: Dataset): Source[] {
  const all = forbidding(project);
  if (!all.length) return [];
  const lineage = lineageOf(project, dataset);
  const named = lineage.flatMap((one) => one.package.sources.map(({ id }) => id));
  const read = lineage.flatMap((one) => one.evidence.map(({ source }) => source));
  return [...new Set([...named, ...read])].filter((id) => all.includes(id!)).map((id) => project.sources.get(id!)!);
}

/**
 * Whether the values of a dataset must not be published. To be checked wherever rows are published: pages, downloads, claims,
 * structured data, frozen versions.
 */
export const isWithheld = (project: Project, dataset: Dataset): boolean => forbiddenBy(project, dataset).length > 0;

/** Whether the result of a query over these datasets, such as a measure, is withheld. */
export const readsWithheld = (project: Project, reads: string[]): boolean =>
  reads.some((id) => project.datasets.has(id) && isWithheld(project, project.datasets.get(id)!));

/** Whether the data of a bound number are withheld. The number may be printed; its exact value and evidence may not. */
export const isOriginWithheld = (
  project: Project,
  { measure, dataset }: Pick<Origin, 'measure' | 'dataset'>,
): boolean => readsWithheld(project, measure?.reads ?? [dataset.id]);

/** The notice to print instead of the values; undefined if they are published. */
export function noticeOfWithheld(
  project: Project,
  dataset: Dataset,
  { words, formatList }: Language = project.language,
): string | undefined {
  const works = forbiddenBy(project, dataset).map((source) => words.format.quote(shortTitle(source)));
  return works.length ? words.withheld.notice(formatList(works), works.length) : undefined;
}
