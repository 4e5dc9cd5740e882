/** Every row of every drawing can be reached: it has a mark, a name of its own and a point inside the frame. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderChart, type Drawing, type Layout } from 'plumbline/internal/render/render-chart';
import { readProject } from 'plumbline/internal/core/project/load';
import { marksFile } from 'plumbline/internal/publish/data/marks-json';
import { statesOf } from '../../packages/plumbline/src/testing/drawings/states.ts';

const { project: project } = await readProject(join(import.meta.dirname, '../..'));
const states = statesOf(project!);
const drawingOf = ({ chart, view, layout }: { chart: string; view: string | undefined; layout: Layout }): Drawing =>
  renderChart(project!, project!.charts.get(chart)!, layout, view);

/** Rows without a mark, marks outside the frame, and positions that no element has. */
function faultsIn({ svg, width, height, places }: Pick<Drawing, 'svg' | 'width' | 'height' | 'places'>): string[] {
  const tags = [...svg.matchAll(/<(\w+)/g)].map(([, tag]) => tag).slice(1);
  const draws = ['circle', 'rect', 'line', 'path', 'text'];
  return places.flatMap((place, row) => {
    if (!place) return [`row ${row} has no mark`];
    const { x, y, elements } = place;
    const isInside = x >= 0 && y >= 0 && x <= width && y <= height;
    const wrong = elements.filter((n) => !draws.includes(tags[n] ?? ''));
    const sorted = elements.every((n, i) => i === 0 || n > elements[i - 1]!);
    return [
      ...(isInside ? [] : [`row ${row} stands outside the frame, at ${x}, ${y}`]),
      ...(elements.length ? [] : [`row ${row} has no element`]),
      ...wrong.map((n) => `row ${row} has element ${n}, which draws nothing`),
      ...(sorted ? [] : [`row ${row} has its elements out of order`]),
    ];
  });
}

test.each(states)('$name has a mark for each row', (state) => {
  expect(faultsIn(drawingOf(state))).toEqual([]);
});

test('faultsIn(drawing) names a row without a mark, one outside the frame and an element that is none', () => {
  const drawing = drawingOf(states.find(({ chart }) => chart === 'gii-rank')!);
  const [first, second, third, ...rest] = drawing.places;
  const places = [
    null,
    { ...first!, y: -1 },
    { ...second!, elements: [] },
    { ...third!, elements: [9999, 0] },
    ...rest,
  ];
  expect(faultsIn({ ...drawing, places })).toEqual([
    'row 0 has no mark',
    `row 1 stands outside the frame, at ${first!.x}, -1`,
    'row 2 has no element',
    'row 3 has element 9999, which draws nothing',
    'row 3 has element 0, which draws nothing',
    'row 3 has its elements out of order',
  ]);
});

describe('marksFile(project, chart, view)', () => {
  const files = states
    .filter(({ layout }) => layout === 'wide')
    .map((state) => ({
      ...state,
      marks: marksFile(project!, project!.charts.get(state.chart)!, state.view),
    }));

  test.each(files)('of $chart $view names each row once, without a code', ({ chart, marks }) => {
    const names = marks.rows.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const { rows, schema } = project!.datasets.get(project!.charts.get(chart)!.dataset)!;
    const codes = schema!.fields.filter(
      ({ name, unit }) => schema!.primaryKey.includes(name) && ['code', 'key'].includes(unit),
    );
    const written = rows.flatMap((row) => codes.map(({ name }) => String(row[name])));
    expect(names.filter((name) => written.includes(name))).toEqual([]);
  });

  test.each(files)(
    'of $chart $view puts all rows in each order, and offers a choice where it offers one',
    ({ marks }) => {
      const all = marks.rows.map((_, i) => i);
      for (const { rows } of marks.sort ?? []) expect([...rows].sort((a, b) => a - b)).toEqual(all);
      for (const [i, { rows }] of (marks.sort ?? []).entries())
        if (i) expect(rows, 'another order').not.toEqual(marks.sort![0]!.rows);
      if (marks.focus) expect(marks.focus.values.length).toBeGreaterThan(1);
      if (marks.sonify) expect(marks.sonify.pitches.filter((pitch) => pitch !== null).length).toBeGreaterThan(2);
    },
  );

  test('is small: no file has more than 24 KB', () => {
    expect(files.filter(({ marks }) => JSON.stringify(marks).length > 24_000).map(({ name }) => name)).toEqual([]);
  });
});
