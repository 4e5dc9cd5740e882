/** Lists files and folders, sorted by name. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from './problems.ts';

/** Names of the files in a folder with this ending, without the ending. Empty if the folder does not exist. */
export async function listNames(folder: string, ending: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending) && !entry.name.startsWith('.'))
    .map((entry) => entry.name.slice(0, -ending.length))
    .sort();
}

/** Names of the folders in a folder. Empty if the folder does not exist. */
export async function listFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

/** Whether a name can be an id: lower-case words joined by hyphens. */
export const isSlug = (name: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);

/** The files of a folder whose names can be ids; the others are reported. `file` is the path from the project's root. */
export async function listEntries(
  root: string,
  folder: string,
  ending: string,
  problems: Problem[],
): Promise<{ id: string; file: string }[]> {
  const names = await listNames(join(root, folder), ending);
  const entries = names.map((id) => ({ id, file: `${folder}/${id}${ending}` }));
  for (const { id, file } of entries.filter(({ id }) => !isSlug(id))) {
    const message = `expected a name in lower case with hyphens, got "${id}".`;
    problems.push({ file, message, hint: 'Rename the file.' });
  }
  return entries.filter(({ id }) => isSlug(id));
}
