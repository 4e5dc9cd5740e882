/** Builds the site beside the old one and swaps it in when it is whole, so that a failed build leaves the last good site. */
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Problems } from '../core/input/problems.ts';
import type { Project } from '../core/project/project.ts';
import { openProject } from '../current-project.ts';
import { nginxFile } from '../publish/site/nginx.ts';
import { movesOf } from '../publish/site/redirects.ts';
import { exitCodes, UsageError, type Command } from './command.ts';

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
    const out = siteFolder(root, String(folder));
    const nginxPath = nginx === undefined ? undefined : fileOutside(out, root, String(nginx));
    const fresh = `${out}.new`;
    try {
      const project = await openProject(root);
      await rm(fresh, { recursive: true, force: true });
      const astro = await import('astro');
      // Astro logs the error of a page with its stack. Lines of charts, which are read from stacks, are known by now.
      if (!verbose) Error.stackTraceLimit = 0;
      await astro.build({ root, outDir: fresh, logLevel: 'warn' });
      requirePages(fresh);
      if (nginxPath !== undefined) await writeNginxFile(nginxPath, project);
      await swap(fresh, out);
    } catch (error) {
      await rm(fresh, { recursive: true, force: true });
      throw error;
    }
    console.log(`The site is in ${folder}/.`);
    return exitCodes.ok;
  },
};

/** What every site has, and hardly anything else. */
const sign = '_headers';

/** @throws UsageError for a folder outside the edition, or one that holds something else, which would be lost. */
function siteFolder(root: string, folder: string): string {
  const out = resolve(root, folder);
  if (!isInside(out, root))
    throw new UsageError(`Expected a folder inside the edition after "--out", got "${folder}".`);
  const holdsOther = existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, sign));
  if (!holdsOther) return out;
  const hint = 'Empty it, or name another folder with --out.';
  throw new UsageError(`Expected a folder that is empty or holds a built site, got "${folder}".`, hint);
}

/** @throws UsageError for a file that would be published with the site. */
function fileOutside(out: string, root: string, file: string): string {
  const path = resolve(root, file);
  if (!isInside(path, out)) return path;
  throw new UsageError(`Expected a file outside the folder of the site after "--nginx", got "${file}".`);
}

const isInside = (path: string, folder: string): boolean => path.startsWith(`${folder}${sep}`);

/** @throws Problems for what Astro makes where its configuration leaves Plumbline out. */
function requirePages(site: string): void {
  if (existsSync(join(site, sign))) return;
  const message = 'expected "integrations: [plumbline()]", got a configuration without it.';
  throw new Problems([{ file: 'astro.config.mjs', message, hint: 'Add plumbline() to "integrations".' }]);
}

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
