/** Reads, joins and checks everything that is authored. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { readAllowlist } from '../evidence/allowlist.ts';
import { readCharts } from '../content/charts.ts';
import { runCheck, type Check } from '../sql/checks.ts';
import { openDatabase } from '../sql/database.ts';
import { readDatasets, type Dataset } from '../data/datasets.ts';
import { deriveDatasets } from '../sql/derived-datasets.ts';
import { checkEvidence } from '../evidence/check-evidence.ts';
import { readEdition } from './edition.ts';
import type { Project } from './project.ts';
import { checkForeignKeys } from '../data/foreign-keys.ts';
import { readLedger } from './ledger.ts';
import { runMeasure, type Measure } from '../sql/measures.ts';
import { checkAllowlist, checkNumbers } from '../evidence/check-numbers.ts';
import { readPages } from '../content/pages.ts';
import { isReported, Problems, type Problem } from '../input/problems.ts';
import { checkReferences } from './references.ts';
import type { NamedQuery } from '../data/named-queries.ts';
import { readSources } from '../data/sources.ts';
import { referencedTables } from '../sql/referenced-tables.ts';
import { readStories } from '../content/stories.ts';
import { readVerification } from '../evidence/verification.ts';

/** @param root folder of the edition. @throws Problems with every mistake found. */
export async function loadProject(root: string): Promise<Project> {
  const { project, problems } = await readProject(root);
  if (problems.length || !project) throw new Problems(problems);
  return project;
}

/**
 * The project as far as it can be read, and all its problems. An invalid dataset is left out of the database, together with
 * everything that reads it, so that only the original problem is reported.
 */
export async function readProject(root: string): Promise<{ project: Project | undefined; problems: Problem[] }> {
  const problems: Problem[] = [];
  const edition = await readEdition(root, problems);
  const sources = await readSources(root, problems);
  const datasets = await readDatasets(root, problems);
  const charts = await readCharts(root, problems);
  const stories = await readStories(root, edition?.config.authors, problems);
  const pages = await readPages(root, problems);
  const allowlist = await readAllowlist(root, problems);
  const verification = await readVerification(root, problems);
  const ledger = await readLedger(root, problems);
  checkReferences({ root, sources, datasets, charts, stories, pages }, problems);

  const valid = new Map([...datasets].filter(([, { folder }]) => !isReported(`${folder}/`, problems)));
  const connection = await openDatabase(valid.values(), sources.values());
  try {
    const reads = await findReads(connection, datasets, valid, problems);
    await deriveDatasets(connection, reads, valid, problems);
    checkForeignKeys(valid, sources, problems);
    for (const dataset of valid.values()) checkEvidence(dataset, sources, problems);
    const checks = await runNamedQueries<Check>(
      connection,
      datasets,
      valid,
      'check',
      (query, id, reads) => runCheck(connection, id, query, reads, problems),
      problems,
    );
    const measured = await runNamedQueries<Measure>(
      connection,
      datasets,
      valid,
      'measure',
      (query, id, reads) => runMeasure(connection, id, query, reads, problems),
      problems,
    );
    const measures = new Map(measured.map((measure) => [`${measure.dataset}.${measure.name}`, measure]));
    const bindings = checkNumbers({ datasets, measures, charts, stories, pages, allowlist }, problems);
    checkAllowlist({ datasets, measures, charts, stories, pages, allowlist }, problems);
    const project = edition && {
      root,
      ...edition,
      sources,
      datasets,
      charts,
      stories,
      pages,
      checks,
      measures,
      bindings,
      reads,
      verification,
      ledger,
    };
    return { project, problems };
  } finally {
    connection.closeSync();
  }
}

/** Tables that queries may read. */
const tablesOf = (datasets: Map<string, Dataset>): Set<string> => new Set([...datasets.keys(), 'sources']);

/** For each derived dataset, the datasets its query reads. Removes those whose query cannot be parsed from `valid`. */
async function findReads(
  connection: DuckDBConnection,
  datasets: Map<string, Dataset>,
  valid: Map<string, Dataset>,
  problems: Problem[],
): Promise<Map<string, string[]>> {
  const all = new Map<string, string[]>();
  for (const { id, folder, query } of datasets.values()) {
    if (query === undefined) continue;
    const reads = await referencedTables(
      connection,
      query,
      tablesOf(datasets),
      { file: `${folder}/query.sql` },
      problems,
    );
    if (!reads) valid.delete(id);
    all.set(
      id,
      (reads ?? []).filter((read) => read !== 'sources'),
    );
  }
  return all;
}

type Run<T> = (query: NamedQuery, dataset: string, reads: string[]) => Promise<T | undefined>;

/** Runs the named queries that read valid datasets only. */
async function runNamedQueries<T>(
  connection: DuckDBConnection,
  datasets: Map<string, Dataset>,
  valid: Map<string, Dataset>,
  kind: 'check' | 'measure',
  run: Run<T>,
  problems: Problem[],
): Promise<T[]> {
  const results: T[] = [];
  for (const { id, checks, measures } of datasets.values()) {
    for (const query of kind === 'check' ? checks : measures) {
      const at = { file: query.file, place: `${kind} "${query.name}"` };
      const reads = await referencedTables(connection, query.sql, tablesOf(datasets), at, problems);
      if (!reads?.every((read) => read === 'sources' || valid.has(read))) continue;
      const result = await run(query, id, reads);
      if (result) results.push(result);
    }
  }
  return results;
}
