/** Reads the state of the git repository, for releases. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { isLock } from '../core/cache/lock-file.ts';
import { archiveFolder, ledgerFile } from '../core/project/ledger.ts';

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
