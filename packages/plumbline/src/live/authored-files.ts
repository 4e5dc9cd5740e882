/** Finds the files of which the project is made. */
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { configFile } from '../core/project/config.ts';

const folders = ['archive', 'data', 'src'];

/** Components are not part of the project: Vite compiles and reloads them. */
export const componentsFolder = 'src/components/';

/** Whether a file is part of the project. Backup and lock files of editors are not. @param path from the root of the edition, with forward slashes. */
export const isAuthored = (path: string): boolean =>
  (path === configFile || folders.some((folder) => path.startsWith(`${folder}/`))) &&
  !path.startsWith(componentsFolder) &&
  !/(^|\/)[.#]|~$/.test(path);

/** The path of a file from the root of the edition, with forward slashes. */
export const pathFrom = (root: string, file: string): string => relative(root, file).replaceAll('\\', '/');

/** A text that changes with every edit: size and modification time of every authored file. */
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
