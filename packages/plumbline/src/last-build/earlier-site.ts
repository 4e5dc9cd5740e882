/**
 * The site before the last one, which is kept in the cache so that the next site begins with its folder: only what differs between the
 * three sites is linked, written or removed, not every file. The files of all of them are hard links, so the folder needs little space.
 */
import { linkSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { openCache } from '../core/cache/disk-cache.ts';
import { recordFile } from './build-record.ts';

const folderOf = (root: string, out: string): string => `${recordFile(root, out)}.site`;

/** Removes the folder in the cache. */
export const removeEarlierSite = (root: string, out: string): void =>
  rmSync(folderOf(root, out), { recursive: true, force: true });

/**
 * Begins a new site with the files of the earlier one.
 * @param fresh folder of the new site @param isSame whether the new site has the file of a path
 * @returns paths of the files that are there
 */
export function beginWithEarlierSite(
  root: string,
  out: string,
  fresh: string,
  isSame: (path: string) => boolean,
): Set<string> {
  const kept = new Set<string>();
  /** @returns whether the folder is empty */
  const clean = (folder: string, prefix: string): boolean => {
    let left = 0;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = prefix + entry.name;
      if (entry.isDirectory()) {
        if (!clean(`${folder}/${entry.name}`, `${path}/`)) left++;
      } else if (isSame(path)) {
        kept.add(path);
        left++;
      } else unlinkSync(`${folder}/${entry.name}`);
    }
    if (left) return false;
    rmdirSync(folder);
    return true;
  };
  try {
    renameSync(folderOf(root, out), fresh);
    clean(fresh, '');
    return kept;
  } catch {
    // There is none, or the cache is on another disk.
    rmSync(fresh, { recursive: true, force: true });
    return new Set();
  }
}

/** Removes files of a site, and folders that are empty without them. */
export function removeFiles(folder: string, paths: Iterable<string>): void {
  for (const path of paths) {
    rmSync(`${folder}/${path}`, { force: true });
    for (let at = dirname(path); at !== '.' && !readdirSync(`${folder}/${at}`).length; at = dirname(at))
      rmdirSync(`${folder}/${at}`);
  }
}

/** Keeps a site that was replaced. @param replaced its folder */
export function keepEarlierSite(root: string, out: string, replaced: string): void {
  const earlier = folderOf(root, out);
  openCache(root);
  mkdirSync(dirname(earlier), { recursive: true });
  rmSync(earlier, { recursive: true, force: true });
  renameSync(replaced, earlier);
}

/** Keeps a second folder with the files of a site. @throws if the file system has no hard links */
export function keepLinksTo(root: string, out: string): void {
  const half = `${folderOf(root, out)}.half`;
  const link = (from: string, to: string) => {
    mkdirSync(to, { recursive: true });
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      const [source, target] = [`${from}/${entry.name}`, `${to}/${entry.name}`];
      if (entry.isDirectory()) link(source, target);
      else linkSync(source, target);
    }
  };
  rmSync(half, { recursive: true, force: true });
  try {
    link(out, half);
    keepEarlierSite(root, out, half);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}
