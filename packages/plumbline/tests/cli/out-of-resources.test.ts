/** Without space or permission, a command says so, and the last site is unchanged. */
import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { plumbline, runCommand, runPlumbline } from '../helpers/editions/command.ts';
import { editionWithSite, expectOnlyLastSite, isStack } from '../helpers/editions/last-site.ts';

const isRoot = process.getuid?.() === 0;

describe('on a full disk, a build', { timeout: 120_000 }, () => {
  // It is full when pages are compiled, when they are rendered, and when files are written.
  test.for(['1m', '2m', '3m', '3500k'])('of %s says so', async (size, { skip }) => {
    const disk = mkdtempSync(join(tmpdir(), 'disk-'));
    onTestFinished(() => rmSync(disk, { recursive: true }));
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]).status !== 0)
      skip('This user may not mount a file system.');
    onTestFinished(() => void spawnSync('umount', [disk]));
    const root = editionWithSite(onTestFinished);
    cpSync(root, disk, { recursive: true, filter: (path) => !path.endsWith('node_modules') });
    symlinkSync(join(process.cwd(), 'node_modules'), join(disk, 'node_modules'));
    const { code, out, error } = await runPlumbline(disk, ['build']);
    expect(error).toMatch(
      /(^|\n)\S+: expected space on the disk, got "ENOSPC: no space left on device"\.\n {2}Hint: Free some space, and run the command again\.\n1 problem\. Nothing was published\.\n$/,
    );
    expect(code).toBe(1);
    expect(out + error).not.toMatch(isStack);
    expectOnlyLastSite(disk);
  });

  test('with a limit for the size of files says so', async ({ skip }) => {
    if (process.platform === 'win32') skip('This system has no such limit.');
    const root = editionWithSite(onTestFinished);
    const { code, out, error } = await runCommand(
      'sh',
      ['-c', `ulimit -f 16; exec "$0" "$1" build`, process.execPath, plumbline],
      {
        cwd: root,
      },
    );
    expect(error).toContain(
      'expected to be allowed to write a file of this size, got "EFBIG: file too large".\n  Hint: Raise',
    );
    expect(code).toBe(1);
    expect(out + error).not.toMatch(isStack);
    expectOnlyLastSite(root);
  });
});

describe('in an edition that cannot be written', { timeout: 60_000 }, () => {
  /** Runs as a user without permission to write in the edition. */
  const run = (root: string, args: string[]) => {
    const user: SpawnSyncOptions = isRoot ? { uid: 65_534, gid: 65_534 } : {};
    return spawnSync(process.execPath, [plumbline, ...args], { ...user, cwd: root, encoding: 'utf8' });
  };

  function readOnlyEdition(skip: (reason: string) => void): string {
    const root = editionWithSite(onTestFinished);
    if (run(dirname(root), ['--version']).status !== 0) skip('Another user cannot read this repository.');
    chmodSync(root, 0o555);
    onTestFinished(() => chmodSync(root, 0o755));
    return root;
  }

  test('a check works', ({ skip }) => {
    const { status, stdout, stderr } = run(readOnlyEdition(skip), ['check']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^No problems\. /);
  });

  test.for(['build', 'build --out preview', 'release', 'preview-chart bridges-now'])(
    '%s says which folder it cannot write',
    (command, { skip }) => {
      const root = readOnlyEdition(skip);
      const { status, stdout, stderr } = run(root, command.split(' '));
      expect(stderr).toMatch(
        /^\.\/: expected a folder in which files can be written, got "EACCES: permission denied"\.\n {2}Hint: Change its permissions, or run the command in a copy of the edition\.\n1 problem\./,
      );
      expect([status, stdout]).toEqual([1, '']);
      expectOnlyLastSite(root);
    },
  );
});
