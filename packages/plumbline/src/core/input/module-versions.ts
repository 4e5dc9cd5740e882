/**
 * Node keeps a module under its address for as long as the process runs. So that an edit is seen, a module that was edited, or that
 * imports one that was, is imported under a new address: the same with a version. Packages keep theirs.
 */
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface AuthoredModule {
  version: number;
  /** Of the text that this version was made for; empty where there was no file. */
  digest: string;
  /** Addresses, without a version, of what it imports by a relative path. */
  imports: Set<string>;
}

/** By address, without a version. */
const modules = new Map<string, AuthoredModule>();

/** The address at which to import a file as it is now. */
export function currentAddress(file: string): string {
  const address = addressOf(file);
  track(address);
  for (const one of reach(address)) if (digestOf(one) !== modules.get(one)!.digest) renew(one);
  return withVersion(address);
}

/** Has a file that could not be loaded, and what it imports, loaded again the next time: Node keeps failures, too. */
export function forgetFailure(file: string): void {
  for (const address of reach(addressOf(file))) modules.get(address)!.version++;
}

/** Node follows links to a file before it names it. */
const addressOf = (file: string): string => pathToFileURL(realpathSync(file)).href;

function track(address: string): void {
  if (!modules.has(address)) modules.set(address, { version: 0, digest: digestOf(address), imports: new Set() });
}

/** Gives an edited module a new version, and each that reaches it. */
function renew(edited: string): void {
  modules.get(edited)!.digest = digestOf(edited);
  for (const [address, module] of modules) if (reach(address).has(edited)) module.version++;
}

/** A module and all that it imports, directly or not. */
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

registerHooks({
  resolve(specifier, context, nextResolve) {
    const importer = modules.get(withoutVersion(context.parentURL ?? ''));
    if (!importer || !/^\.{1,2}\//.test(specifier)) return nextResolve(specifier, context);
    const address = new URL(specifier, context.parentURL).href;
    // Noted before it is looked for: a file that is not there yet may be added.
    track(address);
    importer.imports.add(address);
    const resolved = nextResolve(specifier, context);
    return resolved.url === address ? { ...resolved, url: withVersion(address) } : resolved;
  },
});
