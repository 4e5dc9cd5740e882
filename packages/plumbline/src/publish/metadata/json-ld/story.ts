/** A story as a NewsArticle. */
import type { NewsArticle } from 'schema-dts';
import type { Project } from '../../../core/project/project.ts';
import { chartsIn } from '../../../core/project/lineage.ts';
import type { Story } from '../../../core/content/stories.ts';
import { absoluteUrl, pathOf } from '../../urls.ts';
import { authorOf, cardNode, correctionNodes, idOf, publisherOf } from './shared-nodes.ts';
import { cardOfStory } from '../social-cards.ts';

export function storyNode(project: Project, story: Story): NewsArticle {
  const { config, charts } = project;
  const path = pathOf.story(story.id);
  const shown = [...new Map(chartsIn(story).map((state) => [pathOf.chart(state.id, state.view), state])).keys()];
  const datasets = [...new Set(chartsIn(story).map(({ id }) => charts.get(id)!.dataset))];
  return {
    '@type': 'NewsArticle',
    ...idOf(config, path, 'article'),
    headline: story.title,
    description: story.standfirst,
    url: absoluteUrl(config, path),
    mainEntityOfPage: absoluteUrl(config, path),
    isPartOf: idOf(config, '', 'site'),
    position: story.part,
    inLanguage: config.language,
    isAccessibleForFree: true,
    wordCount: story.words,
    datePublished: story.published,
    dateModified: story.updated,
    author: story.authors.map((name) => authorOf(config, name)),
    publisher: publisherOf(config),
    license: config.licence.url,
    image: [cardNode(config, cardOfStory(project, story))],
    hasPart: shown.map((chart) => idOf(config, chart, 'image')),
    isBasedOn: datasets.map((id) => idOf(config, pathOf.dataset(id), 'dataset')),
    citation: story.sources.map((id) => idOf(config, pathOf.source(id), 'work')),
    correction: correctionNodes(story.corrections ?? []),
  };
}
