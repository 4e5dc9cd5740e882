/** Which card stands for which page. */
import { cardSvg } from '../../render/images/social-card.ts';
import { renderPng } from '../../render/images/png.ts';
import { renderChart } from '../../render/render-chart.ts';
import { captionOf, type Chart } from '../../core/content/charts.ts';
import type { Graph } from '../../core/project/project.ts';
import type { Story } from '../../core/content/stories.ts';
import { pathOf } from '../urls.ts';
import { bylineOf, shortName } from '../attribution.ts';
import { originsOfChart } from '../citations/csl-json.ts';
import { chartStates } from '../chart-states.ts';

/** Every card: for the edition, its stories and every state of its charts. */
export function cards(graph: Graph): { path: string; content: () => Buffer }[] {
  const { edition, stories } = graph;
  const all: [string, () => string][] = [
    [pathOf.card(), () => cardSvg({ edition: edition.title, headline: edition.tagline, foot: edition.publisher })],
    ...[...stories.values()].map((story): [string, () => string] => [
      pathOf.card(pathOf.story(story.id)),
      () => storyCard(graph, story),
    ]),
    ...chartStates(graph).map(({ props: { chart, view } }): [string, () => string] => [
      pathOf.card(pathOf.chart(chart.id, view)),
      () => chartCard(graph, chart, view),
    ]),
  ];
  return all.map(([path, draw]) => ({ path, content: () => renderPng(draw(), { zoom: 1 }) }));
}

const storyCard = (graph: Graph, story: Story): string =>
  cardSvg({
    edition: graph.edition.title,
    headline: story.title,
    foot: `Part ${story.part} · On the work of ${bylineOf(graph.sources.get(story.sources[0]!)!)}`,
  });

const chartCard = (graph: Graph, chart: Chart, view?: string): string =>
  cardSvg({
    edition: graph.edition.title,
    headline: captionOf(chart, view).title,
    foot: sourceLine(originsOfChart(graph, chart).map(shortName)),
    drawings: [renderChart(graph, chart, 'narrow', view), renderChart(graph, chart, 'wide', view)],
  });

/** "Source: Kostka 2023", "Sources: Ma and 26 others". */
const sourceLine = ([first, ...others]: string[]): string =>
  others.length
    ? `Sources: ${first} and ${others.length} ${others.length === 1 ? 'other' : 'others'}`
    : `Source: ${first}`;
