/** Machines that share a cache make the pictures of a site together: the recipe in deploy.md, with a folder for each machine. */
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadProject } from '../../src/core/project/load.ts';
import { publishedFiles } from '../../src/publish/site/published-files.ts';
import { digestsOf } from '../helpers/editions/built.ts';
import { runPlumbline } from '../helpers/editions/command.ts';
import { layProject } from '../helpers/editions/released.ts';

interface Job {
  strategy?: { matrix: { part: number[] } };
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}

const guide = readFileSync(join(import.meta.dirname, '../../docs/deploy.md'), 'utf8');
const { jobs } = parse(/```yaml\n(jobs:[^]*?)```/.exec(guide)![1]!) as { jobs: Record<'pictures' | 'site', Job> };
const stepsOf = (job: Job) => job.steps.flatMap(({ run }) => /^npx plumbline (.*)$/.exec(run ?? '')?.[1] ?? []);
const shared = (job: Job, action: string) =>
  String(job.steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`))!.with!['path']);

test('makes each picture on one machine, and none in the build of the site', { timeout: 240_000 }, async () => {
  const site = layProject(afterAll);
  const pictures = publishedFiles(await loadProject(site)).filter(({ path }) => path.endsWith('.png'));
  const counts = await Promise.all(
    jobs.pictures.strategy!.matrix.part.map(async (part) => {
      const machine = layProject(afterAll);
      const [command = ''] = stepsOf(jobs.pictures);
      const args = command.replace('${{ matrix.part }}', String(part)).split(' ');
      const { out, error } = await runPlumbline(machine, args);
      expect(error).toBe('');
      expect(existsSync(join(machine, 'dist'))).toBe(false);
      const made = join(machine, shared(jobs.pictures, 'upload-artifact'));
      if (!existsSync(made)) return 0;
      const target = join(site, shared(jobs.site, 'download-artifact'));
      mkdirSync(target, { recursive: true });
      cpSync(made, target, { recursive: true });
      const count = Object.keys(digestsOf(made)).length;
      expect(out).toBe(`The ${count} pictures of part ${part} of 4 are in .cache/.\n`);
      return count;
    }),
  );
  expect(counts.reduce((a, b) => a + b)).toBe(pictures.length);
  // The edition has one chart.
  expect(counts.filter((count) => count > 0)).toHaveLength(2);
  const [command = ''] = stepsOf(jobs.site);
  const { out } = await runPlumbline(site, [...command.split(' '), '--profile']);
  expect(out).toContain(', 0 pictures, ');
});

test.each([
  [['--shard', '5/4'], 'Expected a part such as "1/4" after "--shard", got "5/4".'],
  [['--shard', 'all'], 'Expected a part such as "1/4" after "--shard", got "all".'],
  [['--shard', '1/4', '--out', 'site'], 'Expected no "--out" with "--shard", which builds no site.'],
])('refuses %j', async (args, message) => {
  const { code, error } = await runPlumbline(layProject(afterAll), ['build', ...args]);
  expect([code, error.split('\n')[0]]).toEqual([2, message]);
});
