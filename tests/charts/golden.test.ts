/**
 * Every drawing that is published, kept as a file and compared byte for byte. One that has no file yet is
 * written, and fails in CI; one that has changed is written beside its file as `…-changed.svg`: look at the
 * chart with `npm run preview:chart`, then keep the drawing that is right under the first name.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintCharts } from 'plumbline/internal/lint/lint-charts';
import { listNames } from 'plumbline/internal/core/input/files';
import { readProject } from 'plumbline/internal/core/project/load';
import { formatProblem } from 'plumbline/internal/core/input/problems';
import { drawIn, statesOf } from '../../packages/plumbline/src/testing/drawings/states.ts';

const root = join(import.meta.dirname, '../..');
const golden = join(import.meta.dirname, 'golden');

// A half-written story elsewhere does not stand in the way of the charts.
const { project: project, problems } = await readProject(root);
if (!project) throw new Error(problems.map(formatProblem).join('\n'));
const states = statesOf(project);

/** One element a line, so that a change can be read; within a label nothing is moved. */
const lines = (svg: string): string => `${svg.replace(/>(?=<(?!tspan|title|\/))/g, '>\n')}\n`;

test('survey(root) finds nothing wrong with the charts', () => {
  expect(problems.filter(({ file }) => file.startsWith('src/charts/')).map(formatProblem)).toEqual([]);
});

test('lintCharts(project) finds no fault in any drawing', () => {
  expect(lintCharts(project).map(formatProblem)).toEqual([]);
});

test(
  'renderChart(project, chart, layout) gives the same bytes in the reverse order, from another load',
  { timeout: 20_000 },
  async () => {
    const { project: again } = await readProject(root);
    const back = states.toReversed().map((state) => drawIn(again!, state));
    expect(back.toReversed()).toEqual(states.map((state) => drawIn(project, state)));
  },
);

test('every drawing has a name of its own', () => {
  expect(new Set(states.map(({ name }) => name)).size).toBe(states.length);
});

test('every kept drawing belongs to a chart', async () => {
  const kept = (await listNames(golden, '.svg')).filter((name) => !name.endsWith('-changed'));
  expect(kept.filter((kept) => !states.some(({ name }) => name === kept))).toEqual([]);
});

describe('renderChart(project, chart, layout) draws what it drew', () => {
  test.each(states)('$name', (state) => {
    const kept = join(golden, `${state.name}.svg`);
    const changed = join(golden, `${state.name}-changed.svg`);
    const drawn = lines(drawIn(project, state));
    rmSync(changed, { force: true });
    if (!existsSync(kept)) {
      expect(process.env['CI'], `${state.name}.svg is missing: run the tests here, and commit it`).toBeFalsy();
      mkdirSync(golden, { recursive: true });
      writeFileSync(kept, drawn);
    } else if (drawn !== readFileSync(kept, 'utf8')) {
      writeFileSync(changed, drawn);
      expect.fail(`the drawing differs from ${state.name}.svg; compare it with ${state.name}-changed.svg`);
    }
  });
});
