/** Where addresses of the ledger lead today. */
import type { Ledger, LedgerLine } from './ledger.ts';

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
