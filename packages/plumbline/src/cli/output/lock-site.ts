/** Locks the folder of a site, so that only one build writes it. */
import { mkdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { takeLock, type Lock } from '../../core/cache/lock.ts';
import { isThere } from '../../core/input/inside.ts';
import { Problems } from '../../core/input/problems.ts';
import { inQuotes } from '../../core/input/validate.ts';
import { isOfBuild, removeFolder, restoreSite } from './replace-site.ts';
import type { SiteFolder } from './site-folder.ts';

/** The command of this process, as a person types it. */
export const commandLine = (): string => ['plumbline', ...process.argv.slice(2)].join(' ');

/**
 * Locks the folder of a site for this process, and removes what a build that was killed has left.
 * @throws Problems if another build has it, if it cannot be written, or if other files are where a build writes
 */
export function lockSite(root: string, site: SiteFolder): Lock {
  const nameOf = (path: string) => relative(root, path);
  const lock = writing(root, dirname(site.lock), () => {
    mkdirSync(dirname(site.lock), { recursive: true });
    return takeLock({
      file: site.lock,
      name: nameOf(site.lock),
      place: `${site.name}/`,
      work: 'build of this folder',
      command: commandLine(),
    });
  });
  // What a killed build has left may lack the mark of a site.
  const strange = lock.wasTakenOver ? [] : [site.fresh, site.old].filter((path) => isThere(path) && !isOfBuild(path));
  if (strange.length) {
    lock.release();
    throw new Problems(
      strange.map((path) => ({
        file: nameOf(path),
        message: 'expected nothing, or what an earlier build left, got other files.',
        hint: `Move or delete "${nameOf(path)}", which a build would replace.`,
      })),
    );
  }
  restoreSite(site);
  removeFolder(site.fresh);
  removeFolder(site.old);
  return lock;
}

/** Runs something that writes to a folder. @throws Problems if the folder cannot be written */
export function writing<Result>(root: string, folder: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    const { code = '', message, syscall } = error as NodeJS.ErrnoException;
    if (!['EACCES', 'EPERM', 'EROFS'].includes(code)) throw error;
    throw new Problems([
      {
        file: `${relative(root, folder) || '.'}/`,
        message: `expected a folder in which files can be written, got ${inQuotes(message.split(`, ${syscall}`)[0])}.`,
        hint: 'Change its permissions, or run the command in a copy of the edition.',
      },
    ]);
  }
}
