/**
 * The order in which pages are made: a story, its charts, their datasets, then the next story. What a chart is made from is then
 * needed only for a short time, however many stories there are.
 */
import { chartsOf, storiesWith } from '../../core/project/reverse-links.ts';
import type { Project } from '../../core/project/project.ts';
import { chartStates } from '../chart-states.ts';
import { outputFile, pathOf } from '../urls.ts';

/** Of a story, then of its charts, then of their datasets. */
type Step = 0 | 1 | 2;

/** The place of a page, by its file. Pages that belong to no story are first, charts of no story last. */
export function readingOrder(project: Project): (file: string) => number {
  const { charts, datasets, stories } = project;
  const positions = new Map([...stories.keys()].map((id, i) => [id, i]));
  const positionOf = (chart: string): number => positions.get(storiesWith(project, chart)[0]?.id ?? '') ?? stories.size;
  const ofCharts = new Map([...charts.keys()].map((id) => [id, positionOf(id)]));
  const places = new Map<string, number>();
  const put = (path: string, position: number, step: Step) => places.set(outputFile(path), 3 * position + step);
  for (const [id, position] of positions)
    for (const path of [pathOf.story(id), pathOf.republish(id), pathOf.republishFile(id)]) put(path, position, 0);
  for (const { props } of chartStates(project))
    put(pathOf.chart(props.chart.id, props.view), ofCharts.get(props.chart.id)!, 1);
  for (const id of datasets.keys())
    put(
      pathOf.dataset(id),
      Math.min(stories.size, ...chartsOf(project, id).map((chart) => ofCharts.get(chart.id)!)),
      2,
    );
  return (file) => places.get(file) ?? -1;
}
