/** The states of a passage led by scrolling show one picture: same size, every row at its place. */
import { describe, expect, test } from 'vitest';
import { survey } from 'plumbline/internal/core/project/load';
import { shownBy } from 'plumbline/internal/core/content/scrolly';
import { geometryFaults } from '../../packages/plumbline/tests/site/checks/steps.ts';

const { graph } = await survey(process.cwd());
const passages = [...graph!.stories.values()].flatMap(({ id, elements }) =>
  elements
    .filter(({ name }) => name === 'Steps')
    .map((passage) => ({
      story: id,
      chart: passage.attributes['chart']!,
      views: elements
        .filter(({ name, within }) => name === 'Step' && within === passage)
        .map((one) => shownBy(one)!.view),
    })),
);

describe.each(passages)('the steps of $chart in $story', ({ chart, views }) => {
  test('keep size and places', () => {
    expect(geometryFaults(graph!, graph!.charts.get(chart)!, views)).toEqual([]);
  });
});

test('a state of another size and a row that moves are found', () => {
  const chart = graph!.charts.get('initiatives-by-prefecture')!;
  expect(geometryFaults(graph!, chart, ['sichuan', 'anhui']).join()).toMatch(/expected a height of \d+, got \d+/);
  const timeline = graph!.charts.get(passages[0]!.chart)!;
  const plot: typeof timeline.plot = (rows, size) => timeline.plot(size.view ? [...rows].reverse() : rows, size);
  expect(geometryFaults(graph!, { ...timeline, plot }, [undefined, 'state']).join()).toMatch(/got \d+ elsewhere/);
});
