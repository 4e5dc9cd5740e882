/** Reads, joins and checks everything that is authored. */
import { readAllowlist } from '../evidence/allowlist.ts';
import { readCharts } from '../content/charts.ts';
import { openDatabase } from '../sql/database.ts';
import { readDatasets, type Dataset } from '../data/datasets.ts';
import { deriveDatasets } from '../sql/derived-datasets.ts';
import { checkEvidence } from '../evidence/check-evidence.ts';
import { recordParts } from '../recording/record-parts.ts';
import { readEdition } from './edition.ts';
import { recorded, type Project } from './project.ts';
import { checkForeignKeys } from '../data/foreign-keys.ts';
import { readLedger } from './ledger.ts';
import { checkAllowlist, checkNumbers } from '../evidence/check-numbers.ts';
import { readPages } from '../content/pages.ts';
import { isReported, Problems, type Problem } from '../input/problems.ts';
import { checkReferences } from './references.ts';
import { findReads, runChecks, runMeasures } from '../sql/run-queries.ts';
import { readSources } from '../data/sources.ts';
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
  const connection = await openDatabase(queried(datasets, valid), sources.values());
  try {
    const tables = { connection, datasets, valid };
    const reads = await findReads(tables, problems);
    await deriveDatasets(connection, reads, valid, problems);
    checkForeignKeys(valid, sources, problems);
    for (const dataset of valid.values()) checkEvidence(dataset, sources, problems);
    const checks = await runChecks(tables, problems);
    const measured = await runMeasures(tables, problems);
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
    return { project: project && recordParts(project, recorded), problems };
  } finally {
    connection.closeSync();
  }
}

/** Valid datasets whose ids occur in a query of any dataset. The others need no table. */
function queried(datasets: Map<string, Dataset>, valid: Map<string, Dataset>): Dataset[] {
  const all = [...datasets.values()].flatMap(({ query = '', checks, measures }) => [
    query,
    ...[...checks, ...measures].map(({ sql }) => sql),
  ]);
  // SQL ignores the case of names.
  const text = all.join('\n').toLowerCase();
  return text.trim() ? [...valid.values()].filter(({ id }) => text.includes(id)) : [];
}
