/** Builds that are killed at any moment, and builds at the same time, leave a whole site and a usable cache. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestsOf } from '../helpers/editions/built.ts';
import { plumbline, runPlumbline } from '../helpers/editions/command.ts';
import { edit, layProject } from '../helpers/editions/released.ts';

const root = layProject(afterAll);
const story = 'src/content/stories/two-crossings.mdx';
const chart = 'src/charts/bridges-now.ts';
const site = join(root, 'dist');

/** Moments at which a build is killed. */
const moments = 20;

const build = async (...args: string[]): Promise<void> => {
  const { error } = await runPlumbline(root, ['build', ...args]);
  expect(error).toBe('');
};

/** Starts a build and kills it, unless it is faster. @param after milliseconds. @returns whether it was killed */
const killBuild = (after: number): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [plumbline, 'build'], { cwd: root, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });

test(`${moments} builds killed after an edit`, { timeout: 600_000 }, async () => {
  await build();
  const old = digestsOf(site);
  edit(root, story, 'title: ', 'title: Now ');
  edit(root, chart, "title: '", "title: 'Now ");
  const start = performance.now();
  await build();
  const duration = performance.now() - start;
  const fresh = digestsOf(site);
  expect(fresh).not.toEqual(old);

  let killed = 0;
  for (let i = 0; i < moments; i++) {
    const [now, before] = i % 2 ? [fresh, old] : [old, fresh];
    const [from, to] = i % 2 ? ['', 'Now '] : ['Now ', ''];
    edit(root, story, `title: ${from}`, `title: ${to}`);
    edit(root, chart, `title: '${from}`, `title: '${to}`);
    if (await killBuild((duration * (i + 1)) / moments)) killed++;
    // The site may be missing for the moment between two renames. Otherwise it is one of the two.
    if (existsSync(site)) expect([now, before]).toContainEqual(digestsOf(site));
    const left = await runPlumbline(root, ['build']).then(({ error }) => error);
    expect(left).toBe('');
    expect(digestsOf(site), `killed after ${i + 1} of ${moments}`).toEqual(now);
    expect(before).not.toEqual(now);
  }
  expect(killed).toBeGreaterThan(moments / 2);
});

test('two builds with one cache', { timeout: 240_000 }, async () => {
  await build('--force');
  const expected = digestsOf(site);
  rmSync(join(root, '.cache'), { recursive: true });
  await Promise.all([build('--out', 'one'), build('--out', 'two')]);
  expect(digestsOf(join(root, 'one'))).toEqual(expected);
  expect(digestsOf(join(root, 'two'))).toEqual(expected);
  // A copy of the cache is as good.
  cpSync(join(root, '.cache'), join(root, 'kept'), { recursive: true });
  await build('--force', '--out', 'three');
  expect(digestsOf(join(root, 'three'))).toEqual(expected);
});
