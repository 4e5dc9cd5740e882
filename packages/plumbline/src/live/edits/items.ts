/** Items of an edition: which of them files belong to, and which files belong to them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../../core/project/project.ts';

type Kind = 'sources' | 'datasets' | 'charts' | 'stories' | 'pages';

/** What an edition is made of. */
export type Content = Pick<Project, Kind>;

/** Ids by kind. */
export type Items = Record<Kind, Set<string>>;

export const noItems = (): Items => ({
  sources: new Set(),
  datasets: new Set(),
  charts: new Set(),
  stories: new Set(),
  pages: new Set(),
});

const places: [kind: Kind, pattern: RegExp][] = [
  ['sources', /^src\/content\/sources\/([^/]+)\.yaml$/],
  ['stories', /^src\/content\/stories\/([^/]+)\.mdx$/],
  ['pages', /^src\/content\/pages\/([^/]+)\.mdx$/],
  ['charts', /^src\/charts\/([^/]+)\.ts$/],
  ['datasets', /^data\/([^/]+)\/.+$/],
];

/**
 * The items of a project that the files belong to; undefined if a file is not part of one, or if it was added or removed with its item.
 * @param paths of files that were edited, added or removed, from the root of the edition
 */
export function editedItems(project: Project, paths: Iterable<string>): Items | undefined {
  const items = noItems();
  for (const path of paths) {
    const [kind, id] = itemOf(path) ?? [];
    const item = kind && project[kind].get(id!);
    if (!item || !existsSync(join(project.root, item.file))) return undefined;
    items[kind].add(id!);
  }
  return items;
}

function itemOf(path: string): [Kind, string] | undefined {
  for (const [kind, pattern] of places) {
    const id = pattern.exec(path)?.[1];
    if (id !== undefined) return [kind, id];
  }
  return undefined;
}

const fileOf: { [kind in Kind]: (id: string) => string } = {
  sources: (id) => `src/content/sources/${id}.yaml`,
  datasets: (id) => `data/${id}`,
  charts: (id) => `src/charts/${id}.ts`,
  stories: (id) => `src/content/stories/${id}.mdx`,
  pages: (id) => `src/content/pages/${id}.mdx`,
};

/** The files and folders of items, from the root of the edition. */
export const filesOf = (items: Items): string[] =>
  (Object.keys(fileOf) as Kind[]).flatMap((kind) => [...items[kind]].map(fileOf[kind]));
