/** What a build does: everything once, and after an edit only what depends on it. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartsIn } from '../../src/core/project/lineage.ts';
import { loadProject } from '../../src/core/project/load.ts';
import type { Project } from '../../src/core/project/project.ts';
import { chartStates } from '../../src/publish/chart-states.ts';
import { publishedFiles } from '../../src/publish/site/published-files.ts';
import { digestsOf } from '../helpers/editions/built.ts';
import { runPlumbline } from '../helpers/editions/command.ts';
import { edit, layProject } from '../helpers/editions/released.ts';

const root = layProject(afterAll);
const story = 'src/content/stories/two-crossings.mdx';

/** How often a build made what, as `--profile` prints it. */
async function build(...args: string[]): Promise<Record<string, number>> {
  const { out, error } = await runPlumbline(root, ['build', '--profile', ...args]);
  expect(error).toBe('');
  const [, made = ''] = /^Made: (.*)\.$/m.exec(out) ?? [];
  return Object.fromEntries(made.split(', ').map((one) => [one.split(' ')[1], Number.parseInt(one)]));
}

describe('a build', { timeout: 240_000 }, () => {
  let project: Project;
  let first: Record<string, number>;
  beforeAll(async () => {
    project = await loadProject(root);
    first = await build();
  }, 120_000);

  test('from nothing makes everything once', () => {
    const files = publishedFiles(project);
    expect(first).toEqual({
      // In two layouts.
      drawings: 2 * chartStates(project).length,
      pictures: files.filter(({ path }) => path.endsWith('.png')).length,
      references: project.stories.size + project.sources.size,
      pages:
        Object.keys(digestsOf(join(root, 'dist'))).filter((path) => path.endsWith('.html')).length - frames(project),
      files: files.length,
    });
  });

  test('with --force makes pages and files again, and takes pictures from the cache', async () => {
    expect(await build('--force')).toEqual({ ...first, pictures: 0 });
  });

  test('after an edit of a sentence makes what has the sentence', async () => {
    const before = digestsOf(join(root, 'dist'));
    edit(root, story, '\n\n<Chart', ' Nobody knows why.\n\n<Chart');
    const made = await build();
    const after = digestsOf(join(root, 'dist'));
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.filter((path) => !/^(stories|pagefind|search)\/|^index\.html$|^sitemap/.test(path))).toEqual([]);
    // The page of the story has its charts.
    const shown = chartsIn(project.stories.get('two-crossings')!);
    expect(made).toMatchObject({ drawings: 2 * shown.length, pictures: 0, references: 0 });
    expect(made['pages']).toBeLessThan(8);
    expect(made['files']).toBeLessThan(3);
  });

  test('without a cache makes everything again', async () => {
    rmSync(join(root, '.cache'), { recursive: true });
    expect(await build()).toEqual(first);
    expect(readFileSync(join(root, '.cache/.gitignore'), 'utf8')).toBe('*\n');
  });
});

/** Documents that Astro does not render. */
const frames = (project: Project): number =>
  publishedFiles(project).filter(({ path }) => path.endsWith('.html')).length;
