/** Replaces a site by a new one, and puts the old one back if a process was killed meanwhile. */
import { existsSync, lstatSync, renameSync, rmSync } from 'node:fs';
import { isHeld } from '../../core/cache/lock-file.ts';
import { isThere } from '../../core/input/inside.ts';
import { canBeReplaced, type SiteFolder } from './site-folder.ts';

/**
 * Replaces a site by two renames: for a moment there is no site, but never an incomplete one. No signal is handled between them. The old
 * site, if there was one, is then in its folder.
 */
export function replaceSite({ place, fresh, old }: SiteFolder): void {
  if (existsSync(place)) renameSync(place, old);
  try {
    renameSync(fresh, place);
  } catch (error) {
    if (existsSync(old)) renameSync(old, place);
    throw error;
  }
}

/** Puts the old site back if there is none and no build runs: one was killed between the two renames. */
export function restoreSite({ place, old, lock }: SiteFolder): void {
  if (!existsSync(place) && !isHeld(lock) && isThere(old) && isOfBuild(old)) renameSync(old, place);
}

/** Whether something beside a site is from a build: a folder that may be removed. */
export const isOfBuild = (path: string): boolean => lstatSync(path).isDirectory() && canBeReplaced(path);

/** Retries while files are still being written. */
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
