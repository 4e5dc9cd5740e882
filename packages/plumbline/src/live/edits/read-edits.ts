/**
 * Reads again only the items that were edited, and checks only what depends on them. Files that are added or removed, and settings of the
 * edition, concern all of it: for these it must be read as a whole.
 */
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { chartSchema, type Chart } from '../../core/content/charts.ts';
import { readPages } from '../../core/content/pages.ts';
import { readStories } from '../../core/content/stories.ts';
import { readDatasets } from '../../core/data/datasets.ts';
import { readSources } from '../../core/data/sources.ts';
import { importDefault } from '../../core/input/import-module.ts';
import { codeDigest } from '../../core/input/module-versions.ts';
import type { Problem } from '../../core/input/problems.ts';
import { validate } from '../../core/input/validate.ts';
import type { Project } from '../../core/project/project.ts';
import { checkReferences } from '../../core/project/references.ts';
import { checkEditedNumbers } from './check-edited-numbers.ts';
import { editedItems, filesOf, type EditedItems } from './edited-items.ts';
import { readAlone } from './read-alone.ts';
import { runAgain } from './run-again.ts';

/** A project that was read, with the charts that may look different, or its problems. */
export interface Reading {
  project: Project;
  charts: Chart[];
  problems: Problem[];
}

/**
 * @param before a project without problems @param paths of all files that were edited since, from the root of the edition
 * @returns undefined if the whole edition must be read
 */
export async function readEdits(before: Project, paths: Iterable<string>): Promise<Reading | undefined> {
  const items = editedItems(before, paths);
  if (!items) return undefined;
  const problems: Problem[] = [];
  const read = await readItems(before, items, problems);
  const content = {
    sources: replaced(before.sources, items.sources, read.sources),
    datasets: replaced(before.datasets, items.datasets, read.datasets),
    charts: replaced(before.charts, items.charts, read.charts),
    stories: replaced(before.stories, items.stories, read.stories),
    pages: replaced(before.pages, items.pages, read.pages),
  };
  if (concernsAll(before, content, items)) return undefined;
  checkReferences({ root: before.root, ...content }, problems);
  const results = items.datasets.size ? await runAgain(before, content, items.datasets, problems) : undefined;
  const { changed = new Set<string>(), ...queried } = results ?? {};
  const charts = [...content.charts.values()].filter(
    ({ id, dataset, files = '' }) => items.charts.has(id) || changed.has(dataset) || changed.has(files),
  );
  // A chart keeps its drawings as long as it is the same object.
  for (const chart of charts) content.charts.set(chart.id, { ...chart });
  const project = { ...before, ...content, ...queried };
  const bindings = await checkEditedNumbers(before, project, { items, changed }, problems);
  if (!bindings) return undefined;
  return {
    project: { ...project, bindings },
    charts: charts.map(({ id }) => content.charts.get(id)!),
    problems,
  };
}

type Content = Pick<Project, 'sources' | 'datasets' | 'charts' | 'stories' | 'pages'>;

/** In the order in which an edition is read. */
async function readItems(project: Project, items: EditedItems, problems: Problem[]): Promise<Content> {
  const { root, config } = project;
  return readAlone(root, filesOf(project, items), async (folder) => ({
    sources: await readSources(folder, problems),
    datasets: await readDatasets(folder, problems),
    charts: await importCharts(project, items.charts, problems),
    stories: await readStories(folder, config.authors, problems),
    pages: await readPages(folder, problems),
  }));
}

async function importCharts(
  { root, charts }: Project,
  ids: ReadonlySet<string>,
  problems: Problem[],
): Promise<Map<string, Chart>> {
  const found = new Map<string, Chart>();
  for (const id of ids) {
    const { file } = charts.get(id)!;
    const value = await importDefault(root, file, 'defineChart({ … })', problems);
    const chart = value === undefined ? undefined : validate(chartSchema, value, file, problems);
    if (chart) found.set(id, { ...chart, id, file, code: codeDigest(join(root, file)) });
  }
  return found;
}

/** The items, with edited ones in their place. One that cannot be read is left out. */
const replaced = <Item>(all: Map<string, Item>, ids: ReadonlySet<string>, read: Map<string, Item>): Map<string, Item> =>
  new Map(
    [...all].flatMap(([id, item]): [string, Item][] => {
      if (!ids.has(id)) return [[id, item]];
      const again = read.get(id);
      return again ? [[id, again]] : [];
    }),
  );

/** Whether edits concern more than the checks of the edited items: the order of stories, addresses, rights and kinds of things. */
function concernsAll(before: Content, after: Content, items: EditedItems): boolean {
  const isDifferent = <Kind extends keyof Content>(kind: Kind, what: (item: ItemOf<Kind>) => unknown): boolean =>
    [...items[kind]].some((id) => {
      const [one, other] = [before[kind].get(id), after[kind].get(id)] as (ItemOf<Kind> | undefined)[];
      return one && other && !isDeepStrictEqual(what(one), what(other));
    });
  return (
    isDifferent('stories', ({ part }) => part) ||
    isDifferent('charts', ({ views = {} }) => Object.keys(views)) ||
    isDifferent('sources', ({ title, role, redistribution, license, renditions }) => [
      // Queries can read titles and roles.
      queriesRead(after.datasets, 'sources') && [title, role],
      redistribution,
      license,
      renditions,
    ]) ||
    isDifferent('datasets', ({ query, schema, package: { sources, licenses } }) => [
      query === undefined,
      schema === undefined,
      sources,
      licenses,
    ])
  );
}

type ItemOf<Kind extends keyof Content> = Content[Kind] extends Map<string, infer Item> ? Item : never;

const queriesRead = (datasets: Project['datasets'], table: string): boolean =>
  [...datasets.values()].some(({ query = '', checks, measures }) =>
    [query, ...[...checks, ...measures].map(({ sql }) => sql)].some((sql) => sql.toLowerCase().includes(table)),
  );
