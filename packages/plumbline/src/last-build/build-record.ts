/** The record of a build, in the cache: what it read, and what each of its outputs was made from. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { openCache } from '../core/cache/disk-cache.ts';
import { sha256Of } from '../core/input/hash.ts';
import type { RecordedInputs } from '../core/recording/input-records.ts';
import type { BuildInputs } from './build-inputs.ts';
import { stateOfFolder } from './file-hashes.ts';
import { areUnchanged, type OutsideModules } from './outside-modules.ts';

export interface BuildRecord {
  inputs: BuildInputs;
  /** State of the folder of the site. */
  site: string;
  outside: OutsideModules;
  outputs: RecordedInputs;
}

const recordFile = (root: string, out: string): string =>
  join(openCache(root), 'builds', `${sha256Of(relative(root, out)).slice(0, 16)}.json`);

/**
 * Reads the record of the build that made the site in a folder.
 * @returns undefined if there is none, or if the site or modules outside the edition have changed since
 */
export function readBuildRecord(root: string, out: string): BuildRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(recordFile(root, out), 'utf8')) as BuildRecord;
    return record.site === stateOfFolder(out) && areUnchanged(record.outside) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the record of the site that is now in the folder. */
export function writeBuildRecord(root: string, out: string, record: Omit<BuildRecord, 'site'>): void {
  const file = recordFile(root, out);
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.${process.pid}`;
  writeFileSync(half, JSON.stringify({ ...record, site: stateOfFolder(out) } satisfies BuildRecord));
  renameSync(half, file);
}
