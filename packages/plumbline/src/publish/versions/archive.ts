/**
 * Writes archive/: first every new snapshot, then, in one step, the ledger that names them. Each file is written beside its place,
 * flushed to the disk and renamed into it, so that whatever ends the process, or the machine, leaves every file whole: old or
 * new. A snapshot that no line names yet is published nowhere, and the next release finds it in its place.
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
  /** New files below the project's root, with what they hold. */
  files: { path: string; content: string }[];
  lines: LedgerLine[];
}

/** The ledger as it stands, to be handed back when lines are added to it. */
export const ledgerText = (root: string): string => {
  const path = join(root, ledgerFile);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

/**
 * @param before the ledger that the addition was made for; with another one there by now, nothing is written.
 * @throws where a file would be changed.
 */
export function addToArchive(root: string, { files, lines }: Addition, before: string): void {
  clearHalfWritten(join(root, archiveFolder));
  for (const { path, content } of files) {
    const place = join(root, path);
    if (!existsSync(place)) writeWhole(place, content);
    else if (readFileSync(place, 'utf8') !== content)
      throw new Error(`${path} holds something else, and is never changed`);
  }
  if (!lines.length) return;
  if (ledgerText(root) !== before) throw new Error(`${ledgerFile} was changed meanwhile; run the command again`);
  // A line that was whole but for its end is completed.
  const end = before === '' || before.endsWith('\n') ? '' : '\n';
  writeWhole(join(root, ledgerFile), before + end + lines.map(toLedgerLine).join(''));
}

/** The name under which a file is written before it is renamed: no reader takes it for one that is whole. */
const temporary = (place: string): string => join(dirname(place), `.${basename(place)}.tmp`);

function writeWhole(place: string, content: string): void {
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

/** A rename lasts once its folder is on the disk; Windows has no such call, and needs none. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** What an interrupted release left beside its places. */
function clearHalfWritten(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/^\..*\.tmp$/.test(basename(name))) rmSync(join(folder, name));
}
