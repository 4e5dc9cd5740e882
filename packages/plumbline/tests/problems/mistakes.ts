/**
 * The mistakes that authors can make: one folder each, which changes the tiny edition by any of `edits.yaml`, replacements in its files;
 * `files/`, whole files to copy over it; `links.yaml`, links to make and where they lead; `remove.txt`, paths to delete. `message.txt` is the
 * whole report.
 */
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';

/** One entry of `edits.yaml`: the text to find occurs once in the file. */
interface Edit {
  file: string;
  find: string;
  replace: string;
}

const folders = await readdir(import.meta.dirname, { withFileTypes: true });
export const mistakes = folders
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

export const messageFile = (mistake: string): string => join(import.meta.dirname, mistake, 'message.txt');

const readIfExists = async (path: string): Promise<string> => (existsSync(path) ? await readFile(path, 'utf8') : '');

/** Makes a mistake in an edition. @returns the paths of the files that it changes */
export async function make(mistake: string, root: string): Promise<Set<string>> {
  const folder = join(import.meta.dirname, mistake);
  const removed = (await readIfExists(join(folder, 'remove.txt'))).trim().split('\n').filter(Boolean);
  for (const path of removed) await rm(join(root, path), { recursive: true });
  const files = join(folder, 'files');
  const added = existsSync(files) ? await readdir(files, { recursive: true, withFileTypes: true }) : [];
  if (added.length) await cp(files, root, { recursive: true, verbatimSymlinks: true });
  const links = (parse(await readIfExists(join(folder, 'links.yaml'))) ?? {}) as Record<string, string>;
  for (const [path, target] of Object.entries(links)) await symlink(target, join(root, path));
  const edits = (parse(await readIfExists(join(folder, 'edits.yaml'))) ?? []) as Edit[];
  for (const one of edits) await edit(root, one);
  return new Set([
    ...removed,
    ...added
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => join(parentPath, name).slice(files.length + 1)),
    ...Object.keys(links),
    ...edits.map(({ file }) => file),
  ]);
}

export async function edit(root: string, { file, find, replace }: Edit): Promise<void> {
  const path = join(root, file);
  const parts = (await readFile(path, 'utf8')).split(find);
  expect(parts.length - 1, `occurrences of "${find}" in ${file}`).toBe(1);
  await writeFile(path, parts.join(replace));
}
