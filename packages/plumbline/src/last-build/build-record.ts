/** The record of a build, in the cache: what it read, and what each of its outputs was made from. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildsFolder, cacheOf, openCache } from '../core/cache/disk-cache.ts';
import { replaceFile } from '../core/cache/replace-file.ts';
import { sha256Of } from '../core/input/hash.ts';
import type { RecordedInputs } from '../core/recording/input-records.ts';
import { formatRecords, parseRecords } from '../core/recording/records-file.ts';
import type { BuildInputs } from './build-inputs.ts';
import { stateOfFolder } from './file-hashes.ts';
import { areUnchanged, type OutsideModules } from './outside-modules.ts';

export interface BuildRecord {
  inputs: BuildInputs;
  /** State of the folder of the site. */
  site: string;
  outside: OutsideModules;
  /** Paths of the files that the earlier site does not have, or not the same. */
  written: string[];
  outputs: RecordedInputs;
}

/** The file of the record. @param cache folder of the cache @param out folder of the site */
export const recordFile = (root: string, out: string, cache = cacheOf(root)): string =>
  join(cache, buildsFolder, sha256Of(relative(root, out)).slice(0, 16));

/**
 * Reads the record of the build that made the site in a folder.
 * @returns undefined if there is none, or if the site or modules outside the edition have changed since
 */
export function readBuildRecord(root: string, out: string): BuildRecord | undefined {
  try {
    const text = readFileSync(recordFile(root, out), 'utf8');
    const { head, records } = parseRecords<Omit<BuildRecord, 'outputs'>>(text);
    return head.site === stateOfFolder(out) && areUnchanged(head.outside) ? { ...head, outputs: records } : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the record of the site that is now in the folder. */
export function writeBuildRecord(root: string, out: string, { outputs, ...head }: Omit<BuildRecord, 'site'>): void {
  const record = formatRecords({ ...head, site: stateOfFolder(out) }, outputs);
  replaceFile(recordFile(root, out, openCache(root)), record);
}
