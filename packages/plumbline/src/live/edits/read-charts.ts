/** Reads some charts of an edition with the data that they need, and nothing else. */
import { join } from 'node:path';
import { readAllowlist } from '../../core/evidence/allowlist.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import { readSources } from '../../core/data/sources.ts';
import { listFolders } from '../../core/input/files.ts';
import type { Problem } from '../../core/input/problems.ts';
import { readEdition } from '../../core/project/edition.ts';
import type { Project } from '../../core/project/project.ts';
import { Reading } from '../../core/recording/reading.ts';
import { checkItems, type CheckedItems } from './check-items.ts';
import { noItems } from './items.ts';
import { readItems } from './read-items.ts';

/** @param ids of charts whose modules exist @returns undefined if the whole edition must be read */
export async function readCharts(root: string, ids: Iterable<string>): Promise<CheckedItems | undefined> {
  const problems: Problem[] = [];
  const edition = await readEdition(root, problems);
  if (!edition) return undefined;
  const reading = new Reading({ root }, problems);
  const sources = await readSources(reading);
  const nothing = { sources: new Map(), datasets: new Map(), charts: new Map(), stories: new Map(), pages: new Map() };
  const empty: Project = {
    ...{ root, ...edition, ...nothing, reads: new Map(), checks: [], measures: new Map(), bindings: new Map() },
    ...{ allowlist: readAllowlist(reading), verification: undefined, ledger: [] },
  };
  const { charts } = await readItems(empty, { ...noItems(), charts: new Set(ids) }, problems);
  const datasets = await readDatasets(empty, namedBy(charts), problems);
  const items = { ...noItems(), charts: new Set(charts.keys()), datasets: new Set(datasets.keys()) };
  return checkItems(empty, { ...nothing, sources, datasets, charts }, items, problems);
}

/** What charts draw, and what their numbers are bound to. */
const namedBy = (charts: Project['charts']): string =>
  [...charts.values()]
    .flatMap(({ dataset, files, numbers, views = {} }) => [
      ...[dataset, files],
      ...[numbers, ...Object.values(views).map((view) => view.numbers)].flatMap((one) => Object.values(one ?? {})),
    ])
    .join('\n');

/** The datasets that are named in a text, and all that they name: in queries, and as targets of foreign keys. */
async function readDatasets(project: Project, text: string, problems: Problem[]): Promise<Map<string, Dataset>> {
  const others = new Set(await listFolders(join(project.root, 'data')));
  const found = new Map<string, Dataset>();
  for (let named = text; ;) {
    const wanted = new Set([...others].filter((id) => named.toLowerCase().includes(id)));
    if (!wanted.size) return found;
    for (const id of wanted) others.delete(id);
    const { datasets } = await readItems(project, { ...noItems(), datasets: wanted }, problems);
    for (const [id, dataset] of datasets) found.set(id, dataset);
    named = [...datasets.values()].flatMap(textsOf).join('\n');
  }
}

const textsOf = ({ query, checks, measures, schema }: Dataset): (string | undefined)[] => [
  query,
  ...[...checks, ...measures].map(({ sql }) => sql),
  ...(schema?.foreignKeys ?? []).map(({ reference }) => reference.package),
];
