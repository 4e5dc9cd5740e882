/** Compares all inputs of a build with those of the last one, to find out whether the site is up to date. */
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCache } from '../core/cache/disk-cache.ts';
import { sha256Of } from '../core/input/hash.ts';

const packageRoot = join(import.meta.dirname, '../..');

interface BuildRecord {
  /** Hash of all files of the edition, the environment, and the programs that build it. */
  inputs: string;
  /** Hash of the path, size and modification time of every file of the site. */
  site: string;
  /** Hashes of modules outside the edition that it imports, by path. */
  outside: { [path: string]: string };
}

/**
 * Files below a folder, sorted. Follows links, each folder once.
 * @param skips whether to leave out a file or folder by its path and name
 */
function filesBelow(
  folder: string,
  skips: (path: string, name: string) => boolean = () => false,
  seen = new Set<string>(),
): string[] {
  const real = realpathSync(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  return readdirSync(folder)
    .filter((name) => !skips(join(folder, name), name))
    .flatMap((name) => {
      const path = join(folder, name);
      const found = statSync(path, { throwIfNoEntry: false });
      if (found?.isDirectory()) return filesBelow(path, skips, seen);
      return found?.isFile() ? path : [];
    })
    .sort();
}

const contentsOf = (root: string, files: string[]): string[] =>
  files.map((file) => `${relative(root, file)} ${sha256Of(readFileSync(file))}`);

/** @param out folder of the site, which is no input, and neither is `dist`, another folder of a site. */
function inputsOf(root: string, out: string): string {
  const sites = [out, `${out}.new`, `${out}.old`, join(root, 'dist')];
  const isNoInput = (path: string, name: string) =>
    name === 'node_modules' || sites.includes(path) || (name.startsWith('.') && !name.startsWith('.env'));
  const generator = ['dist', 'astro', 'client'].map((name) => join(packageRoot, name)).filter(existsSync);
  const variables = Object.entries(process.env).filter(([name]) => /^(SITE|BASE_PATH|PUBLIC_.*)$/.test(name));
  const files = filesBelow(root, isNoInput);
  return sha256Of(
    JSON.stringify([
      process.version,
      variables.sort(),
      installedPackages(root),
      generator.flatMap((folder) => contentsOf(packageRoot, filesBelow(folder))),
      contentsOf(root, files),
    ]),
  );
}

/**
 * Hash of npm's list of all packages that it has installed, for the edition or for a workspace around it.
 * @throws if there is none: other package managers keep none in this place, and then every build is a full one
 */
function installedPackages(folder: string): string {
  const list = join(folder, 'node_modules/.package-lock.json');
  const above = dirname(folder);
  return existsSync(list) || above === folder ? sha256Of(readFileSync(list)) : installedPackages(above);
}

const siteOf = (out: string): string =>
  sha256Of(
    filesBelow(out)
      .map((file) => {
        const { size, mtimeMs } = statSync(file);
        return `${relative(out, file)} ${size} ${mtimeMs}`;
      })
      .join('\n'),
  );

const recordFile = (root: string, out: string): string =>
  join(openCache(root), 'builds', `${sha256Of(relative(root, out)).slice(0, 16)}.json`);

/** Whether a build would give the site that is already in the folder. */
export function isUpToDate(root: string, out: string): boolean {
  try {
    const { inputs, site, outside } = JSON.parse(readFileSync(recordFile(root, out), 'utf8')) as BuildRecord;
    return (
      site === siteOf(out) &&
      inputs === inputsOf(root, out) &&
      Object.entries(outside).every(([path, hash]) => sha256Of(readFileSync(path)) === hash)
    );
  } catch {
    return false;
  }
}

/**
 * Records the inputs of a build from now on. Whatever prevents the record does not stop the build: the next one is a full one.
 * @returns a function that writes the record, to call when the site is complete
 */
export function recordBuild(root: string, out: string): () => void {
  const modules = recordOutsideModules(root);
  let inputs: string;
  try {
    // Read before the build: an edit during the build must cause another one.
    inputs = inputsOf(root, out);
  } catch {
    return () => void modules.stop();
  }
  return () => {
    const paths = modules.stop();
    try {
      const outside = Object.fromEntries(paths.map((path) => [path, sha256Of(readFileSync(path))]));
      const record: BuildRecord = { inputs, site: siteOf(out), outside };
      const file = recordFile(root, out);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(record));
    } catch {
      // See above.
    }
  };
}

/** Collects the paths of modules that are imported from outside the edition and its packages. */
function recordOutsideModules(root: string): { stop: () => string[] } {
  const paths = new Set<string>();
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context);
      if (resolved.url.startsWith('file:')) {
        const path = fileURLToPath(resolved.url.split('?')[0]!);
        const isOfPackage = path.startsWith(packageRoot + sep) || path.includes(`${sep}node_modules${sep}`);
        if (!isOfPackage && !path.startsWith(root + sep)) paths.add(path);
      }
      return resolved;
    },
  });
  return {
    stop() {
      hooks.deregister();
      return [...paths].sort();
    },
  };
}
