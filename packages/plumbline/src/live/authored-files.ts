/** The files of which the project is made. */
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isIgnored } from '../core/input/unread.ts';
import { configFile } from '../core/project/config.ts';

const folders = ['archive', 'data', 'src'];

/** Components are not part of the project: Vite compiles and reloads them. */
const componentsFolder = 'src/components/';

/** Files of which the project has only the names: stories may use a component, or show a picture of public/, that exists. */
const named = [componentsFolder, 'public/'];

/** Whether adding or removing a file changes the project, and editing it does not. @param path from the root of the edition */
export const isNamedOnly = (path: string): boolean => named.some((folder) => path.startsWith(folder));

/** Whether a file is part of the project. Hidden files, and backup and lock files of editors, are not. @param path from the root of the edition, with forward slashes. */
export const isAuthored = (path: string): boolean =>
  (path === configFile || folders.some((folder) => path.startsWith(`${folder}/`))) &&
  !path.startsWith(componentsFolder) &&
  !path.split('/').some(isIgnored);

/** The path of a file from the root of the edition, with forward slashes. */
export const pathFrom = (root: string, file: string): string => relative(root, file).replaceAll('\\', '/');

/** By path, a text that changes with every edit of the file: its size and modification time. */
export type FileState = Map<string, string>;

/** @param paths from the root of the edition; those of files that do not exist are left out of the result */
export function stateOf(root: string, paths: Iterable<string>): FileState {
  const state: FileState = new Map();
  for (const path of paths) {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    if (found) state.set(path, `${found.size} ${found.mtimeMs}`);
  }
  return state;
}

/** The paths of files that were edited, added or removed. */
export const changedFiles = (before: FileState, after: FileState): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
