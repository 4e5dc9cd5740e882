/** Reads everything authored, joins it, checks it, and throws once with everything wrong. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { readCharts } from './chart.ts';
import { runCheck, type Check } from './checks.ts';
import { derive, openDatabase, tablesOf } from './database.ts';
import { readDatasets, type Dataset } from './dataset.ts';
import { readEdition } from './edition.ts';
import type { Graph } from './graph.ts';
import { checkForeignKeys } from './keys.ts';
import { readPages } from './page.ts';
import { Problems, type Problem } from './problems.ts';
import { checkReferences } from './references.ts';
import { readSources } from './source.ts';
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
  checkReferences({ root, sources, datasets, charts, stories }, problems);

  const sound = new Map([...datasets].filter(([, { folder }]) => !problems.some(({ file }) => file.startsWith(`${folder}/`))));
  const connection = await openDatabase(root, sound.values(), sources.values());
  try {
    const reads = await deriveAll(connection, datasets, sound, problems);
    checkForeignKeys(sound, sources, problems);
    const checks = await checkAll(connection, datasets, sound, problems);
    return { graph: edition && { root, edition, sources, datasets, charts, stories, pages, checks, reads }, problems };
  } finally {
    connection.closeSync();
  }
}

/** Runs the queries of derived datasets, each after those it reads; returns what each reads. */
async function deriveAll(connection: DuckDBConnection, datasets: Map<string, Dataset>, sound: Map<string, Dataset>, problems: Problem[]): Promise<Map<string, string[]>> {
  const reads = new Map<string, string[]>();
  const derived = [...datasets.values()].filter((dataset) => dataset.query !== undefined);
  for (const { id, query } of derived) reads.set(id, tablesOf(connection, query!).filter((read) => datasets.has(read)));
  // Whatever reads a dataset that is broken, or that itself cannot be derived, has to wait for the author.
  const waiting = derived.filter(({ id }) => sound.has(id));
  for (;;) {
    const next = waiting.findIndex(({ id }) => reads.get(id)!.every((read) => sound.has(read) && !waiting.some((other) => other.id === read)));
    if (next < 0) break;
    const [dataset] = waiting.splice(next, 1);
    const before = problems.length;
    await derive(connection, dataset!, problems);
    if (problems.length > before) sound.delete(dataset!.id);
  }
  const circle = waiting.filter(({ id }) => reads.get(id)!.every((read) => sound.has(read)));
  for (const { id } of waiting) sound.delete(id);
  if (circle.length) {
    const message = `expected queries that can run one after another, got a circle of "${circle.map(({ id }) => id).join('" and "')}".`;
    problems.push({ file: `${circle[0]!.folder}/query.sql`, message, hint: 'Remove the reference that closes the circle.' });
  }
  return reads;
}

async function checkAll(connection: DuckDBConnection, datasets: Map<string, Dataset>, sound: Map<string, Dataset>, problems: Problem[]): Promise<Check[]> {
  const checks: Check[] = [];
  for (const { id, checks: queries } of datasets.values()) {
    for (const query of queries) {
      const waits = tablesOf(connection, query.sql).some((read) => datasets.has(read) && !sound.has(read));
      const check = waits ? undefined : await runCheck(connection, id, query, problems);
      if (check) checks.push(check);
    }
  }
  return checks;
}
