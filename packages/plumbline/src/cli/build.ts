/** Builds the site beside the old one and replaces it when it is complete, so that a failed build leaves the last good site. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Problems } from '../core/input/problems.ts';
import type { Project } from '../core/project/project.ts';
import { removeUnused } from '../core/cache/disk-cache.ts';
import { records } from '../core/recording/input-records.ts';
import { setScope, type BuildScope } from '../build-scope.ts';
import { openProject } from '../current-project.ts';
import { nginxFile } from '../publish/site/hosts/nginx.ts';
import { beginPhase, clearProgress, phaseTable } from '../core/progress/phases.ts';
import { workDone } from '../core/progress/work.ts';
import { movesOf } from '../publish/site/redirects.ts';
import { readBuildInputs } from '../last-build/build-inputs.ts';
import { readBuildRecord, writeBuildRecord } from '../last-build/build-record.ts';
import { beginOutputs, outputs } from '../last-build/current-outputs.ts';
import { keepEarlierSite, keepLinksTo, removeEarlierSite } from '../last-build/earlier-site.ts';
import { recordOutsideModules } from '../last-build/outside-modules.ts';
import { buildShard } from './build-shard.ts';
import { exitCodes, UsageError, type Command } from './command.ts';

export const build: Command = {
  summary: 'Check everything and build the site',
  help: `Usage: plumbline build [--out <folder>] [--only stories] [--nginx <file>] [--force]
                      [--shard <i/n>] [--profile]

Checks everything that is authored, then builds the site. All problems are printed at once.
The site is built beside the old one and replaces it when it is complete. After a failed or
stopped build the last good site is still there. If nothing changed since the last build, the
site stays as it is. Slow results are cached in .cache/, which you can delete.

  --out <folder>   folder of the site, inside the edition (dist)
  --only stories   build only the pages of stories, for a quick look, in dist-stories
  --nginx <file>   also write the headers and redirects of the site, for nginx to include
  --force          build everything, even if nothing changed
  --shard <i/n>    make only a part of the pictures, and keep them in .cache/: machines that
                   share it build a large site together
  --profile        print how long each phase took, and what was made

Environment:
  SITE             origin of the site, instead of "site" in edition.config.ts
  BASE_PATH        path below the origin, instead of "base"

Example:
  BASE_PATH=/preview/ plumbline build --out preview`,
  options: {
    out: { type: 'string' },
    only: { type: 'string' },
    nginx: { type: 'string' },
    force: { type: 'boolean' },
    shard: { type: 'string' },
    profile: { type: 'boolean' },
  },
  positionals: 0,
  async run({ out: named, only, nginx, force, shard, profile, verbose }, _, root) {
    process.env['NODE_ENV'] = 'production';
    if (shard !== undefined) {
      for (const [name, value] of Object.entries({ out: named, only, nginx, force, profile }))
        if (value !== undefined) throw new UsageError(`Expected no "--${name}" with "--shard", which builds no site.`);
      await buildShard(root, String(shard));
      return exitCodes.ok;
    }
    setScope(scopeNamed(only as string | undefined));
    // A site that lacks pages must not replace a whole one.
    const folder = String(named ?? (only === undefined ? 'dist' : 'dist-stories'));
    const out = siteFolder(root, folder);
    const nginxPath = nginx === undefined ? undefined : fileOutside(out, root, String(nginx));
    const fresh = `${out}.new`;
    // Read before the build: an edit during the build must cause another one.
    const inputs = attempt(() => readBuildInputs(root, out));
    const last = force || !inputs ? undefined : readBuildRecord(root, out);
    if (last && last.inputs.all === inputs?.all && nginxPath === undefined) {
      console.log(`Nothing changed. The site is in ${folder}/.`);
      return exitCodes.ok;
    }
    const isSameGenerator = last && last.inputs.shared === inputs?.shared;
    beginOutputs(isSameGenerator ? last : undefined, out);
    const stop = recordOutsideModules(root);
    try {
      // Loaded while the edition is read.
      const loading = import('astro');
      loading.catch(() => undefined);
      const project = await openProject(root);
      await rm(fresh, { recursive: true, force: true });
      if (!isSameGenerator) removeEarlierSite(root, out);
      const astro = await loading;
      beginPhase('Starting Astro');
      // Astro logs errors of pages with their stack. Stacks are needed for the lines of charts only, which have been read.
      if (!verbose) Error.stackTraceLimit = 0;
      await astro.build({ root, outDir: fresh, logLevel: 'warn' });
      requirePages(fresh);
      if (nginxPath !== undefined) await writeNginxFile(nginxPath, project);
      beginPhase('Replacing the site');
      outputs.end(fresh);
      const record = attempt(() => records.toFile(project));
      const replaced = await swap(fresh, out);
      // Modules of charts that were not drawn are as in the last build.
      const outside = attempt(() => ({ ...last?.outside, ...stop() }));
      // Without a record, the next build is a full one.
      if (inputs && record && outside) {
        attempt(() => (isSameGenerator ? keepEarlierSite(root, out, replaced) : keepLinksTo(root, out)));
        const written = isSameGenerator ? outputs.written : [];
        attempt(() => writeBuildRecord(root, out, { inputs, outside, written, outputs: record }));
      }
      rmSync(replaced, { recursive: true, force: true });
      removeUnused(root);
    } catch (error) {
      clearProgress();
      // Pages that were rendered at the same time may still be written.
      await rm(fresh, { recursive: true, force: true, maxRetries: 10 });
      throw error;
    }
    clearProgress();
    if (profile) console.log(`${phaseTable()}\nMade: ${workDone()}.`);
    console.log(`The site is in ${folder}/.`);
    return exitCodes.ok;
  },
};

/** Undefined if it fails. */
function attempt<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

