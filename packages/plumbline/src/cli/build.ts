/** Builds the site beside the old one and swaps it in when it is whole, so that a failed build leaves the last good site. */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Project } from '../core/project/project.ts';
import { openProject } from '../current-project.ts';
import { nginxFile } from '../publish/site/nginx.ts';
import { movesOf } from '../publish/site/redirects.ts';
import { exitCodes, type Command } from './command.ts';

export const build: Command = {
  summary: 'Check everything and build the site',
  help: `Usage: plumbline build [--out <folder>] [--nginx <file>]

Checks everything that is authored, then builds the site. All problems are printed at once.
The site is built beside the old one and takes its place when it is whole: after a failed or
stopped build the last good site is still there.

  --out <folder>   folder of the site, inside the edition (dist)
  --nginx <file>   also write the headers and redirects of the site, for nginx to include

Environment:
  SITE             origin of the site, in place of "site" in edition.config.ts
  BASE_PATH        path below the origin, in place of "base"

Example:
  BASE_PATH=/preview/ plumbline build --out preview`,
  options: { out: { type: 'string', default: 'dist' }, nginx: { type: 'string' } },
  positionals: 0,
  async run({ out: folder, nginx, verbose }, _, root) {
    process.env['NODE_ENV'] = 'production';
    const out = join(root, String(folder));
    const fresh = `${out}.new`;
    try {
      const project = await openProject(root);
      await rm(fresh, { recursive: true, force: true });
      const astro = await import('astro');
      // Astro logs the error of a page with its stack. Lines of charts, which are read from stacks, are known by now.
      if (!verbose) Error.stackTraceLimit = 0;
      await astro.build({ root, outDir: fresh, logLevel: 'warn' });
      if (nginx !== undefined) await writeNginxFile(resolve(root, String(nginx)), project);
      await swap(fresh, out);
    } catch (error) {
      await rm(fresh, { recursive: true, force: true });
      throw error;
    }
    console.log(`The site is in ${folder}/.`);
    return exitCodes.ok;
  },
};

async function writeNginxFile(path: string, project: Project): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, nginxFile(project.config, movesOf(project)));
}

/** Two renames: for a moment there is no site, never half of one. */
async function swap(fresh: string, out: string): Promise<void> {
  const old = `${out}.old`;
  await rm(old, { recursive: true, force: true });
  if (existsSync(out)) await rename(out, old);
  await rename(fresh, out);
  await rm(old, { recursive: true, force: true });
}
