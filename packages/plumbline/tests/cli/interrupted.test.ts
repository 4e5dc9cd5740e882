/** Builds that are killed at any moment, and builds at the same time, leave a whole site and a usable cache. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestsOf } from '../helpers/editions/built.ts';
import { plumbline, runPlumbline } from '../helpers/editions/command.ts';
import { edit, layProject } from '../helpers/editions/released.ts';

const root = layProject(afterAll);
const story = 'src/content/stories/two-crossings.mdx';
const chart = 'src/charts/bridges-now.ts';
const site = join(root, 'dist');

/** At how many moments a build is killed. */
const moments = 18;

const build = async (...args: string[]): Promise<void> => {
  const { error } = await runPlumbline(root, ['build', ...args]);
  expect(error).toBe('');
};

const endAt = join(import.meta.dirname, '../helpers/editions/end-at.ts');

/** Builds, and kills the process at a moment. */
function killedBuild(moment?: string) {
  const env = { ...process.env, EDITION: root, ...(moment !== undefined && { END_AT: moment }) };
  return spawnSync(process.execPath, ['--import', endAt, plumbline, 'build'], { cwd: root, env, encoding: 'utf8' });
}

test('builds killed at any moment after an edit', { timeout: 600_000 }, async () => {
  let isNew = false;
  const turn = () => {
    const [from, to] = isNew ? ['Now ', ''] : ['', 'Now '];
    isNew = !isNew;
    edit(root, story, `title: ${from}`, `title: ${to}`);
    edit(root, chart, `title: '${from}`, `title: '${to}`);
  };
  await build();
  const old = digestsOf(site);
  turn();
  const changes = Number(/^(\d+) changes$/.exec(killedBuild().stderr)![1]);
  expect(changes).toBeGreaterThan(100);
  const fresh = digestsOf(site);
  expect(fresh).not.toEqual(old);

  const shares = Array.from({ length: moments }, (_, i) => String(Math.ceil((changes * (i + 0.5)) / moments)));
  let killed = 0;
  // Between the two renames, and before the first.
  for (const moment of [...shares, 'dist.new', 'dist']) {
    turn();
    const [now, before] = isNew ? [fresh, old] : [old, fresh];
    // A build that may begin with an earlier site makes fewer changes.
    if (killedBuild(moment).stderr.includes('got "SIGKILL"')) killed++;
    else expect(shares.slice(-moments / 4)).toContain(moment);
    // Between the two renames there is no site. Otherwise it is one of the two.
    if (moment === 'dist.new') expect(existsSync(site)).toBe(false);
    else expect([now, before]).toContainEqual(digestsOf(site));
    await build();
    expect(digestsOf(site), `killed before change ${moment} of ${changes}`).toEqual(now);
    expect(readdirSync(root).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
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
