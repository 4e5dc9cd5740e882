import { expect, test } from 'vitest';
import { geometryFaults, passagesIn } from '../../../src/testing/drawings/step-geometry.ts';
import { project } from '../../helpers/project.ts';

const [passage] = passagesIn(project);
const chart = project.charts.get(passage!.chart)!;

test('passagesIn(project) finds the steps of a story, with their views', () => {
  expect(passagesIn(project)).toEqual([
    { story: 'how-the-lamps-came', chart: 'lg-events', views: [undefined, 'guild', 'market'] },
  ]);
});

test('geometryFaults(project, chart, views) finds nothing where size and positions stay', () => {
  expect(geometryFaults(project, chart, passage!.views)).toEqual([]);
});

test('geometryFaults(project, chart, views) names a state of another size and rows that move', () => {
  const bars = project.charts.get('lanterns-by-parish')!;
  expect(geometryFaults(project, bars, [undefined, 'northmark']).join()).toMatch(/expected a height of \d+, got \d+/);
  const plot: typeof chart.plot = (rows, size) => chart.plot(size.view ? [...rows].reverse() : rows, size);
  expect(geometryFaults(project, { ...chart, plot }, [undefined, 'guild']).join()).toMatch(/got \d+ elsewhere/);
});
