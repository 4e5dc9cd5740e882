/** `plumbline build`: its options, and the folder in which it may write. */
import { clearProgress, phaseTable } from '../core/progress/phases.ts';
import { workDone } from '../core/progress/work.ts';
import type { Lock } from '../core/cache/lock.ts';
import { setScope, type BuildScope } from '../build-scope.ts';
import { buildShard } from './build-shard.ts';
import { buildSite } from './build-site.ts';
import { exitCodes, UsageError, type Command } from './command.ts';
import { holdUntilExit } from './output/clean-up.ts';
import { lockSite } from './output/lock-site.ts';
import { nginxPath } from './output/nginx-file.ts';
import { removeFolder } from './output/replace-site.ts';
import { siteFolder, type SiteFolder } from './output/site-folder.ts';

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
  async run({ out, only, nginx, force, shard, profile, verbose }, _, root) {
    process.env['NODE_ENV'] = 'production';
    if (shard !== undefined) {
      for (const [name, value] of Object.entries({ out, only, nginx, force, profile }))
        if (value !== undefined) throw new UsageError(`Expected no "--${name}" with "--shard", which builds no site.`);
      await buildShard(root, String(shard));
      return exitCodes.ok;
    }
    setScope(scopeNamed(only as string | undefined));
    // A site that lacks pages must not replace a whole one.
    const site = siteFolder(root, out as string | undefined, only === undefined ? 'dist' : 'dist-stories');
    const nginxFile = nginx === undefined ? undefined : nginxPath(root, site, String(nginx));
    const result = await withSite(root, site, (lock) =>
      buildSite(root, site, lock, { nginxFile, force: Boolean(force), verbose: Boolean(verbose) }),
    );
    if (profile && result === 'built') console.log(`${phaseTable()}\nMade: ${workDone()}.`);
    console.log(`${result === 'built' ? '' : 'Nothing changed. '}The site is in ${site.name}/.`);
    return exitCodes.ok;
  },
};

function scopeNamed(only: string | undefined): BuildScope {
  if (only === undefined) return 'site';
  if (only === 'stories') return only;
  throw new UsageError(`Expected "stories" after "--only", got "${only}".`);
}

/** Locks a site while it is built, and removes what is incomplete, also if somebody stops the build. */
async function withSite<Result>(root: string, site: SiteFolder, build: (lock: Lock) => Promise<Result>) {
  const { lock, end } = holdUntilExit(
    () => lockSite(root, site),
    () => removeFolder(site.fresh),
  );
  try {
    const result = await build(lock);
    end();
    return result;
  } finally {
    // After an error, pages that were rendered at the same time may still be written: the folder is removed when the process ends.
    clearProgress();
  }
}
