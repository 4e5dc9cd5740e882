/** Compares all inputs of a build with those of the last one, to find out whether the site is up to date. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openCache } from '../core/cache/disk-cache.ts';
import { packageVersion } from '../core/cache/package-version.ts';

const packageRoot = join(import.meta.dirname, '../..');

/** A file that every built site has, and few other folders. */
export const markerFile = '_headers';

interface Record {
  /** Hash of all files of the edition, the environment, and the programs that build it. */
  inputs: string;
  /** Hash of the path, size and modification time of every file of the site. */
  site: string;
  /** Hashes of modules outside the edition that it imports, by path. */
  outside: { [path: string]: string };
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Files below a folder, sorted. @param skips whether to leave out a folder or file by its path and name */
function filesBelow(folder: string, skips: (path: string, name: string) => boolean = () => false): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !skips(join(folder, name), name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path, skips) : path;
    })
    .sort();
}

/** Files and folders that are not inputs: hidden ones, packages, built sites. */
const isNoInput = (path: string, name: string): boolean =>
  name.startsWith('.') || name === 'node_modules' || existsSync(join(path, markerFile));

const contentsOf = (root: string, files: string[]): string[] =>
  files.map((file) => `${relative(root, file)} ${sha256(readFileSync(file))}`);

function inputsOf(root: string): string {
  const generator = ['dist', 'astro', 'client'].map((name) => join(packageRoot, name)).filter(existsSync);
  return sha256(
    JSON.stringify([
      process.version,
      process.env['SITE'],
      process.env['BASE_PATH'],
      versionsOf(packageRoot),
      versionsOf(root),
      contentsOf(
        packageRoot,
        generator.flatMap((folder) => filesBelow(folder)),
      ),
      contentsOf(root, filesBelow(root, isNoInput)),
    ]),
  );
}

/** Versions of the packages that a package.json names. */
function versionsOf(folder: string): string[] {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return [];
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { [kind: string]: { [name: string]: string } | undefined };
  const names = ['dependencies', 'peerDependencies'].flatMap((kind) => Object.keys(manifest[kind] ?? {}));
  return names.map((name) => {
    try {
      return packageVersion(name, pathToFileURL(file).href);
    } catch {
      // An optional peer is not installed.
      return name;
    }
  });
}

const siteOf = (out: string): string =>
  sha256(
    filesBelow(out)
      .map((file) => {
        const { size, mtimeMs } = statSync(file);
        return `${relative(out, file)} ${size} ${mtimeMs}`;
      })
      .join('\n'),
  );

const recordFile = (root: string, out: string): string =>
  join(openCache(root), 'builds', `${sha256(relative(root, out)).slice(0, 16)}.json`);

/** Whether a build would give the site that is already in the folder. */
export function isUpToDate(root: string, out: string): boolean {
  try {
    const { inputs, site, outside } = JSON.parse(readFileSync(recordFile(root, out), 'utf8')) as Record;
    return (
      site === siteOf(out) &&
      inputs === inputsOf(root) &&
      Object.entries(outside).every(([path, hash]) => sha256(readFileSync(path)) === hash)
    );
  } catch {
    return false;
  }
}

/**
 * Records the inputs of a build from now on.
 * @returns a function that writes the record, to call when the site is complete
 */
export function recordBuild(root: string, out: string): () => void {
  // Read before the build: an edit during the build must cause another one.
  const inputs = inputsOf(root);
  const outside = new Set<string>();
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context);
      if (resolved.url.startsWith('file:')) {
        const path = fileURLToPath(resolved.url.split('?')[0]!);
        const isOfPackage = path.startsWith(packageRoot + sep) || path.includes(`${sep}node_modules${sep}`);
        if (!isOfPackage && !path.startsWith(root + sep)) outside.add(path);
      }
      return resolved;
    },
  });
  return () => {
    hooks.deregister();
    const hashes = [...outside].sort().map((path) => [path, sha256(readFileSync(path))]);
    const record: Record = { inputs, site: siteOf(out), outside: Object.fromEntries(hashes) };
    try {
      const file = recordFile(root, out);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(record));
    } catch {
      // Without a record, the next build is a full one.
    }
  };
}
