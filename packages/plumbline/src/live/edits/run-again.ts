/** Runs again the queries that read edited datasets, on the tables that they need. */
import type { Dataset } from '../../core/data/datasets.ts';
import { checkForeignKeys } from '../../core/data/foreign-keys.ts';
import { checkPrecisions } from '../../core/evidence/check-precisions.ts';
import { checkEvidence } from '../../core/evidence/check-evidence.ts';
import { isReported, type Problem } from '../../core/input/problems.ts';
import type { Project } from '../../core/project/project.ts';
import { Reading } from '../../core/recording/reading.ts';
import { runQueries } from '../../core/sql/run-queries.ts';
import { Tables } from '../../core/sql/tables.ts';

type Content = Pick<Project, 'sources' | 'datasets'>;
type Results = Pick<Project, 'datasets' | 'reads' | 'checks' | 'measures'> & {
  /** Datasets whose rows, checks or measures may have changed. */
  changed: Set<string>;
};

/**
 * @param before the project before the edit. @param content with the edited datasets, whose queries have not run
 * @param edited ids of datasets
 */
export async function runAgain(
  before: Project,
  content: Content,
  edited: ReadonlySet<string>,
  problems: Problem[],
): Promise<Results> {
  const derived = derivedFrom(before, edited);
  const changed = new Set([...derived, ...askingFor(before, derived)]);
  const needed = tablesFor(before, content, changed);
  // Queries write rows into the datasets that they derive.
  const tables = new Map(
    [...needed].map(([id, dataset]) => [id, dataset.query === undefined ? dataset : { ...dataset, rows: [] }]),
  );
  const datasets = new Map(
    [...content.datasets].map(([id, dataset]) => [id, derived.has(id) ? (tables.get(id) ?? dataset) : dataset]),
  );
  const valid = new Map([...tables].filter(([, { folder }]) => !isReported(`${folder}/`, problems)));
  const { sources } = content;
  const reading = new Reading({ root: before.root }, problems, new Set());
  const open = new Tables(reading, { datasets: tables, sources }, valid);
  try {
    const { reads, checks, measures } = await runQueries(open);
    const sound = new Map([...datasets].filter(([id]) => !tables.has(id) || valid.has(id)));
    for (const dataset of referringTo(sound, derived)) checkForeignKeys(dataset, sound, sources, problems);
    for (const dataset of [...derived].flatMap((id) => valid.get(id) ?? [])) {
      checkPrecisions(dataset, problems);
      checkEvidence(dataset, sources, problems);
    }
    return {
      datasets,
      changed,
      reads: new Map([...before.reads, ...reads]),
      checks: inOrder(datasets, tables, before.checks, checks),
      measures: new Map(
        inOrder(datasets, tables, [...before.measures.values()], measures).map((one) => [
          `${one.dataset}.${one.name}`,
          one,
        ]),
      ),
    };
  } finally {
    await open.close();
  }
}

/** Edited datasets, and all that are derived from them. */
function derivedFrom({ reads }: Project, edited: ReadonlySet<string>): Set<string> {
  const found = new Set(edited);
  for (const one of found) for (const [id, named] of reads) if (named.includes(one)) found.add(id);
  return found;
}

/** Datasets with a check or measure that reads one of these. */
const askingFor = ({ checks, measures }: Project, read: ReadonlySet<string>): string[] =>
  [...checks, ...measures.values()]
    .filter(({ reads }) => reads.some((id) => read.has(id)))
    .map(({ dataset }) => dataset);

/** Datasets, and everything that their queries read. */
function tablesFor({ reads }: Project, { datasets }: Content, ids: ReadonlySet<string>): Map<string, Dataset> {
  const found = new Set(ids);
  const asked = new Set(ids);
  for (const id of found) {
    for (const read of reads.get(id) ?? []) found.add(read);
    const { query = '', checks, measures } = datasets.get(id) ?? { checks: [], measures: [] };
    const text = (asked.has(id) ? [query, ...[...checks, ...measures].map(({ sql }) => sql)] : [query])
      .join('\n')
      .toLowerCase();
    if (text.trim()) for (const name of datasets.keys()) if (text.includes(name)) found.add(name);
  }
  return new Map([...datasets].filter(([id]) => found.has(id)));
}

/** Datasets, and those whose foreign keys refer to them. */
const referringTo = (datasets: Map<string, Dataset>, ids: ReadonlySet<string>): Dataset[] =>
  [...datasets.values()].filter(
    ({ id, schema }) => ids.has(id) || schema?.foreignKeys?.some(({ reference }) => ids.has(reference.package)),
  );

/** Results in the order of the datasets, new ones in the place of old ones. */
function inOrder<Result extends { dataset: string }>(
  datasets: Map<string, Dataset>,
  again: Map<string, unknown>,
  before: Result[],
  now: Result[],
): Result[] {
  const byDataset = Map.groupBy(
    [...before.filter(({ dataset }) => !again.has(dataset)), ...now],
    ({ dataset }) => dataset,
  );
  return [...datasets.keys()].flatMap((id) => byDataset.get(id) ?? []);
}
