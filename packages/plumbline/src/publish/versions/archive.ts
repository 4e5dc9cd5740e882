/**
 * Writes archive/: first the new snapshots, then the ledger that lists them. Each file is written under a temporary
 * name, flushed to disk and renamed, so that an interrupted process or machine leaves every file complete, either old
 * or new. A snapshot that the ledger does not list yet is not published; the next release finds it.
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
import { archiveFolder, ledgerFile, toLedgerLine, type LedgerLine } from '../../core/project/ledger.ts';

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

/**
 * @param before the ledger that the addition was made for; if it has changed, nothing is written
 * @throws if a file would be changed
 */
export function addToArchive(root: string, { files, lines }: Addition, before: string): void {
  removeTemporaryFiles(join(root, archiveFolder));
  for (const { path, content } of files) {
    const place = join(root, path);
    if (!existsSync(place)) writeAtomically(place, content);
    else if (readFileSync(place, 'utf8') !== content)
      throw new Error(`${path} exists with different content and must not be changed`);
  }
  if (!lines.length) return;
  if (ledgerText(root) !== before) throw new Error(`${ledgerFile} has changed in the meantime; run the command again`);
  // Completes a last line without a line end.
  const end = before === '' || before.endsWith('\n') ? '' : '\n';
  writeAtomically(join(root, ledgerFile), before + end + lines.map(toLedgerLine).join(''));
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

/** Removes the temporary files of an interrupted release. */
function removeTemporaryFiles(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/^\..*\.tmp$/.test(basename(name))) rmSync(join(folder, name));
}
