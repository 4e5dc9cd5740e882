/**
 * Checks that the ledger and the snapshots in archive/ name each other, that no snapshot was changed, and that the ledger has the address of
 * each chart of which it has a version.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../../core/project/project.ts';
import { archiveFolder, ledgerFile, type Ledger, type VersionLine } from '../../core/project/ledger/ledger.ts';
import { restoreLines } from '../../core/project/ledger/chain.ts';
import type { Problem } from '../../core/input/problems.ts';
import { authoredFilesBelow } from '../../core/input/unread.ts';
import { inQuotes } from '../../core/input/validate.ts';
import { sha256Of } from '../../core/input/hash.ts';
import { pathOf } from '../urls.ts';
import { unlistedFiles } from './archive.ts';
import { contentHashIn } from './version-content.ts';
import { snapshotFile } from './versions.ts';

const restoreLedger = `Restore the last committed ledger: "git checkout -- ${ledgerFile}".`;

export function checkArchive(project: Project): Problem[] {
  const lines = project.ledger.flatMap((line, i) =>
    line.kind === 'version' ? { ...line, place: `line ${i + 1}` } : [],
  );
  const named = Map.groupBy(lines, snapshotFile);
  return [
    ...[...named].flatMap(([file, lines]) => damageOf(project.root, file, lines)),
    ...unnamedSnapshots(project.root, named),
    ...missingAddresses(project.ledger, lines),
  ];
}

/** Addresses whose lines were lost: a release records the address of a chart with its first version. */
function missingAddresses(ledger: Ledger, lines: Line[]): Problem[] {
  const recorded = new Set(ledger.flatMap((line) => (line.kind === 'address' ? line.path : [])));
  const byAddress = Map.groupBy(lines, ({ chart, view }) => pathOf.chart(chart, view));
  return [...byAddress]
    .filter(([address]) => !recorded.has(address))
    .map(([address, [line]]) => ({
      file: ledgerFile,
      place: line!.place,
      message: `expected a line with the address "${address}" of this version, too, got none.`,
      hint: restoreLines,
    }));
}

type Line = VersionLine & { place: string };

function damageOf(root: string, file: string, lines: Line[]): Problem[] {
  const { sha256, date } = lines.at(-1)!;
  const { text, found } = readSnapshot(join(root, file));
  if (text !== undefined && sha256Of(text) === sha256) return misnamedContents(file, text, lines);
  const message = `expected the version that was frozen on ${date}, got ${found}.`;
  return [{ file, message, hint: `Restore the last committed file: "git checkout -- ${file}".` }];
}

function readSnapshot(path: string): { text?: string; found: string } {
  if (!existsSync(path)) return { found: 'nothing' };
  try {
    return { text: readFileSync(path, 'utf8'), found: 'other content' };
  } catch (error) {
    const { message, syscall } = error as NodeJS.ErrnoException;
    return { found: inQuotes(message.split(`, ${syscall}`)[0]) };
  }
}

/** Lines with the hash of other content, for a file whose bytes are as recorded. */
function misnamedContents(file: string, text: string, lines: Line[]): Problem[] {
  const hashed = lines.filter(({ content }) => content !== undefined);
  if (!hashed.length) return [];
  const has = contentHashIn(text);
  return hashed
    .filter(({ content }) => content !== has)
    .map(({ content, place }) => ({
      file: ledgerFile,
      place,
      message: `expected "content" to be the sha256 of the content of ${file}, got ${inQuotes(content!)}.`,
      hint: restoreLedger,
    }));
}

/** Snapshots that no line names: lines were lost. Those of a release that was interrupted are not published yet. */
function unnamedSnapshots(root: string, named: Map<string, unknown>): Problem[] {
  const unlisted = new Set(unlistedFiles(root));
  const unnamed = authoredFilesBelow(root, `${archiveFolder}/charts`).filter(
    (file) => !named.has(file) && !unlisted.has(file),
  );
  if (unnamed.length && !existsSync(join(root, ledgerFile))) {
    const count =
      unnamed.length === 1
        ? 'a line for the frozen version'
        : `a line for each of the ${unnamed.length} frozen versions`;
    const message = `expected ${count} in ${archiveFolder}/charts/, got no file.`;
    return [{ file: ledgerFile, message, hint: restoreLedger }];
  }
  return unnamed.map((file) => ({
    file,
    message: `expected a frozen version that ${ledgerFile} names, got one without a line.`,
    hint: restoreLedger,
  }));
}
