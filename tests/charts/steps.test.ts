/** The states of a passage led by scrolling show one picture: same size, every row at its place. */
import { describe, expect, test } from 'vitest';
import { readProject } from 'plumbline/internal/core/project/load';
import { chartShownBy } from 'plumbline/internal/core/content/scrolly';
import { geometryFaults } from '../../packages/plumbline/tests/site/checks/steps.ts';

const { project: project } = await readProject(process.cwd());
const passages = [...project!.stories.values()].flatMap(({ id, elements }) =>
  elements
    .filter(({ name }) => name === 'Steps')
    .map((passage) => ({
      story: id,
      chart: passage.attributes['chart']!,
      views: elements
        .filter(({ name, within }) => name === 'Step' && within === passage)
        .map((one) => chartShownBy(one)!.view),
    })),
);

describe.each(passages)('the steps of $chart in $story', ({ chart, views }) => {
  test('keep size and places', () => {
    expect(geometryFaults(project!, project!.charts.get(chart)!, views)).toEqual([]);
  });
});

test('a state of another size and a row that moves are found', () => {
  const chart = project!.charts.get('initiatives-by-prefecture')!;
  expect(geometryFaults(project!, chart, ['sichuan', 'anhui']).join()).toMatch(/expected a height of \d+, got \d+/);
  const timeline = project!.charts.get(passages[0]!.chart)!;
  const plot: typeof timeline.plot = (rows, size) => timeline.plot(size.view ? [...rows].reverse() : rows, size);
  expect(geometryFaults(project!, { ...timeline, plot }, [undefined, 'state']).join()).toMatch(/got \d+ elsewhere/);
});
