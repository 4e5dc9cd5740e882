/** Reads, joins and checks everything that is authored. */
import { readAllowlist } from '../evidence/allowlist.ts';
import { readCharts } from '../content/read-charts.ts';
import { readDatasets, type Dataset } from '../data/datasets.ts';
import { checkPrecisions } from '../evidence/check-precisions.ts';
import { checkEvidence } from '../evidence/check-evidence.ts';
import { Reading } from '../recording/reading.ts';
import { recordParts } from '../recording/record-parts.ts';
import { readEdition } from './edition.ts';
import { recorded, type Project } from './project.ts';
import { checkForeignKeys } from '../data/foreign-keys.ts';
import { readLedger } from './ledger/read-ledger.ts';
import { checkSymbolicLinks } from '../input/symbolic-links.ts';
import { checkAllowlist } from '../evidence/check-allowlist.ts';
import { checkNumbers } from '../evidence/check-numbers.ts';
import { readPages } from '../content/pages.ts';
import { isReported, Problems, type Problem } from '../input/problems.ts';
import { checkReferences } from './references.ts';
import { runQueries } from '../sql/run-queries.ts';
import { Tables } from '../sql/tables.ts';
import { readSources } from '../data/sources.ts';
import { checkUnreadFiles } from '../unread/check-unread-files.ts';
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
  const project = { root, ...edition, measures: new Map(), bindings: new Map(), reads: new Map() } as Project;
  const reading = new Reading(project, problems);
  project.sources = await readSources(reading);
  project.datasets = await readDatasets(reading);
  project.charts = await readCharts(reading);
  project.stories = await readStories(reading, edition?.config.authors);
  project.pages = await readPages(reading);
  project.allowlist = readAllowlist(reading);
  project.verification = readVerification(reading);
  project.ledger = readLedger(reading);
  checkUnreadFiles(reading, [...project.stories.values(), ...project.pages.values()]);
  checkSymbolicLinks(root, problems);
  checkReferences(project, problems);
  await checkContent(reading);
  reading.end();
  return { project: edition && project, problems };
}

/** Runs all queries, and checks values, evidence and numbers. */
async function checkContent(reading: Reading<Project>): Promise<void> {
  const { project, problems } = reading;
  recordParts(project, recorded);
  const { sources, datasets } = project;
  const valid = new Map([...datasets].filter(([, { folder }]) => !isReported(`${folder}/`, problems)));
  await addResults(reading, valid);
  for (const dataset of valid.values()) {
    if (!dataset.schema?.foreignKeys) continue;
    reading.check(`foreign keys of ${dataset.id}`, (found) => checkForeignKeys(dataset, valid, sources, found));
  }
  for (const dataset of valid.values())
    reading.check(`places of ${dataset.id}`, (found) => {
      checkPrecisions(dataset, found);
      checkEvidence(dataset, sources, found);
    });
  const keep: typeof reading.check = (name, check) => reading.check(name, check);
  const bindings = checkNumbers(project, problems, keep);
  for (const [key, binding] of bindings) project.bindings.set(key, binding);
  checkAllowlist(project, problems, keep);
}

/** Runs the queries of derived datasets, checks and measures. */
async function addResults(reading: Reading<Project>, valid: Map<string, Dataset>): Promise<void> {
  const { project } = reading;
  const tables = new Tables(reading, project, valid);
  try {
    const { reads, checks, measures } = await runQueries(tables);
    for (const [id, datasets] of reads) project.reads.set(id, datasets);
    project.checks = checks;
    for (const measure of measures) project.measures.set(`${measure.dataset}.${measure.name}`, measure);
  } finally {
    await tables.close();
  }
}
