/** What is kept of one reading gives the same project in the next. */
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import type { Chart } from '../../../../src/core/content/charts.ts';
import { loadProject } from '../../../../src/core/project/load.ts';
import { recorded, type Project } from '../../../../src/core/project/project.ts';
import { inputDigest } from '../../../../src/core/recording/input-digests.ts';
import { parseRecords } from '../../../../src/core/recording/records-file.ts';
import { renderChart } from '../../../../src/render/render-chart.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const chart = 'src/charts/bridges-now.ts';

/** A copy of an edition with what was kept of its reading. No module of it was loaded. */
async function copyWithCache(from: string): Promise<string> {
  const root = await copyEdition(onTestFinished);
  for (const path of [chart, 'src/lib', '.cache'])
    if (existsSync(join(from, path))) cpSync(join(from, path), join(root, path), { recursive: true });
  return root;
}

const root = await copyEdition(afterAll);
const first = await loadProject(root);

/** Collections as plain values, with the code of functions. */
const plain = (project: Project) =>
  recorded.collections.map((name) =>
    [...(project[name as 'charts'] as Map<string, object>)].map(([id, item]) => [id, { ...item }]),
  );

const digests = (project: Project) =>
  Object.fromEntries(
    [
      ...recorded.collections.flatMap((name) => [
        name,
        ...[...(project[name as 'charts'] as Map<string, object>)].flatMap(([id, item]) =>
          [[name, id], ...Object.keys(item).map((field) => [name, id, field])].map((path) => path.join('\t')),
        ),
      ]),
      ...recorded.tables,
      ...recorded.values,
    ].map((input) => [input, inputDigest(project, input)]),
  );

const withoutFunctions = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'function' ? 'a function' : one))) as unknown;

test('all parts and their digests are the same, here and in a copy', async () => {
  const [again, copied] = [await loadProject(root), await loadProject(await copyWithCache(root))];
  for (const next of [again, copied]) {
    expect(digests(next)).toEqual(digests(first));
    expect(withoutFunctions(plain(next))).toEqual(withoutFunctions(plain(first)));
    expect([...next.bindings]).toEqual([...first.bindings]);
  }
  // Drawings are kept while the functions are the same.
  expect(again.charts.get('bridges-now')!.plot).toBe(first.charts.get('bridges-now')!.plot);
});

const drawn = (project: Project) => renderChart(project, project.charts.get('bridges-now')!, 'wide', 'north').svg;

test('a chart draws the same if its module is loaded when it is drawn', async () => {
  expect(drawn(await loadProject(await copyWithCache(root)))).toBe(drawn(first));
});

test('nothing is written if nothing changed', async () => {
  const file = join(root, '.cache/reading');
  const { ino } = statSync(file);
  await loadProject(root);
  expect(statSync(file).ino).toBe(ino);
  appendFileSync(join(root, 'src/content/stories/two-crossings.mdx'), '\nThe end.\n');
  await loadProject(root);
  expect(statSync(file).ino).not.toBe(ino);
});

test('a file that is no record, or incomplete, is not used', async () => {
  const copy = await copyWithCache(root);
  const file = join(copy, '.cache/reading');
  const kept = readFileSync(file, 'utf8');
  for (const text of ['', '{}', kept.slice(0, kept.lastIndexOf('\n'))]) {
    writeFileSync(file, text);
    expect(digests(await loadProject(copy))).toEqual(digests(first));
    expect(parseRecords(readFileSync(file, 'utf8')).records.results).toHaveProperty(`numbers of ${chart}`);
  }
});

/** Writes a module that a chart imports. */
function writePart(folder: string, text: string): void {
  mkdirSync(join(folder, 'src/lib'), { recursive: true });
  writeFileSync(join(folder, 'src/lib/part.ts'), text);
}
const importing = (text: string) => `import { part } from '../lib/part.ts';\n${text}\nvoid part;\n`;
const codeOf = (project: Project): Chart['code'] => project.charts.get('bridges-now')!.code;

test('a chart is read again after an edit of a module that it imports', async () => {
  const edited = await copyWithCache(root);
  writeFileSync(join(edited, chart), importing(readFileSync(join(edited, chart), 'utf8')));
  writePart(edited, 'export const part = 1;\n');
  const before = codeOf(await loadProject(edited));
  const copy = await copyWithCache(edited);
  expect(codeOf(await loadProject(copy))).toBe(before);
  writePart(copy, 'export const part = 2;\n');
  expect(codeOf(await loadProject(copy))).not.toBe(before);
});

test('a module that awaits something is loaded when the edition is read', async () => {
  const edited = await copyWithCache(root);
  writeFileSync(join(edited, chart), importing(readFileSync(join(edited, chart), 'utf8')));
  writePart(edited, 'export const part = await Promise.resolve(1);\n');
  const before = drawn(await loadProject(edited));
  expect(drawn(await loadProject(await copyWithCache(edited)))).toBe(before);
});

test('a chart whose module was edited after it was read is not drawn', async () => {
  const copy = await copyWithCache(root);
  const project = await loadProject(copy);
  appendFileSync(join(copy, chart), '// Edited.\n');
  expect(() => drawn(project)).toThrow('edited while');
  expect(drawn(await loadProject(copy))).toBe(drawn(first));
});
