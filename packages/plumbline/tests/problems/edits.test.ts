/** The development server reads only what was edited, and finds the same mistakes as a build. */
import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { formatProblems } from '../../src/core/input/problems.ts';
import { loadProject } from '../../src/core/project/load.ts';
import { datasetOf } from '../../src/core/project/lineage.ts';
import type { Project } from '../../src/core/project/project.ts';
import { problemsOfCharts } from '../../src/live/check-when-idle.ts';
import { readCharts } from '../../src/live/edits/read-charts.ts';
import { readEdits } from '../../src/live/edits/read-edits.ts';
import { copyEdition } from '../fixtures/copy-edition.ts';
import { edit, make, messageFile, mistakes } from './mistakes.ts';

describe.concurrent('an edit with a mistake', () => {
  let found = 0;
  afterAll(() => expect(found).toBeGreaterThan(150));

  test.for(mistakes)('%s', async (mistake, { onTestFinished }) => {
    const root = await copyEdition(onTestFinished);
    const before = await loadProject(root);

    const reading = await readEdits(before, await make(mistake, root));

    // The whole edition must be read.
    if (!reading) return;
    found++;
    const { project, charts, problems } = reading;
    const all = problems.length ? problems : problemsOfCharts(project, charts);
    expect(`${formatProblems(all)}\n`).toBe(await readFile(messageFile(mistake), 'utf8'));
  });
});

const story = 'src/content/stories/two-crossings.mdx';
const chart = 'src/charts/bridges-now.ts';

test('edits without mistakes give what reading everything gives', async ({ onTestFinished }) => {
  const root = await copyEdition(onTestFinished);
  let project = await loadProject(root);
  for (const [file, from, to] of [
    [story, 'Birch is not counted.', 'Birch was left out.'],
    [story, 'title: Alder built', 'title: Alder put up'],
    [chart, 'Alder has the most', 'Alder has most'],
    ['data/towns/data.csv', 'C1,south', 'C1,north'],
    ['data/towns/evidence.csv', '"page 2, line 1"', '"page 2, first line"'],
    ['data/bridges-per-town/query.sql', 'ORDER BY town', 'ORDER BY town DESC'],
    ['data/bridges/datapackage.json', 'Bridges in three towns', 'The bridges of three towns'],
    ['data/bridges/measures.sql', 'Towns that the survey counts.', 'Towns of the survey.'],
    ['data/bridges/checks.sql', 'The three towns add up to the seven bridges', 'Three towns add up to seven bridges'],
    ['src/content/sources/gauge-2001.yaml', 'title: A survey of the bridges', 'title: The survey of the bridges'],
  ] as const) {
    await edit(root, { file, find: from, replace: to });
    const reading = await readEdits(project, [file]);
    expect(reading?.problems, file).toEqual([]);
    ({ project } = reading!);
    expect(contentOf(project), file).toEqual(contentOf(await loadProject(root)));
  }
});

test('a chart can be read with what it needs only', async ({ onTestFinished }) => {
  const root = await copyEdition(onTestFinished);
  const all = await loadProject(root);

  const { project, charts, problems } = (await readCharts(root, ['bridges-now']))!;

  const [chart] = charts;
  const needed = all.charts.get('bridges-now')!;
  expect(chart?.code).toBe(needed.code);
  expect(datasetOf(project, chart!).rows).toEqual(datasetOf(all, needed).rows);
  // There is no story about the source.
  expect(problems.filter(({ file }) => !file.startsWith('src/content/'))).toEqual([]);
});

/** Everything that is authored, without the functions of charts. */
const contentOf = ({
  sources,
  datasets,
  charts,
  stories,
  pages,
  reads,
  checks,
  measures,
  bindings,
}: Project): unknown =>
  JSON.parse(
    JSON.stringify(
      { sources, datasets, charts, stories, pages, reads, checks, measures, bindings },
      (_, value: unknown) => (value instanceof Map ? [...(value as Map<unknown, unknown>)] : value),
    ),
  );
