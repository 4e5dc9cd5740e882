import { expect, test } from 'vitest';
import { renderChart } from '../../../src/render/render-chart.ts';
import { markFaults } from '../../../src/testing/drawings/mark-faults.ts';
import { project } from '../../helpers/project.ts';

const drawing = renderChart(project, project.charts.get('lanterns-by-year')!, 'wide');

test('markFaults(drawing) finds nothing where every row has a mark', () => {
  expect(markFaults(drawing)).toEqual([]);
});

test('markFaults(drawing) names a row without a mark, one outside the frame and an element that is none', () => {
  const [first, second, third, ...rest] = drawing.places;
  const places = [
    null,
    { ...first!, y: -1 },
    { ...second!, elements: [] },
    { ...third!, elements: [9999, 0] },
    ...rest,
  ];
  expect(markFaults({ ...drawing, places })).toEqual([
    'row 0 has no mark',
    `row 1 is outside the frame, at ${first!.x}, -1`,
    'row 2 has no element',
    'row 3 has element 9999, which draws nothing',
    'row 3 has element 0, which draws nothing',
    'row 3 has its elements out of order',
  ]);
});
