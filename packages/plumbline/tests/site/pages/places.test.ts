/** The list beside each map, on permalinks and in stories. */
import { describe, expect, test } from 'vitest';
import { chartsIn } from '../../../src/core/project/lineage.ts';
import { pathOf } from '../../../src/publish/urls.ts';
import { chartStates, drawnRowsOf } from '../../../src/publish/chart-states.ts';
import { placeFaults } from '../checks/places.ts';
import { project } from '../../helpers/project.ts';
import { readText } from '../../../src/testing/files/site-files.ts';
import { sites } from '../../helpers/site.ts';

const [{ folder }] = sites;
const page = (path: string) => readText(folder, `${path}index.html`);
const maps = chartStates(project)
  .map(({ params, props }) => ({ name: params.chart, ...props }))
  .filter(({ chart }) => chart.places);
const figureCode = (html: string, id: string) =>
  new RegExp(`<figure class="chart[^>]* id="chart-${id}"[\\s\\S]*?</figure>`).exec(html)?.[0] ?? '';
/** What kind of element the list is. */
const openings = (html: string) => [...html.matchAll(/<(\w+)\b[^>]* class="places\b/g)].map(([, name]) => name);

describe.each(maps)('the places of $name', ({ chart, view }) => {
  const rows = drawnRowsOf(project, chart, view);
  const html = page(pathOf.chart(chart.id, view));

  test('are each named once on the permalink, in English and Chinese, with what the data say', () => {
    expect(rows.length).toBeGreaterThan(1);
    expect(placeFaults(html, chart.places!, rows)).toEqual([]);
    expect(openings(html)).toEqual(['section']);
  });

  test('are folded under the map in stories', () => {
    const stories = [...project.stories.values()].filter((story) =>
      chartsIn(story).some((one) => one.id === chart.id && one.view === view),
    );
    for (const story of stories) {
      const figure = figureCode(page(pathOf.story(story.id)), [chart.id, view].filter(Boolean).join('-'));
      expect(openings(figure)).toEqual(['details']);
      expect(placeFaults(figure, chart.places!, rows)).toEqual([]);
    }
  });
});

test('there are maps, and no other chart has such a list', () => {
  expect(maps.length).toBeGreaterThan(1);
  const others = chartStates(project).filter(({ props }) => !props.chart.places);
  for (const { props } of others) expect(openings(page(pathOf.chart(props.chart.id, props.view)))).toEqual([]);
});

describe('a fault that is planted in such a list is found:', () => {
  const { chart, view } = maps.find(({ chart: { id } }) => id === 'lantern-map')!;
  const html = /<section\b[^>]* class="places"[\s\S]*?<\/section>/.exec(page(pathOf.chart(chart.id, view)))![0];
  const rows = drawnRowsOf(project, chart, view);
  const items = html.match(/<li data-row[\s\S]*?<\/li>/g)!;
  const [first, second] = [items[0]!, items[1]!];

  test.each([
    ['a place left out', html.replace(first, '')],
    ['a place named twice', html.replace(first, first + first)],
    ['a count that is not in the data', html.replace('>31<', '>13<')],
    ['two places exchanged', html.replace(first + second, second + first)],
    ['Chinese that is not said to be Chinese', html.replace(first, first.replace(' lang="zh-Hans"', ''))],
    ['a shire in Chinese that is not said to be Chinese', html.replace(' lang="zh-Hans">北湖州', '>北湖州')],
    ['a place under another shire', html.replace('aria-label="Northmark"', 'aria-label="Southmark"')],
    ['no list', html.replace('class="places"', '')],
  ])('%s', (_, faulty) => {
    expect(faulty === html).toBe(false);
    expect(placeFaults(faulty, chart.places!, rows)).not.toEqual([]);
  });
});
