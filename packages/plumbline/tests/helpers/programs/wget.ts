/** GNU Wget, which copies a site to a folder and rewrites its links. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why Wget cannot be tested here; undefined where it can. */
export const missing = spawnSync('wget', ['--version']).error && 'Wget is not installed: apt-get install wget';

if (missing && process.env['CI']) throw new Error(missing);

/** Copies a site. @returns the folder */
export async function mirror(address: string, paths: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-mirror-'));
  const options = ['--quiet', '--mirror', '--convert-links', '--page-requisites', '--no-host-directories'];
  const wget = spawn('wget', [...options, '--directory-prefix', folder, ...paths.map((path) => address + path)]);
  await once(wget, 'close');
  return folder;
}
