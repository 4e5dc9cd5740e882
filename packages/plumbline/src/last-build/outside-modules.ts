/** Modules that an edition imports from outside its folder and its packages. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256Of } from '../core/input/hash.ts';
import { packageRoot } from './build-inputs.ts';

/** Hashes by path. */
export type OutsideModules = { [path: string]: string };

export const areUnchanged = (modules: OutsideModules): boolean =>
  Object.entries(modules).every(([path, hash]) => sha256Of(readFileSync(path)) === hash);

/** Collects them from now on. @returns a function that stops, and returns their hashes */
export function recordOutsideModules(root: string): () => OutsideModules {
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
  return () => {
    hooks.deregister();
    return Object.fromEntries([...paths].sort().map((path) => [path, sha256Of(readFileSync(path))]));
  };
}
