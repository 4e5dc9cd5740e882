/** The folder into which a build writes, which it replaces. It must be the site's alone, because whatever else is in it would be lost. */
import { mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isThere, isWithin, realPath } from '../../core/input/inside.ts';
import { hasSiteMark } from '../../publish/site/hosts/site-mark.ts';
import { UsageError } from '../command.ts';
import { reservedFolderAt } from './reserved-folders.ts';

export interface SiteFolder {
  /** As it was named, from the root of the edition. */
  name: string;
  /** Its path, which may be a link. */
  path: string;
  /** Its path without links: this folder is replaced. The others are beside it. */
  place: string;
  /** Where a new site is written. */
  fresh: string;
  /** Where the old site is until the new one is in its place. */
  old: string;
  /** The lock of a build. */
  lock: string;
}

/** Nothing is read or written. @param name from the root of the edition */
export function siteFolderAt(root: string, name: string): SiteFolder {
  const path = resolve(root, name);
  const place = realPath(path);
  const beside = (ending: string) => join(dirname(place), `${basename(place)}.${ending}`);
  return { name, path, place, fresh: beside('new'), old: beside('old'), lock: beside('lock') };
}

/**
 * The folder of a site that a build may write.
 * @param name after `--out`; undefined for the default @throws UsageError if the folder must not be replaced
 */
export function siteFolder(root: string, name: string | undefined, otherwise: string): SiteFolder {
  const folder = siteFolderAt(root, name ?? otherwise);
  const refused = refusalOf(root, folder);
  if (!refused) return folder;
  const [expected, hint, found] = refused;
  const after = name === undefined ? '' : ' after "--out"';
  const got = [`"${folder.name}"`, found].filter(Boolean).join(', ');
  throw new UsageError(`Expected ${expected}${after}, got ${got}.`, hint);
}

/** What is expected of a folder, what to do, and what it is. */
type Refusal = [expected: string, hint: string, found?: string];

function refusalOf(root: string, { name, path, place }: SiteFolder): Refusal | undefined {
  if (!name.trim() || path === root || !isWithin(path, root))
    return ['a folder inside the edition', 'Name a folder for the site, such as "dist".'];
  const reserved = reservedFolderAt(root, path);
  if (reserved !== undefined)
    return [
      'a folder that is only for the site',
      `Name another folder, such as "dist": "${reserved}/" is for other files.`,
    ];
  const site = siteAround(root, path);
  if (site !== undefined) return ['a folder outside other sites', `Name a folder that is not in "${site}/".`];
  if (!isThere(path)) return undefined;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return ['a folder', 'Remove the link, or add the folder to which it leads.', 'a link to nothing'];
  if (!found.isDirectory()) return ['a folder', 'Name another folder with --out.', 'a file'];
  if (isWithin(realPath(root), place))
    return ['a folder inside the edition', 'Remove the link.', 'a link to one around it'];
  if (!canBeReplaced(place)) return ['an empty folder or a built site', 'Empty it, or name another folder with --out.'];
  if (isThere(join(place, '.git')))
    return [
      'a folder without a git repository',
      'Build into another folder, and copy the site into the repository.',
      'which has ".git"',
    ];
  if (isMountPoint(place))
    return ['a folder that can be replaced', `Name a folder in it: --out ${name}/site.`, 'a mount point'];
  return undefined;
}

/** Whether a folder is empty or a built site. */
export const canBeReplaced = (folder: string): boolean => hasSiteMark(folder) || !readdirSync(folder).length;

/** The built site in which a path is. */
function siteAround(root: string, path: string): string | undefined {
  for (let at = dirname(path); at !== root; at = dirname(at)) if (hasSiteMark(at)) return relative(root, at);
  return undefined;
}

/** Whether something is mounted at a folder, so that it cannot be renamed. */
function isMountPoint(folder: string): boolean {
  const { dev, mode } = statSync(folder);
  if (dev !== statSync(dirname(folder)).dev) return true;
  try {
    // Never removes a folder with files, and says whether it is in use.
    rmdirSync(folder);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EBUSY';
  }
  mkdirSync(folder, mode);
  return false;
}
