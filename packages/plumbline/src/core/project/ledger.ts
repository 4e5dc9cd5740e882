/**
 * The ledger: archive/ledger.jsonl, one JSON object a line, in the order in which things happened. It says what was ever
 * published and where it went. `plumbline release` alone writes it, at its end; no line is ever changed or dropped.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Problem } from '../input/problems.ts';
import { inQuotes } from '../input/validate.ts';

export const archiveFolder = 'archive';
export const ledgerFile = `${archiveFolder}/ledger.jsonl`;

const text = z.string().min(1);
/** Below the base, without it; pages end with a slash. */
const path = z.string().regex(/^(?!\/)\S*$/);
const date = z.iso.date();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const line = z.discriminatedUnion('kind', [
  /** One frozen version of a chart, or of one of its views. */
  z.strictObject({
    kind: z.literal('version'),
    chart: text,
    view: text.optional(),
    /** The address. */
    hash: z.string().regex(/^[0-9a-z]{10}$/),
    /** Of the bytes of the kept file. */
    sha256,
    /** Of the content (src/publish/version-content.ts). Lines from before it was recorded have none. */
    content: sha256.optional(),
    date,
    reason: text.optional(),
  }),
  /** An address that readers were given. */
  z.strictObject({ kind: z.literal('address'), path, date }),
  z.strictObject({ kind: z.literal('moved'), path, to: path, date }),
  z.strictObject({ kind: z.literal('removed'), path, reason: text, date }),
]);

export type LedgerLine = z.infer<typeof line>;
export type VersionLine = Extract<LedgerLine, { kind: 'version' }>;

/** Lines in order; an edition that has never been released has none. */
export type Ledger = LedgerLine[];

export async function readLedger(root: string, problems: Problem[]): Promise<Ledger> {
  return parseLedger((await readFile(join(root, ledgerFile), 'utf8').catch(() => undefined)) ?? '', problems);
}

export function parseLedger(content: string, problems: Problem[]): Ledger {
  const lines = content.split('\n');
  const last = lines.pop()!;
  // Writing can end in the middle of a line only where the line end is missing.
  if (last) lines.push(last);
  return lines.flatMap((one, i) => {
    const found = toLine(one);
    if (found) return found;
    const isHalf = last !== '' && i === lines.length - 1;
    problems.push({
      file: ledgerFile,
      place: `line ${i + 1}`,
      message: `expected ${isHalf ? 'a whole line' : 'a line that "npx plumbline release" wrote'}, got ${inQuotes(one)}.`,
      hint: isHalf
        ? 'Delete this half line; "npx plumbline release" writes again what it was to say.'
        : `Take the line back as it was: "git checkout -- ${ledgerFile}" gives the last committed ledger.`,
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

/** One line as it is written. */
export const toLedgerLine = (one: LedgerLine): string => `${JSON.stringify(one)}\n`;

/** Whether an address is at a path or below it: `charts/a/` covers `charts/a/north/` and `charts/a.svg`. */
export function covers(path: string, address: string): boolean {
  if (path === address || !path.endsWith('/')) return path === address;
  if (address.startsWith(path)) return true;
  const stem = path.slice(0, -1);
  return address.startsWith(`${stem}.`) && !address.slice(stem.length).includes('/');
}

/** The address at a new path: what `charts/a/` → `charts/b/` makes of `charts/a.svg`. */
const carried = (address: string, path: string, to: string): string =>
  path === address
    ? to
    : address.startsWith(path)
      ? to + address.slice(path.length)
      : to.slice(0, -1) + address.slice(path.length - 1);

/** Where an address led to: itself, another one, or nowhere any more. */
export type Resolution =
  { kind: 'here'; path: string } | { kind: 'removed'; path: string; reason: string; date: string };

/**
 * Follows an address through the moves of the ledger to one that `lives`, or to its removal; undefined where nothing
 * says what became of it. The nearest line counts, and of those the last.
 */
export function resolveUrl(
  ledger: Ledger,
  address: string,
  lives: (address: string) => boolean,
): Resolution | undefined {
  const seen = new Set<string>();
  for (let at = address; !seen.has(at);) {
    if (lives(at)) return { kind: 'here', path: at };
    seen.add(at);
    const said = lastWord(ledger, at);
    if (said?.kind !== 'moved') return said && { kind: 'removed', path: at, reason: said.reason, date: said.date };
    at = carried(at, said.path, said.to);
  }
  return undefined;
}

type Word = Extract<LedgerLine, { kind: 'moved' | 'removed' }>;

function lastWord(ledger: Ledger, address: string): Word | undefined {
  const words = ledger.filter((one) => one.kind === 'moved' || one.kind === 'removed');
  return words
    .filter(({ path }) => covers(path, address))
    .reduce<Word | undefined>((best, one) => (best && best.path.length > one.path.length ? best : one), undefined);
}

/** Whether the last that the ledger says of an address is that it moved or was removed. */
export function isRetired(ledger: Ledger, address: string): boolean {
  const last = ledger.findLast((one) => one.kind !== 'version' && covers(one.path, address) && !isBelow(one, address));
  return last !== undefined && last.kind !== 'address';
}

/** An address speaks for itself alone; a move or a removal for all below it. */
const isBelow = (one: LedgerLine, address: string): boolean => one.kind === 'address' && one.path !== address;
