/** Charts are drawn into a folder of their own, and nowhere else. */
import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runPlumbline } from '../helpers/editions/command.ts';
import { chart, edit, layProject } from '../helpers/editions/released.ts';
import { treeOf } from '../helpers/editions/tree.ts';

test('a view whose name is a path is reported and not drawn', { timeout: 60_000 }, async () => {
  const root = layProject(onTestFinished);
  edit(root, chart, 'north: {', "'/../../src/x': {");
  const before = treeOf(root);
  const { out, error } = await runPlumbline(root, ['preview-chart', 'bridges-now']);
  expect(error).toContain('expected a name in lower case with hyphens, got "/../../src/x".');
  expect(out).not.toContain('/src/');
  const after = Object.keys(treeOf(root)).filter((path) => !/^\.(preview|cache)(\/|$)/.test(path));
  expect(after).toEqual(Object.keys(before));
  expect(readdirSync(join(root, '.preview')).filter((name) => !name.startsWith('bridges-now-'))).toEqual([]);
});

test('a link in the place of the folder is refused', async () => {
  const root = layProject(onTestFinished);
  symlinkSync('src/charts', join(root, '.preview'));
  const { code, error } = await runPlumbline(root, ['preview-chart', 'bridges-now']);
  expect(error).toBe(`.preview: expected a folder or nothing, got a file or a link.
  Hint: Remove it: charts are drawn into this folder.
1 problem. Nothing was published.
`);
  expect(code).toBe(1);
  expect(readdirSync(join(root, 'src/charts')).filter((name) => !name.endsWith('.ts'))).toEqual([]);
});
