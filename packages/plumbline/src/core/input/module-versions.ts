/**
 * Node caches a module by its address for as long as the process runs. To load an edited module, and every module that imports it,
 * again, a version is added to the address. Modules of packages keep their address.
 */
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface AuthoredModule {
  version: number;
  /** Hash of the file for which this version was made; empty if there was no file. */
  digest: string;
  /** Addresses, without a version, of the authored modules that it imports. */
  imports: Set<string>;
}

/** Authored modules by address, without a version. */
const modules = new Map<string, AuthoredModule>();

/** The address that imports the current content of a file. */
export function currentAddress(file: string): string {
  const address = addressOf(file);
  track(address);
  for (const one of reach(address)) if (digestOf(one) !== modules.get(one)!.digest) renew(one);
  return withVersion(address);
}

/** Loads a file that failed, and what it imports, again the next time. Node caches failures, too. */
export function forgetFailure(file: string): void {
  for (const address of reach(addressOf(file))) modules.get(address)!.version++;
}

/** Paths of a module and of all authored modules that it imports. To be called after it was imported. */
export const importedFiles = (file: string): string[] =>
  [...reach(addressOf(file))].sort().map((url) => fileURLToPath(url));

/** A hash of the code of a module and of all authored modules that it imports. To be called after it was imported. */
export function codeDigest(file: string): string {
  const digests = [...reach(addressOf(file))].sort().map((address) => modules.get(address)!.digest);
  return createHash('sha256').update(digests.join()).digest('hex');
}

/** Node resolves symbolic links before it caches a module. */
const addressOf = (file: string): string => pathToFileURL(realpathSync(file)).href;

function track(address: string): void {
  if (!modules.has(address)) modules.set(address, { version: 0, digest: digestOf(address), imports: new Set() });
}

/** Increases the version of an edited module and of every module that imports it, directly or not. */
function renew(edited: string): void {
  modules.get(edited)!.digest = digestOf(edited);
  for (const [address, module] of modules) if (reach(address).has(edited)) module.version++;
}

/** A module and everything that it imports, directly or not. */
function reach(address: string): Set<string> {
  const reached = new Set([address]);
  for (const one of reached) for (const imported of modules.get(one)!.imports) reached.add(imported);
  return reached;
}

function digestOf(address: string): string {
  try {
    return createHash('sha256')
      .update(readFileSync(fileURLToPath(address)))
      .digest('hex');
  } catch {
    return '';
  }
}

function withVersion(address: string): string {
  const { version } = modules.get(address)!;
  return version ? `${address}?${version}` : address;
}

const withoutVersion = (address: string): string => address.split('?')[0]!;

/** Modules of packages and of the generator do not change while a process runs. */
const isAuthored = (url: string): boolean =>
  url.startsWith('file:') && !url.includes('/node_modules/') && !url.startsWith(`${generator}/`);
const generator = pathToFileURL(join(import.meta.dirname, '../../..')).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    const importer = modules.get(withoutVersion(context.parentURL ?? ''));
    if (!importer) return nextResolve(specifier, context);
    const add = (address: string) => {
      track(address);
      importer.imports.add(address);
    };
    const address = /^\.{1,2}\//.test(specifier) ? new URL(specifier, context.parentURL).href : undefined;
    // Tracked before it is resolved: a missing file may be added later.
    if (address) add(address);
    const resolved = nextResolve(specifier, context);
    if (!address && isAuthored(resolved.url)) add(resolved.url);
    return modules.has(resolved.url) ? { ...resolved, url: withVersion(resolved.url) } : resolved;
  },
});
