/**
 * The ledger, archive/ledger.jsonl: one JSON object per line, in the order of events. It records every published address and
 * version, and every move and removal. Only `plumbline release` writes it, and only appends; lines are never changed or removed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { isSlug } from '../input/files.ts';
import { isThere } from '../input/inside.ts';
import type { Problem } from '../input/problems.ts';
import { inQuotes } from '../input/validate.ts';
import type { Reading } from '../recording/reading.ts';

export const archiveFolder = 'archive';
export const ledgerFile = `${archiveFolder}/ledger.jsonl`;

const text = z.string().min(1);
const id = z.string().refine(isSlug);
/** Address without the base and without a leading slash; pages end with a slash. It leads to no folder outside the site. */
const path = z.string().regex(/^(?!\/)(?!(.*\/)?\.{1,2}(\/|$))(?!.*\/\/)[^\s\\\p{Cc}]*$/u);
const date = z.iso.date();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const line = z.discriminatedUnion('kind', [
  /** One frozen version of a chart, or of one of its views. */
  z.strictObject({
    kind: z.literal('version'),
    chart: id,
    view: id.optional(),
    /** Last segment of the version's address. */
    hash: z.string().regex(/^[0-9a-z]{10}$/),
    /** Hash of the bytes of the archived file. */
    sha256,
    /** Hash of the content (src/publish/versions/version-content.ts). Absent from lines older than this field. */
    content: sha256.optional(),
    date,
    reason: text.optional(),
  }),
  /** An address that was published. */
  z.strictObject({ kind: z.literal('address'), path, date }),
  z.strictObject({ kind: z.literal('moved'), path, to: path, date }),
  z.strictObject({ kind: z.literal('removed'), path, reason: text, date }),
]);

export type LedgerLine = z.infer<typeof line>;
export type VersionLine = Extract<LedgerLine, { kind: 'version' }>;

/** Lines in order. Empty for an edition that was never released. */
export type Ledger = LedgerLine[];

export function readLedger(reading: Reading): Ledger {
  if (!reading.isText(ledgerFile)) return [];
  const problem = reading.text(ledgerFile) === undefined && whyUnreadable(reading.project.root);
  if (problem) {
    reading.problems.push(problem);
    return [];
  }
  return reading.parse(ledgerFile, (problems) => parseLedger(reading.text(ledgerFile) ?? '', problems));
}

/** A ledger that is there but cannot be read is not taken for that of an edition that was never released. */
function whyUnreadable(root: string): Problem | undefined {
  const file = join(root, ledgerFile);
  try {
    readFileSync(file);
    return undefined;
  } catch (error) {
    const { code, message, syscall } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !isThere(file)) return undefined;
    return {
      file: ledgerFile,
      message: `expected a file that can be read, got ${inQuotes(message.split(`, ${syscall}`)[0])}.`,
      hint: `Make it readable, or restore the last committed ledger: "git checkout -- ${ledgerFile}".`,
    };
  }
}

export function parseLedger(content: string, problems: Problem[]): Ledger {
  const lines = content.split('\n');
  const last = lines.pop()!;
  // Without a line end, the last line may be incomplete: writing it was interrupted.
  if (last) lines.push(last);
  return lines.flatMap((one, i) => {
    const found = toLine(one);
    if (found) return found;
    const isIncomplete = last !== '' && i === lines.length - 1;
    problems.push({
      file: ledgerFile,
      place: `line ${i + 1}`,
      message: `expected ${isIncomplete ? 'a complete line' : 'a line that "npx plumbline release" wrote'}, got ${inQuotes(one)}.`,
      hint: isIncomplete
        ? 'Delete the incomplete line; "npx plumbline release" writes it again.'
        : `Restore the last committed ledger: "git checkout -- ${ledgerFile}".`,
    });
    return [];
  });
}

function toLine(content: string): LedgerLine | undefined {
  try {
    return line.safeParse(JSON.parse(content)).data;
  } catch {
    return undefined;
  }
}

/** One line as written to the file. */
export const toLedgerLine = (one: LedgerLine): string => `${JSON.stringify(one)}\n`;

/** Whether an address is a path or below it: `charts/a/` covers `charts/a/north/` and `charts/a.svg`. */
export function covers(path: string, address: string): boolean {
  if (path === address || !path.endsWith('/')) return path === address;
  if (address.startsWith(path)) return true;
  const stem = path.slice(0, -1);
  return address.startsWith(`${stem}.`) && !address.slice(stem.length).includes('/');
}

/** The new address after a path moved: `charts/b.svg` for `charts/a.svg` after `charts/a/` moved to `charts/b/`. */
const movedAddress = (address: string, path: string, to: string): string =>
  path === address
    ? to
    : address.startsWith(path)
      ? to + address.slice(path.length)
      : to.slice(0, -1) + address.slice(path.length - 1);

/** Where an address leads: to itself or another address, or nowhere because it was removed. */
export type Resolution =
  { kind: 'here'; path: string } | { kind: 'removed'; path: string; reason: string; date: string };

/**
 * Follows an address through the moves of the ledger to one that is published, or to its removal; undefined if the ledger
 * has neither. The line with the longest path counts, and of those the last.
 */
export function resolveUrl(
  ledger: Ledger,
  address: string,
  isPublished: (address: string) => boolean,
): Resolution | undefined {
  const seen = new Set<string>();
  for (let at = address; !seen.has(at);) {
    if (isPublished(at)) return { kind: 'here', path: at };
    seen.add(at);
    const last = lastMoveOrRemoval(ledger, at);
    if (last?.kind !== 'moved') return last && { kind: 'removed', path: at, reason: last.reason, date: last.date };
    at = movedAddress(at, last.path, last.to);
  }
  return undefined;
}

type MoveOrRemoval = Extract<LedgerLine, { kind: 'moved' | 'removed' }>;

function lastMoveOrRemoval(ledger: Ledger, address: string): MoveOrRemoval | undefined {
  return ledger
    .filter((one) => one.kind === 'moved' || one.kind === 'removed')
    .filter(({ path }) => covers(path, address))
    .reduce<MoveOrRemoval | undefined>(
      (best, one) => (best && best.path.length > one.path.length ? best : one),
      undefined,
    );
}

/** Whether the last line about an address is a move or a removal. */
export function isRetired(ledger: Ledger, address: string): boolean {
  const last = ledger.findLast((one) => one.kind !== 'version' && covers(one.path, address) && !isBelow(one, address));
  return last !== undefined && last.kind !== 'address';
}

/** Lines of published addresses apply to that address only; moves and removals also to everything below. */
const isBelow = (one: LedgerLine, address: string): boolean => one.kind === 'address' && one.path !== address;
