/** A command runs in a process of its own, and another one reports how it ends. Neither is left over. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { plumbline, runCommand } from '../helpers/editions/command.ts';
import { editionWithSite, expectLastSite, expectOnlyLastSite } from '../helpers/editions/last-site.ts';
import { chart } from '../helpers/editions/released.ts';
import { appears, holderOf, startPlumbline } from '../helpers/editions/started.ts';

/** Starts a build and waits until it works. */
async function startedBuild(root: string) {
  const started = startPlumbline(root, ['build'], onTestFinished);
  const lock = join(root, 'dist.lock');
  await appears(lock);
  return { ...started, pid: holderOf(lock) };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a build', { timeout: 60_000 }, () => {
  test('that is killed, is reported', async () => {
    const root = editionWithSite(onTestFinished);
    const { pid, ended } = await startedBuild(root);
    process.kill(pid, 'SIGKILL');
    expect(await ended).toEqual({
      code: 1,
      out: '',
      error: expect.stringMatching(
        /^\S.*: expected a command that runs to its end, got "SIGKILL"\.\n {2}Hint: Run it where there is more memory: .*\n1 problem\. Nothing was published\.\n$/,
      ),
    });
    expectLastSite(root);
  });

  test('whose other process is killed, ends and cleans up', async () => {
    const root = editionWithSite(onTestFinished);
    const { child, pid, ended } = await startedBuild(root);
    child.kill('SIGKILL');
    expect(await ended).toMatchObject({ code: 'SIGKILL' });
    await expect.poll(() => isRunning(pid), { timeout: 30_000 }).toBe(false);
    expectOnlyLastSite(root);
  });

  test('that is paused for longer than code may take, goes on', async () => {
    const root = editionWithSite(onTestFinished);
    const file = join(root, chart);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nawait new Promise((resolve) => setTimeout(resolve, 4_000));\n`);
    const { pid, ended } = await startedBuild(root);
    await setTimeout(2_000);
    process.kill(pid, 'SIGSTOP');
    await setTimeout(10_000);
    process.kill(pid, 'SIGCONT');
    expect(await ended).toEqual({ code: 0, out: 'The site is in dist/.\n', error: '' });
  });
});

test('a process that cannot be started is reported', { timeout: 30_000 }, async () => {
  const root = editionWithSite(onTestFinished);
  const node = join(root, 'node');
  copyFileSync(process.execPath, node);
  const remove = `import { rmSync } from 'node:fs'; rmSync(${JSON.stringify(node)}, { force: true });`;
  const { code, error } = await runCommand(
    node,
    [`--import=data:text/javascript,${encodeURIComponent(remove)}`, plumbline, 'build'],
    { cwd: root },
  );
  expect(error).toMatch(
    /^node: expected "spawn .+" to work, got ".+ENOENT"\.\n {2}Hint: .+\n1 problem\. Nothing was published\.\n$/,
  );
  expect(code).toBe(1);
});

/** Runs a command in a terminal, which shows all that it prints. */
const inTerminal = (root: string, command: string, env: NodeJS.ProcessEnv) =>
  spawnSync('script', ['--quiet', '--return', '--command', command, '/dev/null'], { cwd: root, env, encoding: 'utf8' });

test('in a terminal, a build shows what it does, and no stack of V8', { timeout: 60_000 }, ({ skip }) => {
  if (spawnSync('script', ['--version']).status !== 0) skip('There is no command "script", which provides a terminal.');
  const root = editionWithSite(onTestFinished);
  const { CI: _, ...env } = process.env;
  const build = `"${process.execPath}" "${plumbline}" build`;
  const failed = inTerminal(root, build, { ...env, NODE_OPTIONS: '--max-old-space-size=60' });
  expect(failed.stdout).toMatch(/ …\r\u001b\[2K\S.*: expected .* got "JavaScript heap out of memory"\./);
  expect(failed.stdout).not.toMatch(/stack trace|Last few GCs/);
  expect(failed.status).toBe(1);
  expectLastSite(root);
  const built = inTerminal(root, build, env);
  expect(built.stdout).toMatch(/Rendering the pages …[^]*\u001b\[2KThe site is in dist\/\.\r\n$/);
  expect(built.status).toBe(0);
  expect(existsSync(join(root, 'dist.lock'))).toBe(false);
});
