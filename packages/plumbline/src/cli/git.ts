/** Reads the state of the git repository. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLock } from '../core/cache/lock-file.ts';
import { Problems } from '../core/input/problems.ts';
import { archiveFolder, ledgerFile } from '../core/project/ledger/ledger.ts';
import { parseLedger } from '../core/project/ledger/read-ledger.ts';
import { pathOf } from '../publish/urls.ts';

const git = (root: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
    maxBuffer: Infinity,
  });

/** Why git has no commit of the edition; undefined if it has one. */
export function whyNoCommit(root: string): string | undefined {
  try {
    git(root, 'rev-parse', '--verify', 'HEAD');
    return undefined;
  } catch (error) {
    const [line = ''] = String((error as { stderr?: string }).stderr ?? (error as Error).message).split('\n');
    return line === 'fatal: Needed a single revision' ? 'none' : `"${line}"`;
  }
}

/** Files outside archive/ that are modified or untracked, except for the locks of commands that run. */
export function uncommitted(root: string): string[] {
  // Git names files from the root of the repository.
  const prefix = git(root, 'rev-parse', '--show-prefix').trim().length;
  return git(root, 'status', '--porcelain', '--untracked-files=all', '--', '.', `:(exclude)${archiveFolder}`)
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(3))
    .filter((file) => !isLock(join(root, file.slice(prefix))));
}

/** Day of the last commit, in UTC. */
export const commitDate = (root: string): string =>
  new Date(Number(git(root, 'log', '-1', '--format=%ct')) * 1000).toISOString().slice(0, 10);

/** The ledger in the last commit; empty if it has none. */
export const committedLedger = (root: string): string =>
  git(root, 'ls-tree', '--name-only', 'HEAD', ledgerFile) ? git(root, 'show', `HEAD:./${ledgerFile}`) : '';

/**
 * Checks that no line of the ledger was changed or removed since the last commit, if git has one. This finds also what the links between
 * the lines cannot show: a whole release that was removed from the end, and lines that are older than the links.
 * @throws Problems with the first such line
 */
export function requireCommittedLines(root: string): void {
  const committed = linesOf(attempt(() => committedLedger(root)) ?? '');
  const path = join(root, ledgerFile);
  const lines = linesOf(existsSync(path) ? readFileSync(path, 'utf8') : '');
  const at = committed.findIndex((line, i) => line !== lines[i]);
  if (at < 0) return;
  const [line] = parseLedger(committed[at]!, []);
  const address = line?.kind === 'version' ? pathOf.version(line.chart, line.view, line.hash) : line?.path;
  const found = lines[at] === undefined ? 'nothing' : 'another one';
  const message = `expected the line of the last commit for the address "${address}", got ${found}.`;
  const hint = `Restore the last committed ledger: "git checkout -- ${ledgerFile}".`;
  throw new Problems([{ file: ledgerFile, place: `line ${at + 1}`, message, hint }]);
}

const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);

/** Undefined without git, or without a commit. */
function attempt<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
