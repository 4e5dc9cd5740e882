/** Reads everything authored, joins it, checks it, and throws once with everything wrong. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { readCharts } from './chart.ts';
import { runCheck, type Check } from './checks.ts';
import { openDatabase } from './database.ts';
import { readDatasets, type Dataset } from './dataset.ts';
import { deriveAll } from './derive.ts';
import { readEdition } from './edition.ts';
import type { Graph } from './graph.ts';
import { checkForeignKeys } from './keys.ts';
import { readPages } from './page.ts';
import { isReported, Problems, type Problem } from './problems.ts';
import { checkReferences } from './references.ts';
import { readSources } from './source.ts';
import { readsOf } from './sql.ts';
import { readStories } from './story.ts';

/** @param root the project's folder. @throws Problems with every mistake found. */
export async function load(root: string): Promise<Graph> {
  const { graph, problems } = await survey(root);
  if (problems.length || !graph) throw new Problems(problems);
  return graph;
}

/**
 * What can be read and everything that is wrong with it. A broken dataset is left out of the database,
 * and so is whatever reads it: its own problem is named, not the ten that follow from it.
 */
export async function survey(root: string): Promise<{ graph: Graph | undefined; problems: Problem[] }> {
  const problems: Problem[] = [];
  const edition = await readEdition(root, problems);
  const sources = await readSources(root, problems);
  const datasets = await readDatasets(root, problems);
  const charts = await readCharts(root, problems);
  const stories = await readStories(root, problems);
  const pages = await readPages(root, problems);
  checkReferences({ root, sources, datasets, charts, stories, pages }, problems);

  const sound = new Map([...datasets].filter(([, { folder }]) => !isReported(`${folder}/`, problems)));
  const connection = await openDatabase(root, sound.values(), sources.values());
  try {
    const reads = await readAll(connection, datasets, sound, problems);
    await deriveAll(connection, reads, sound, problems);
    checkForeignKeys(sound, sources, problems);
    const checks = await checkAll(connection, datasets, sound, problems);
    return { graph: edition && { root, edition, sources, datasets, charts, stories, pages, checks, reads }, problems };
  } finally {
    connection.closeSync();
  }
}

/** Tables that any query may read. */
const tablesOf = (datasets: Map<string, Dataset>): Set<string> => new Set([...datasets.keys(), 'sources']);

/** For each derived dataset, the datasets its query reads. */
async function readAll(
  connection: DuckDBConnection,
  datasets: Map<string, Dataset>,
  sound: Map<string, Dataset>,
  problems: Problem[],
): Promise<Map<string, string[]>> {
  const all = new Map<string, string[]>();
  for (const { id, folder, query } of datasets.values()) {
    if (query === undefined) continue;
    const reads = await readsOf(connection, query, tablesOf(datasets), { file: `${folder}/query.sql` }, problems);
    if (!reads) sound.delete(id);
    all.set(
      id,
      (reads ?? []).filter((read) => read !== 'sources'),
    );
  }
  return all;
}

async function checkAll(
  connection: DuckDBConnection,
  datasets: Map<string, Dataset>,
  sound: Map<string, Dataset>,
  problems: Problem[],
): Promise<Check[]> {
  const checks: Check[] = [];
  for (const { id, checks: queries } of datasets.values()) {
    for (const query of queries) {
      const at = { file: query.file, place: `check "${query.name}"` };
      const reads = await readsOf(connection, query.sql, tablesOf(datasets), at, problems);
      if (!reads?.every((read) => read === 'sources' || sound.has(read))) continue;
      const check = await runCheck(connection, id, query, reads, problems);
      if (check) checks.push(check);
    }
  }
  return checks;
}
