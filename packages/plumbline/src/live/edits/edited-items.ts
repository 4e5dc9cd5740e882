/** Finds which sources, datasets, charts and texts are edited by a change of files. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../../core/project/project.ts';

export const kinds = ['sources', 'datasets', 'charts', 'stories', 'pages'] as const;
type Kind = (typeof kinds)[number];

/** Ids by kind. */
export type EditedItems = Record<Kind, Set<string>>;

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
export function editedItems(project: Project, paths: Iterable<string>): EditedItems | undefined {
  const items: EditedItems = {
    sources: new Set(),
    datasets: new Set(),
    charts: new Set(),
    stories: new Set(),
    pages: new Set(),
  };
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

/** The files and folders of items, from the root of the edition. Charts are modules, which are imported from their own place. */
export const filesOf = (project: Project, items: EditedItems): string[] => [
  ...[...items.datasets].map((id) => project.datasets.get(id)!.folder),
  ...(['sources', 'stories', 'pages'] as const).flatMap((kind) =>
    [...items[kind]].map((id) => project[kind].get(id)!.file),
  ),
];
