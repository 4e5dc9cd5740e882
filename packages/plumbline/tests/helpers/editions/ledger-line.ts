import type { LedgerLine } from '../../../src/core/project/ledger/ledger.ts';

/** A line of the ledger as text, without the hash of the line before it, as early releases wrote it. */
export const earlyLine = ({ follows: _follows, last: _last, ...line }: LedgerLine): string =>
  `${JSON.stringify(line)}\n`;
