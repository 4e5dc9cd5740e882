/** Reads the ledger, and writes its lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isThere } from '../../input/inside.ts';
import type { Problem } from '../../input/problems.ts';
import { inQuotes } from '../../input/validate.ts';
import type { Reading } from '../../recording/reading.ts';
import { brokenLinks, linkedTexts } from './chain.ts';
import { ledgerFile, ledgerLine, type Ledger, type LedgerLine } from './ledger.ts';

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

const restore = `Restore the last committed ledger: "git checkout -- ${ledgerFile}".`;

/** @param problems receives what no release wrote, and which lines were changed or removed */
export function parseLedger(content: string, problems: Problem[]): Ledger {
  const lines = content.split('\n');
  const last = lines.pop()!;
  // Without a line end, the last line may be incomplete: writing it was interrupted.
  if (last) lines.push(last);
  const ledger = lines.flatMap((one, i) => {
    const found = toLine(one);
    if (found) return found;
    const isIncomplete = last !== '' && i === lines.length - 1;
    problems.push({
      file: ledgerFile,
      place: `line ${i + 1}`,
      message: `expected ${isIncomplete ? 'a complete line' : 'a line that "npx plumbline release" wrote'}, got ${inQuotes(one)}.`,
      hint: isIncomplete ? 'Delete the incomplete line; "npx plumbline release" writes it again.' : restore,
    });
    return [];
  });
  if (ledger.length === lines.length) problems.push(...brokenLinks(lines, ledger));
  return ledger;
}

function toLine(content: string): LedgerLine | undefined {
  try {
    return ledgerLine.safeParse(JSON.parse(content)).data;
  } catch {
    return undefined;
  }
}

/** The lines of a release as text, to be added to the text of the ledger. */
export function addedText(before: string, lines: LedgerLine[]): string {
  const texts = before.split('\n').filter(Boolean);
  const added = linkedTexts(texts, parseLedger(before, []), lines);
  // Completes a last line without a line end.
  const end = before === '' || before.endsWith('\n') ? '' : '\n';
  return end + added.map((one) => `${one}\n`).join('');
}
