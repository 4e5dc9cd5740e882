import { describe, expect, test } from 'vitest';
import { listNames } from '../../core/input/files.ts';
import { formatProblem } from '../../core/input/problems.ts';
import { readProject } from '../../core/project/load.ts';
import { lintCharts } from '../../lint/lint-charts.ts';
import { marksOf } from '../../publish/data/marks.ts';
import { renderChart } from '../../render/render-chart.ts';
import type { KeptFolder } from '../kept-folder.ts';
import { drawingFaults } from './kept-drawing.ts';
import { markFaults } from './mark-faults.ts';
import { drawIn, statesOf } from './states.ts';
import { geometryFaults, passagesIn } from './step-geometry.ts';

/** Most bytes of the marks in the `.json` of a chart, which a reader's browser loads before it shows the first tip. */
const mostBytesOfMarks = 24_000;

/**
 * Tests every drawing of the edition: each chart in each view and layout is drawn as it is kept in a folder, byte for byte, is the
 * same from run to run, and has a mark for each row. A drawing that is not kept yet is written; one that differs is written beside the
 * kept one as `…-changed.svg`. Look at it, delete the kept file and run the test again to keep the new one.
 */
export async function testDrawings({ kept }: KeptFolder): Promise<void> {
  // A story that is being written does not keep its charts from being tested.
  const { project, problems } = await readProject(process.cwd());
  if (!project) throw new Error(problems.map(formatProblem).join('\n'));
  const states = statesOf(project);

  test('the charts have no problem', () => {
    const own = problems.filter(({ file }) => file.startsWith('src/charts/'));
    expect([...own, ...lintCharts(project)].map(formatProblem)).toEqual([]);
  });

  test('every drawing is the same in the reverse order, from another load', { timeout: 60_000 }, async () => {
    const { project: again } = await readProject(process.cwd());
    const back = states.toReversed().map((state) => drawIn(again!, state));
    expect(back.toReversed()).toEqual(states.map((state) => drawIn(project, state)));
  });

  test('every drawing has a name of its own, and every kept one belongs to a chart', async () => {
    const names = new Set(states.map(({ name }) => name));
    expect(names.size).toBe(states.length);
    const files = (await listNames(kept, '.svg')).filter((name) => !name.endsWith('-changed'));
    expect(files.filter((name) => !names.has(name))).toEqual([]);
  });

  describe.each(states)('$name', (state) => {
    test('is drawn as it is kept', () => {
      expect(drawingFaults(kept, state.name, drawIn(project, state))).toEqual([]);
    });

    test('has a mark for each row', () => {
      const chart = project.charts.get(state.chart)!;
      expect(markFaults(renderChart(project, chart, state.layout, state.view))).toEqual([]);
    });
  });

  describe.each(states.filter(({ layout }) => layout === 'wide'))('the rows behind $chart $view', (state) => {
    const chart = project.charts.get(state.chart)!;
    const marks = marksOf(project, chart, state.view);

    test('have each a name of their own, not a code', () => {
      const names = marks.rows.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      const { rows, schema } = project.datasets.get(chart.dataset)!;
      const codes = schema!.fields.filter(
        ({ name, unit }) => schema!.primaryKey.includes(name) && ['code', 'key'].includes(unit),
      );
      const written = rows.flatMap((row) => codes.map(({ name }) => String(row[name])));
      expect(names.filter((name) => written.includes(name))).toEqual([]);
    });

    test('are all in each order, and offer a choice where they offer one', () => {
      const all = marks.rows.map((_, i) => i);
      for (const { rows } of marks.sort ?? []) expect([...rows].sort((a, b) => a - b)).toEqual(all);
      for (const { rows } of (marks.sort ?? []).slice(1))
        expect(rows, 'another order').not.toEqual(marks.sort![0]!.rows);
      if (marks.focus) expect(marks.focus.values.length).toBeGreaterThan(1);
      if (marks.sonify) expect(marks.sonify.pitches.filter((pitch) => pitch !== null).length).toBeGreaterThan(2);
    });

    test('are in a small file', () => {
      expect(JSON.stringify(marks).length).toBeLessThanOrEqual(mostBytesOfMarks);
    });
  });

  test.each(passagesIn(project))('the steps of $chart in $story keep size and positions', ({ chart, views }) => {
    expect(geometryFaults(project, project.charts.get(chart)!, views)).toEqual([]);
  });
}
