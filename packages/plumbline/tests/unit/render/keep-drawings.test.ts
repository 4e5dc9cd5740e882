import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Project } from '../../../src/core/project/project.ts';
import { loadProject } from '../../../src/core/project/load.ts';
import { keepDrawings } from '../../../src/render/keep-drawings.ts';
import { renderChart } from '../../../src/render/render-chart.ts';
import { copyEdition } from '../../fixtures/copy-edition.ts';

const drawingIn = (project: Project) => renderChart(project, project.charts.get('bridges-now')!, 'wide', 'north');

test.for([
  ['is kept after an edit of a source', true, 'src/content/sources/gauge-2001.yaml', 'survey of', 'count of'],
  ['is kept after an edit of rows that it does not draw', true, 'data/towns/data.csv', 'C1', 'C2'],
  ['is made again after an edit of its rows', false, 'data/towns/data.csv', 'Cedar,C1,south', 'Cedar,C1,north'],
  ['is made again after an edit of its module', false, 'src/charts/bridges-now.ts', 'size.layout', '(size.layout)'],
  [
    'is made again when its dataset may not be handed on any more',
    false,
    'src/content/sources/gauge-2001.yaml',
    'redistribution: facts',
    'redistribution: none',
  ],
] as const)('a drawing %s', async ([, isKept, file, from, to], { onTestFinished }) => {
  const root = await copyEdition(onTestFinished);
  const before = await loadProject(root);
  const drawing = drawingIn(before);
  const text = await readFile(join(root, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(root, file), text.replace(from, to));
  const after = await loadProject(root);
  keepDrawings(before, after);
  expect(drawingIn(after) === drawing).toBe(isKept);
});
