/** Folders as indexes: what is in a folder is what exists. Always sorted, whatever the file system says. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from './problems.ts';

/** Names of the files in a folder that end so, without the ending. A folder that is not there is empty. */
export async function listNames(folder: string, ending: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending) && !entry.name.startsWith('.'))
    .map((entry) => entry.name.slice(0, -ending.length))
    .sort();
}

/** Names of the folders in a folder. */
export async function listFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

/** Ids are file and folder names: lower-case words joined by hyphens. */
export const isSlug = (name: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);

/** The well-named files of a folder: each is one thing, known by its name. `file` is its path from the project's root. */
export async function listEntries(
  root: string,
  folder: string,
  ending: string,
  problems: Problem[],
): Promise<{ id: string; file: string }[]> {
  const names = await listNames(join(root, folder), ending);
  const things = names.map((id) => ({ id, file: `${folder}/${id}${ending}` }));
  for (const { id, file } of things.filter(({ id }) => !isSlug(id))) {
    const message = `expected a name in lower case with hyphens, got "${id}".`;
    problems.push({ file, message, hint: 'Rename the file.' });
  }
  return things.filter(({ id }) => isSlug(id));
}
