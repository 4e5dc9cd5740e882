/** Reads the state of the git repository, for releases. */
import { execFileSync } from 'node:child_process';
import { archiveFolder, ledgerFile } from '../core/project/ledger.ts';

const git = (root: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
    maxBuffer: Infinity,
  });

/** Whether the repository has a commit. */
export function hasCommit(root: string): boolean {
  try {
    return Boolean(git(root, 'rev-parse', '--verify', 'HEAD'));
  } catch {
    return false;
  }
}

/** Files outside archive/ that are modified or untracked. */
export const uncommitted = (root: string): string[] =>
  git(root, 'status', '--porcelain', '--untracked-files=all', '--', '.', `:(exclude)${archiveFolder}`)
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(3));

/** Day of the last commit, in UTC. */
export const commitDate = (root: string): string =>
  new Date(Number(git(root, 'log', '-1', '--format=%ct')) * 1000).toISOString().slice(0, 10);

/** The ledger in the last commit; empty if it has none. */
export function committedLedger(root: string): string {
  try {
    return git(root, 'show', `HEAD:./${ledgerFile}`);
  } catch {
    return '';
  }
}
