/** Two builds of one folder, or two releases, do not run at the same time. What a killed one left is cleaned up. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { siteMark } from '../../src/publish/site/hosts/site-mark.ts';
import { digestsOf } from '../helpers/editions/built.ts';
import { runPlumbline } from '../helpers/editions/command.ts';
import { commit, edit, layProject } from '../helpers/editions/released.ts';
import { appears, holderOf, startPlumbline } from '../helpers/editions/started.ts';

const story = 'src/content/stories/two-crossings.mdx';
const built = { code: 0, out: 'The site is in dist/.\n', error: '' };
const lockOf = (root: string, name = 'dist.lock') => join(root, name);

/** Starts a command, and stops it while it has its lock. */
async function stopped(root: string, args: string[], lock: string) {
  const { ended } = startPlumbline(root, args, onTestFinished);
  await appears(lock);
  const pid = holderOf(lock);
  process.kill(pid, 'SIGSTOP');
  return { pid, goOn: () => process.kill(pid, 'SIGCONT'), ended };
}

const since = '\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC';

describe('two at the same time', { timeout: 120_000 }, () => {
  test('builds of one folder: the second says who builds, and since when', async () => {
    const root = layProject(onTestFinished);
    const first = await stopped(root, ['build', '--force'], lockOf(root));
    const second = await runPlumbline(root, ['build']);
    expect(second.error).toMatch(
      new RegExp(
        `^dist/: expected no other build of this folder, got "plumbline build --force", process ${first.pid} on "${hostname()}", ` +
          `which has run since ${since}\\.\n {2}Hint: Wait until it has ended\\. If no such process runs, delete "dist\\.lock"\\.\n` +
          '1 problem\\. Nothing was published\\.\n$',
      ),
    );
    expect(second.code).toBe(1);
    // Neither another folder nor a check is concerned.
    expect(await runPlumbline(root, ['build', '--out', 'preview'])).toMatchObject({ code: 0, error: '' });
    expect(await runPlumbline(root, ['check'])).toMatchObject({ code: 0, error: '' });
    first.goOn();
    expect(await first.ended).toEqual(built);
    expect(existsSync(lockOf(root))).toBe(false);
    expect(digestsOf(join(root, 'dist'))).toEqual(digestsOf(join(root, 'preview')));
  });

  test('releases: the second writes nothing', async () => {
    const root = layProject(onTestFinished);
    commit(root);
    const first = await stopped(root, ['release'], lockOf(root, 'archive.lock'));
    const second = await runPlumbline(root, ['release']);
    expect(second.error).toMatch(
      new RegExp(
        `^archive/: expected no other release, got "plumbline release", process ${first.pid} on "${hostname()}", which has run since ` +
          `${since}\\.\n {2}Hint: Wait until it has ended\\. If no such process runs, delete "archive\\.lock"\\.\n1 problem\\.\nNothing was written\\.\n$`,
      ),
    );
    expect(second.code).toBe(1);
    expect(existsSync(join(root, 'archive'))).toBe(false);
    first.goOn();
    expect(await first.ended).toMatchObject({ code: 0, error: '' });
    expect(existsSync(lockOf(root, 'archive.lock'))).toBe(false);
  });

  test('a build that lost its lock does not replace the site', async () => {
    const root = layProject(onTestFinished);
    const first = await stopped(root, ['build'], lockOf(root));
    writeFileSync(lockOf(root), readFileSync(lockOf(root), 'utf8').replace(/"pid":\d+/, `"pid":${process.pid}`));
    first.goOn();
    const { code, error } = await first.ended;
    expect(error).toBe(`dist/: expected no other build of this folder, got one: "dist.lock" was replaced or removed.
  Hint: Run the command again.
1 problem. Nothing was published.
`);
    expect(code).toBe(1);
    expect(existsSync(join(root, 'dist'))).toBe(false);
    expect(existsSync(lockOf(root))).toBe(true);
  });
});

