/** What every cached result depends on besides authored files: the generator, packages, Node and variables. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256Of } from '../input/hash.ts';

/** Folder of the code that runs: `dist/`, or `src/` in the repository. */
const codeFolder = join(import.meta.dirname, '../..');

let codeHash: string | undefined;

/** Hash of the generator's code. */
function hashOfCode(): string {
  codeHash ??= sha256Of(
    readdirSync(codeFolder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.[jt]s$/.test(path) && !path.endsWith('.d.ts'))
      .sort()
      .map((path) => `${path} ${sha256Of(readFileSync(join(codeFolder, path)))}`)
      .join('\n'),
  );
  return codeHash;
}

/** Variables of the environment on which a site depends, sorted. */
export const variables = (): [name: string, value: string | undefined][] =>
  Object.entries(process.env)
    .filter(([name]) => /^(SITE|BASE_PATH|PUBLIC_.*)$/.test(name))
    .sort();

/**
 * Hash of npm's list of all packages that it has installed, for the edition or for a workspace around it.
 * @throws if there is none: other package managers keep none in this place, and then nothing is kept
 */
export function installedPackages(folder: string): string {
  const list = join(folder, 'node_modules/.package-lock.json');
  const above = dirname(folder);
  return existsSync(list) || above === folder ? sha256Of(readFileSync(list)) : installedPackages(above);
}

/** Hash of everything on which the reading of an edition depends besides its files. @throws like `installedPackages` */
export const hashOfEnvironment = (root: string): string =>
  sha256Of(JSON.stringify([process.version, hashOfCode(), installedPackages(root), variables()]));
