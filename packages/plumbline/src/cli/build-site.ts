/** Builds the site beside the old one and replaces it when it is complete, so that a failed build leaves the last good site. */
import { removeUnused } from '../core/cache/disk-cache.ts';
import type { Lock } from '../core/cache/lock.ts';
import { Problems } from '../core/input/problems.ts';
import { beginConfiguration, configurationRead } from '../core/limits/starting-astro.ts';
import { beginPhase } from '../core/progress/phases.ts';
import { records } from '../core/recording/input-records.ts';
import { openProject } from '../current-project.ts';
import { readBuildInputs } from '../last-build/build-inputs.ts';
import { readBuildRecord, writeBuildRecord } from '../last-build/build-record.ts';
import { beginOutputs, outputs } from '../last-build/current-outputs.ts';
import { keepEarlierSite, keepLinksTo, removeEarlierSite } from '../last-build/earlier-site.ts';
import { recordOutsideModules } from '../last-build/outside-modules.ts';
import { hasSiteMark } from '../publish/site/hosts/site-mark.ts';
import { writeNginxFile } from './output/nginx-file.ts';
import { requireCommittedLines } from './git.ts';
import { removeFolder, replaceSite } from './output/replace-site.ts';
import type { SiteFolder } from './output/site-folder.ts';

interface Options {
  /** Path of the file of `--nginx`. */
  nginxFile: string | undefined;
  /** Whether to build even if nothing changed. */
  force: boolean;
  verbose: boolean;
}

/** @param lock of the folder. @throws Problems with every mistake found */
export async function buildSite(
  root: string,
  site: SiteFolder,
  lock: Lock,
  { nginxFile, force, verbose }: Options,
): Promise<'built' | 'unchanged'> {
  const { path: out, fresh, old } = site;
  // Read before the build: an edit during the build must cause another one.
  const inputs = attempt(() => readBuildInputs(root, out));
  const last = force || !inputs ? undefined : readBuildRecord(root, out);
  if (last && last.inputs.all === inputs?.all && nginxFile === undefined) return 'unchanged';
  const isSameGenerator = last && last.inputs.shared === inputs?.shared;
  beginOutputs(isSameGenerator ? last : undefined, out);
  const stop = recordOutsideModules(root);
  // Loaded while the edition is read.
  const loading = import('astro');
  loading.catch(() => undefined);
  const project = await openProject(root);
  requireCommittedLines(root);
  if (!isSameGenerator) removeEarlierSite(root, out);
  const astro = await loading;
  beginPhase('Starting Astro');
  // Astro logs errors of pages with their stack. Stacks are needed for the lines of charts only, which have been read.
  if (!verbose) Error.stackTraceLimit = 0;
  beginConfiguration();
  await astro.build({ root, outDir: fresh, logLevel: 'warn' }).finally(configurationRead);
  requirePages(fresh);
  if (nginxFile !== undefined) writeNginxFile(nginxFile, project);
  beginPhase('Replacing the site');
  outputs.end(fresh);
  const record = attempt(() => records.toFile(project));
  lock.requireHeld();
  replaceSite(site);
  // The site is complete: what follows makes the next build faster.
  attempt(() => {
    // Modules of charts that were not drawn are as in the last build.
    const outside = { ...last?.outside, ...stop() };
    // Without a record, the next build is a full one.
    if (!inputs || !record) return;
    attempt(() => (isSameGenerator ? keepEarlierSite(root, out, old) : keepLinksTo(root, out)));
    const written = isSameGenerator ? outputs.written : [];
    writeBuildRecord(root, out, { inputs, outside, written, outputs: record });
  });
  attempt(() => removeFolder(old));
  attempt(() => removeUnused(root));
  return 'built';
}

/** Undefined if it fails. */
function attempt<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** @throws Problems if Astro's configuration does not include Plumbline. */
function requirePages(site: string): void {
  if (hasSiteMark(site)) return;
  const message = 'expected "integrations: [plumbline()]", got a configuration without it.';
  throw new Problems([{ file: 'astro.config.mjs', message, hint: 'Add plumbline() to "integrations".' }]);
}
