/** The package as npm publishes it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const packageFolder = join(import.meta.dirname, '../../..');

export interface Tarball {
  file: string;
  /** Of the packed file. */
  bytes: number;
  /** Of the files in it, from the root of the package. */
  paths: string[];
}

/** What the last build left in dist/ is packed, as every test of the command uses it: other tests read it at the same time. */
export function packPackage(whenDone: (remove: () => void) => void): Tarball {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  whenDone(() => rmSync(folder, { recursive: true }));
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const output = execFileSync('npm', args, { cwd: packageFolder, encoding: 'utf8' });
  const [{ filename, size, files }] = JSON.parse(output) as [
    { filename: string; size: number; files: { path: string }[] },
  ];
  return { file: join(folder, filename), bytes: size, paths: files.map(({ path }) => path).sort() };
}

/** The files of the edition that the README shows, by path. */
export const readmeEdition: Record<string, string> = Object.fromEntries(
  [...readFileSync(join(packageFolder, 'README.md'), 'utf8').matchAll(/^`([^`\n]+)`\n\n```\w+\n([^]*?)^```$/gm)].map(
    ([, path, text]) => [path!, text!],
  ),
);
