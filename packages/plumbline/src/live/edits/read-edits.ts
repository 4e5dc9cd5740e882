/**
 * Reads again only the items that were edited, and checks only what depends on them. Files that are added or removed, and settings of the
 * edition, concern all of it: for these it must be read as a whole.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../../core/input/problems.ts';
import type { Project } from '../../core/project/project.ts';
import { checkItems, type CheckedItems } from './check-items.ts';
import { checkMentions } from './check-mentions.ts';
import { editedItems, type Content, type Items } from './items.ts';
import { readItems } from './read-items.ts';

/**
 * @param before a project without problems @param paths of all files that were edited since, from the root of the edition
 * @returns undefined if the whole edition must be read
 */
export async function readEdits(before: Project, paths: Iterable<string>): Promise<CheckedItems | undefined> {
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
  const checked = await checkItems(before, content, items, problems);
  if (checked) checkMentions(before, items, checked);
  return checked;
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
function concernsAll(before: Content, after: Content, items: Items): boolean {
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
