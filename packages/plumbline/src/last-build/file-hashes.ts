/** Hashes of the files in a folder. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sha256Of } from '../core/input/hash.ts';

/**
 * Files below a folder, sorted. Follows links, each folder once.
 * @param skips whether to leave out a file or folder by its path and name
 */
export function filesBelow(
  folder: string,
  skips: (path: string, name: string) => boolean = () => false,
  seen = new Set<string>(),
): string[] {
  const real = realpathSync(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !skips(join(folder, name), name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      const found = entry.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : entry;
      if (found?.isDirectory()) return filesBelow(path, skips, seen);
      return found?.isFile() ? path : [];
    })
    .sort();
}

/** The path and the hash of each file. */
export const contentsOf = (root: string, files: string[]): string[] =>
  files.map((file) => `${relative(root, file)} ${sha256Of(readFileSync(file))}`);

/** A hash of the path, size and modification time of every file in a folder. */
export function stateOfFolder(folder: string): string {
  const hash = createHash('sha256');
  const add = (at: string, prefix: string) => {
    let files = '';
    for (const entry of readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = `${at}/${entry.name}`;
      if (entry.isDirectory()) add(file, `${prefix}${entry.name}/`);
      else {
        const { size, mtimeMs } = statSync(file);
        files += `${prefix}${entry.name} ${size} ${mtimeMs}\n`;
      }
    }
    hash.update(files);
  };
  add(folder, '');
  return hash.digest('hex');
}
