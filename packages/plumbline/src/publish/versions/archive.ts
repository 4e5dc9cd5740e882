/**
 * Writes archive/: first the new snapshots, then the ledger that lists them. Each file is written under a temporary
 * name, flushed to disk and renamed, so that an interrupted process or machine leaves every file complete, either old
 * or new. A snapshot that the ledger does not list yet is not published. A list of such snapshots is written first, so that the next release
 * finds them, and they are not taken for snapshots whose lines were lost.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { archiveFolder, ledgerFile, type LedgerLine } from '../../core/project/ledger/ledger.ts';
import { addedText, parseLedger } from '../../core/project/ledger/read-ledger.ts';
import { snapshotFile } from './versions.ts';

export interface Addition {
  /** New files by their path from the root of the edition. */
  files: { path: string; content: string }[];
  lines: LedgerLine[];
}

/** The text of the ledger, to be passed to addToArchive. */
export const ledgerText = (root: string): string => {
  const path = join(root, ledgerFile);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

/** The list of the snapshots that a release writes, until the ledger has them. */
const listOfUnlisted = `${archiveFolder}/.unlisted.tmp`;

/** Paths of the snapshots of an interrupted release. */
export function unlistedFiles(root: string): string[] {
  const path = join(root, listOfUnlisted);
  const list = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  return list.filter((one) => isSnapshotFile.test(one));
}

const isSnapshotFile = new RegExp(`^${archiveFolder}/charts(/[a-z0-9-]+){2,3}\\.json$`);

/**
 * @param before the ledger that the addition was made for; if it has changed, nothing is written
 * @throws if a file would be changed
 */
export function addToArchive(root: string, { files, lines }: Addition, before: string): void {
  if (ledgerText(root) !== before) throw new Error(`${ledgerFile} has changed in the meantime; run the command again`);
  const unlisted = snapshotsOf(lines);
  removeUnneeded(root, new Set([...snapshotsOf(parseLedger(before, [])), ...unlisted]));
  const list = join(root, listOfUnlisted);
  if (unlisted.length) writeAtomically(list, unlisted.map((path) => `${path}\n`).join(''));
  removeTemporaryFiles(join(root, archiveFolder));
  for (const { path, content } of files) {
    const place = join(root, path);
    if (!existsSync(place)) writeAtomically(place, content);
    else if (readFileSync(place, 'utf8') !== content)
      throw new Error(`${path} exists with different content and must not be changed`);
  }
  if (lines.length) writeAtomically(join(root, ledgerFile), before + addedText(before, lines));
  rmSync(list, { force: true });
}

const snapshotsOf = (lines: LedgerLine[]): string[] =>
  lines.flatMap((line) => (line.kind === 'version' ? snapshotFile(line) : []));

/** Removes snapshots of an interrupted release that the next one does not need, because their chart has changed since. */
function removeUnneeded(root: string, named: Set<string>): void {
  for (const path of unlistedFiles(root)) if (!named.has(path)) rmSync(join(root, path), { force: true });
}

/** A temporary name, which is not taken for a snapshot. */
const temporary = (place: string): string => join(dirname(place), `.${basename(place)}.tmp`);

function writeAtomically(place: string, content: string): void {
  mkdirSync(dirname(place), { recursive: true });
  const file = openSync(temporary(place), 'w');
  try {
    const bytes = Buffer.from(content);
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary(place), place);
  flushFolder(dirname(place));
}

/** A rename is durable when its folder is flushed. Windows cannot flush folders and need not. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** Removes the incomplete files of an interrupted release. */
function removeTemporaryFiles(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/^\..*\.tmp$/.test(basename(name)) && name !== basename(listOfUnlisted)) rmSync(join(folder, name));
}