describe('a lock', { timeout: 120_000 }, () => {
  test('of a killed build is taken over, with what it has left', async () => {
    const root = layProject(onTestFinished);
    const first = startPlumbline(root, ['build'], onTestFinished);
    await appears(join(root, 'dist.new'));
    process.kill(holderOf(lockOf(root)), 'SIGKILL');
    expect(await first.ended).toMatchObject({ code: 1, error: expect.stringContaining('got "SIGKILL"') });
    expect(existsSync(lockOf(root))).toBe(true);
    expect(await runPlumbline(root, ['build'])).toEqual(built);
    expect([lockOf(root), join(root, 'dist.new')].filter(existsSync)).toEqual([]);
  });

  test('of another machine is respected, unless it was not renewed for minutes', async () => {
    const root = layProject(onTestFinished);
    const holder = { command: 'plumbline build', pid: 1, host: 'elsewhere.example', since: '2026-11-30T22:23:25.123Z' };
    writeFileSync(lockOf(root), JSON.stringify(holder));
    const { code, error } = await runPlumbline(root, ['build']);
    expect(error).toContain(
      'got "plumbline build", process 1 on "elsewhere.example", which has run since 2026-11-30 22:23:25 UTC.',
    );
    expect(code).toBe(1);
    const earlier = new Date(Date.now() - 10 * 60 * 1000);
    utimesSync(lockOf(root), earlier, earlier);
    expect(await runPlumbline(root, ['build'])).toEqual(built);
  });
});

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('a build that gets %s', (signal, exitCode) => {
  test.each([['dist.lock'], ['dist.new']])(
    `when %s is there removes what is incomplete, and ends with ${exitCode}`,
    { timeout: 120_000 },
    async (name) => {
      const root = layProject(onTestFinished);
      expect(await runPlumbline(root, ['build'])).toEqual(built);
      const before = digestsOf(join(root, 'dist'));
      edit(root, story, 'title: ', 'title: Now ');
      const { child, ended } = startPlumbline(root, ['build'], onTestFinished);
      await appears(join(root, name));
      child.kill(signal);
      expect(await ended).toEqual({ code: exitCode, out: '', error: '' });
      expect(['dist.new', 'dist.old', 'dist.lock'].filter((one) => existsSync(join(root, one)))).toEqual([]);
      expect(digestsOf(join(root, 'dist'))).toEqual(before);
    },
  );
});

test('the old site is put back if a build was killed between two renames', { timeout: 60_000 }, async () => {
  const root = layProject(onTestFinished);
  expect(await runPlumbline(root, ['build'])).toEqual(built);
  const before = digestsOf(join(root, 'dist'));
  renameSync(join(root, 'dist'), join(root, 'dist.old'));
  edit(root, story, 'title: ', 'titel: ');
  expect(await runPlumbline(root, ['build'])).toMatchObject({ code: 1 });
  expect(digestsOf(join(root, 'dist'))).toEqual(before);
  expect(existsSync(join(root, 'dist.old'))).toBe(false);
  edit(root, story, 'titel: ', 'title: ');
  expect(await runPlumbline(root, ['build'])).toMatchObject({ out: 'Nothing changed. The site is in dist/.\n' });
});

test('a preview puts the old site back, too, unless a build runs', { timeout: 60_000 }, async () => {
  const root = layProject(onTestFinished);
  mkdirSync(join(root, 'dist.old'));
  writeFileSync(join(root, 'dist.old/_headers'), siteMark);
  const holder = { command: 'plumbline build', pid: process.pid, host: hostname(), since: '2026-11-30T22:23:25.123Z' };
  writeFileSync(lockOf(root), JSON.stringify(holder));
  expect(await runPlumbline(root, ['preview'])).toMatchObject({ code: 1 });
  expect(existsSync(join(root, 'dist.old'))).toBe(true);
  rmSync(lockOf(root));
  startPlumbline(root, ['preview', '--port', '0'], onTestFinished);
  await appears(join(root, 'dist'));
  expect(existsSync(join(root, 'dist.old'))).toBe(false);
});

test('what a build leaves for others to see has the mark of a site', { timeout: 60_000 }, async () => {
  const root = layProject(onTestFinished);
  await runPlumbline(root, ['build']);
  expect(readFileSync(join(root, 'dist/_headers'), 'utf8').startsWith(`${siteMark}\n/*\n`)).toBe(true);
});
