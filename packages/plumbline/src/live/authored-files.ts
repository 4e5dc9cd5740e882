/** The files whose edits change the project. */
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { configFile } from '../core/project/config.ts';

const folders = ['archive', 'data', 'src'];

/** Components are no part of the project: Vite compiles them, and reloads them by itself. */
const components = 'src/components/';

/** @param path from the root of the edition, with forward slashes. Files that editors keep beside a file are none. */
export const isAuthored = (path: string): boolean =>
  (path === configFile || folders.some((folder) => path.startsWith(`${folder}/`))) &&
  !path.startsWith(components) &&
  !/(^|\/)[.#]|~$/.test(path);

/** The path of a file from the root of the edition, with forward slashes. */
export const pathFrom = (root: string, file: string): string => relative(root, file).replaceAll('\\', '/');

/** Size and time of every authored file: another text after every edit. */
export function stateOfFiles(root: string): string {
  const files = folders.flatMap((folder) => filesIn(join(root, folder)));
  return [join(root, configFile), ...files]
    .filter((file) => isAuthored(pathFrom(root, file)))
    .map((file) => {
      const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
      return `${file} ${size} ${mtimeMs}`;
    })
    .sort()
    .join('\n');
}

const filesIn = (folder: string): string[] => {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  } catch {
    return [];
  }
};
