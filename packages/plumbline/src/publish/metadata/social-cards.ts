/** The social cards of pages. */
import { cardSvg } from '../../render/images/social-card.ts';
import { picture } from '../../render/images/pictures.ts';
import { renderChart } from '../../render/render-chart.ts';
import { chartsIn } from '../../core/project/lineage.ts';
import { captionFor, type Chart } from '../../core/content/charts.ts';
import type { Language } from '../../core/language/language.ts';
import type { Source } from '../../core/data/sources.ts';
import type { Project } from '../../core/project/project.ts';
import type { Story } from '../../core/content/stories.ts';
import { pathOf } from '../urls.ts';
import { byline, shortCitation } from '../attribution.ts';
import { sourcesOfChart } from '../citations/csl-json.ts';
import { leadChart } from '../stories/lead-chart.ts';
import { chartStates } from '../chart-states.ts';

/** The path of the card of a story: that of its lead chart. A story without a chart has one of its own. */
export function cardOfStory(project: Project, story: Story): string {
  const lead = leadChart(project, story);
  return pathOf.card(lead ? pathOf.chart(lead.chart.id, lead.view) : pathOf.story(story.id));
}

interface Card {
  path: string;
  /** The page that it shows; undefined for the edition. */
  page?: string;
  content: () => Promise<Buffer>;
}

/** Every card: of the edition, every state of its charts, and its stories without charts. */
export function cards(project: Project): Card[] {
  const { config, stories } = project;
  const card = (draw: () => string, page?: string): Card => ({
    path: pathOf.card(page),
    ...(page !== undefined && { page }),
    content: () => picture(project, draw(), { zoom: 1 }),
  });
  return [
    card(() => cardSvg(project, { edition: config.title, headline: config.tagline, foot: config.publisher })),
    ...[...stories.values()]
      .filter((story) => !chartsIn(story).length)
      .map((story) => card(() => storyCard(project, story), pathOf.story(story.id))),
    ...chartStates(project).map(({ props: { chart, view } }) =>
      card(() => chartCard(project, chart, view), pathOf.chart(chart.id, view)),
    ),
  ];
}

function storyCard(project: Project, story: Story): string {
  const { config, language, sources } = project;
  const { part, basedOn } = language.words.story;
  const authors = byline(language, sources.get(story.sources[0]!)!);
  return cardSvg(project, {
    edition: config.title,
    headline: story.title,
    foot: `${part(story.part)} · ${basedOn(authors)}`,
  });
}

const chartCard = (project: Project, chart: Chart, view?: string): string =>
  cardSvg(project, {
    edition: project.config.title,
    headline: captionFor(chart, view).title,
    foot: sourceLine(project.language, sourcesOfChart(project, chart)),
    drawings: [renderChart(project, chart, 'narrow', view), renderChart(project, chart, 'wide', view)],
  });

/** "Source: Gauge 2001", "Sources: Ma and 26 others". */
function sourceLine(language: Language, works: Source[]): string {
  const { sources, others, withOthers } = language.words.attribution;
  const first = shortCitation(language, works[0]!);
  const named = works.length > 1 ? withOthers(first, others(works.length - 1)).join('') : first;
  return `${sources(works.length)} ${named}`;
}
