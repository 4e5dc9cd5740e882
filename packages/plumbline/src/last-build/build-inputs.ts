/** Hashes of everything that a build reads. */
import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { installedPackages, variables } from '../core/cache/environment.ts';
import { isLock } from '../core/cache/lock-file.ts';
import { sha256Of } from '../core/input/hash.ts';
import { hasSiteMark } from '../publish/site/hosts/site-mark.ts';
import { contentsOf, filesBelow } from './file-hashes.ts';

export const packageRoot = join(import.meta.dirname, '../..');

export interface BuildInputs {
  /** Of everything. */
  all: string;
  /** Of what every page may depend on: the generator, packages, the environment, settings, components, styles. */
  shared: string;
}

/** Folders of an edition whose files are read into the project, which records the use of each. Astro copies `public`. */
const recorded = ['data', 'archive', 'public', 'src/charts', 'src/content'].map((folder) => folder + sep);

/** @param out folder of the site that is built */
export function readBuildInputs(root: string, out: string): BuildInputs {
  const sites = [out, `${out}.new`, `${out}.old`, `${out}.lock`];
  // Other sites, and what their builds have beside them.
  const isOfBuild = (path: string) =>
    hasSiteMark(path) || isLock(path) || isLock(path.replace(/\.(new|old)$/, '.lock'));
  const isNoInput = (path: string, name: string) =>
    name === 'node_modules' ||
    sites.includes(path) ||
    (name.startsWith('.') && !name.startsWith('.env')) ||
    (dirname(path) === root && isOfBuild(path));
  const generator = ['dist', 'astro', 'client'].map((name) => join(packageRoot, name)).filter(existsSync);
  const files = filesBelow(root, isNoInput);
  const folders = recorded.map((folder) => join(root, folder));
  const isRecorded = (file: string) => folders.some((folder) => file.startsWith(folder));
  const shared = sha256Of(
    JSON.stringify([
      process.version,
      variables(),
      installedPackages(root),
      generator.flatMap((folder) => contentsOf(packageRoot, filesBelow(folder))),
      contentsOf(
        root,
        files.filter((file) => !isRecorded(file)),
      ),
    ]),
  );
  return { shared, all: sha256Of(JSON.stringify([shared, contentsOf(root, files.filter(isRecorded))])) };
}