function scopeNamed(only: string | undefined): BuildScope {
  if (only === undefined) return 'site';
  if (only === 'stories') return only;
  throw new UsageError(`Expected "stories" after "--only", got "${only}".`);
}

/** A file that every built site has, and few other folders. */
const markerFile = '_headers';

/** @throws UsageError for a folder outside the edition, or one with other files, which would be lost. */
function siteFolder(root: string, folder: string): string {
  const out = resolve(root, folder);
  if (!isInside(out, root))
    throw new UsageError(`Expected a folder inside the edition after "--out", got "${folder}".`);
  const hasOtherFiles = existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, markerFile));
  if (!hasOtherFiles) return out;
  const hint = 'Empty it, or name another folder with --out.';
  throw new UsageError(`Expected an empty folder or a built site after "--out", got "${folder}".`, hint);
}

/** @throws UsageError for a file that would be published with the site. */
function fileOutside(out: string, root: string, file: string): string {
  const path = resolve(root, file);
  if (!isInside(path, out)) return path;
  throw new UsageError(`Expected a file outside the folder of the site after "--nginx", got "${file}".`);
}

const isInside = (path: string, folder: string): boolean => path.startsWith(`${folder}${sep}`);

/** @throws Problems if Astro's configuration does not include Plumbline. */
function requirePages(site: string): void {
  if (existsSync(join(site, markerFile))) return;
  const message = 'expected "integrations: [plumbline()]", got a configuration without it.';
  throw new Problems([{ file: 'astro.config.mjs', message, hint: 'Add plumbline() to "integrations".' }]);
}

async function writeNginxFile(path: string, project: Project): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, nginxFile(project.config, movesOf(project)));
}

/**
 * Replaces a folder by two renames: for a moment there is no site, but never an incomplete one.
 * @returns the folder of the old site, which may not exist
 */
async function swap(fresh: string, out: string): Promise<string> {
  const old = `${out}.old`;
  await rm(old, { recursive: true, force: true });
  if (existsSync(out)) await rename(out, old);
  await rename(fresh, out);
  return old;
}
