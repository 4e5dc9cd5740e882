/** The licences of everything that an edition installs are known. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface LockFile {
  packages: Record<string, { license?: string; dev?: boolean; link?: boolean }>;
}

/** It states its licence in its readme only. */
const stated: Record<string, string> = { format: 'MIT' };

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
const { packages } = JSON.parse(read('../../package-lock.json')) as LockFile;
const installed = Object.entries(packages).filter(
  ([path, { dev, link }]) => path.startsWith('node_modules/') && !dev && !link,
);
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const licenceOf = ([path, { license }]: (typeof installed)[number]) =>
  license ?? stated[nameOf(path)] ?? `none: ${nameOf(path)}`;

test('licences.md lists the licence of each package that an edition installs, and no other', () => {
  const listed = [...read('docs/licences.md').matchAll(/^\| (`.*?) +\|/gm)].flatMap(([, names]) =>
    [...names!.matchAll(/`(.+?)`/g)].map(([, name]) => name),
  );
  expect(installed.length).toBeGreaterThan(400);
  expect(listed.sort()).toEqual([...new Set(installed.map(licenceOf))].sort());
});

test('citeproc is the only package with a licence for programs on a network', () => {
  const strict = installed.filter((one) => /AGPL|SSPL|CPAL/.test(licenceOf(one)));
  expect(strict.map(([path]) => nameOf(path))).toEqual(['citeproc']);
});

test('the lock file has the hash of every package, and few packages run a script when they are installed', () => {
  const lock = JSON.parse(read('../../package-lock.json')) as {
    packages: Record<string, { integrity?: string; link?: boolean; hasInstallScript?: boolean }>;
  };
  const external = Object.entries(lock.packages).filter(
    ([path, { link }]) => path.startsWith('node_modules/') && !link,
  );
  expect(external.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  const withScripts = external.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
  expect([...new Set(withScripts)].sort()).toEqual(['esbuild', 'exifreader']);
});
