/** Lines of the ledger that were changed or removed are found, also after git has merged two branches. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Problem } from '../../../../src/core/input/problems.ts';
import type { LedgerLine } from '../../../../src/core/project/ledger/ledger.ts';
import { addedText, parseLedger } from '../../../../src/core/project/ledger/read-ledger.ts';
import { earlyLine } from '../../../helpers/editions/ledger-line.ts';

const release = (...paths: string[]): LedgerLine[] =>
  paths.map((path) => ({ kind: 'address', path, date: '2026-11-22' }));
const early = release('', 'charts/', 'data/').map(earlyLine).join('');
const add = (before: string, ...paths: string[]) => before + addedText(before, release(...paths));

const problemsOf = (text: string): string[] => {
  const problems: Problem[] = [];
  parseLedger(text, problems);
  return problems.map(({ place, message }) => `${place}: ${message}`);
};
const changedAt = (line: number) =>
  expect.stringMatching(
    new RegExp(`^line ${line}: expected the line with the hash .* a line was changed or removed\\.$`),
  );
const endMissingAt = (line: number) =>
  `line ${line}: expected the other lines of its release after it, got none: lines were removed.`;

const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);
const textOf = (lines: string[]): string => lines.map((line) => `${line}\n`).join('');

describe.each([
  ['of three releases', add(add(add('', 'a/', 'b/', 'c/'), 'd/'), 'e/', 'f/')],
  ['that began before lines were linked', add(add(early, 'a/', 'b/'), 'c/')],
])('in a ledger %s', (_, ledger) => {
  const lines = linesOf(ledger);

  test('there is nothing to report', () => {
    expect(problemsOf(ledger)).toEqual([]);
    expect(problemsOf(ledger.trimEnd())).toEqual([]);
  });

  test.each(lines.map((line, i) => [i + 1, line]))('line %i cannot be removed: %s', (number, line) => {
    const rest = lines.filter((one) => one !== line);
    const isEnd = number === lines.length;
    // Of a release with one line, nothing is left that could show it.
    if (isEnd && lines.at(-2)!.includes('"last":true')) expect(problemsOf(textOf(rest))).toEqual([]);
    else expect(problemsOf(textOf(rest))).toEqual([isEnd ? endMissingAt(number - 1) : expect.any(String)]);
  });

  test('a line cannot be changed', () => {
    const changed = lines.map((line, i) => (i === 1 ? line.replace('2026-11-22', '2026-11-21') : line));
    expect(problemsOf(textOf(changed))).toEqual([expect.stringContaining('a line was changed or removed')]);
  });
});

test('removed lines are reported once, where the next one is', () => {
  const lines = linesOf(add('', 'a/', 'b/', 'c/', 'd/', 'e/'));
  expect(problemsOf(textOf([lines[0]!, ...lines.slice(3)]))).toEqual([changedAt(2)]);
  expect(problemsOf(textOf(lines.slice(2)))).toEqual([changedAt(1)]);
});

/** What git makes of a file to which two branches added lines, as .gitattributes sets for the ledger. */
function mergedByGit(base: string, ours: string, theirs: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'merge-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = Object.entries({ ours, base, theirs }).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  expect(spawnSync('git', ['merge-file', '--union', ...files]).status).toBe(0);
  return readFileSync(files[0]!, 'utf8');
}

test.each<[string, base: string, ours: string, theirs: string]>([
  ['different addresses', add('', 'a/'), add(add('', 'a/'), 'b/', 'c/'), add(add('', 'a/'), 'd/')],
  ['the same addresses', add('', 'a/'), add(add('', 'a/'), 'b/', 'c/'), add(add('', 'a/'), 'b/', 'd/', 'c/')],
  ['their first release', '', add('', 'a/', 'b/'), add('', 'a/', 'c/')],
  ['a release before lines were linked', early, add(early, 'b/'), early + release('c/').map(earlyLine).join('')],
])('two branches with %s can be merged, and no line is lost unseen', (_, base, ours, theirs) => {
  const merged = mergedByGit(base, ours, theirs);
  expect(new Set(linesOf(merged))).toEqual(new Set([...linesOf(ours), ...linesOf(theirs)]));
  expect(problemsOf(merged)).toEqual([]);
  // The next release links to what git made.
  const next = add(merged, 'next/', 'last/');
  expect(problemsOf(next)).toEqual([]);
  const lines = linesOf(next);
  expect(problemsOf(textOf(lines.filter((_, i) => i !== lines.length - 2)))).not.toEqual([]);
});
