/** Reads the versions of packages whose output is cached. */
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';

/** `resvg-js 2.6.2`. @param base `import.meta.url` of a module that can import the package */
export function packageVersion(name: string, base: string): string {
  const file = findPackageJSON(name, base)!;
  return `${name} ${(JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version}`;
}
