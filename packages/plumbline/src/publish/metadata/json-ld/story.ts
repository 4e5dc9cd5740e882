/** A story as news. */
import type { NewsArticle } from 'schema-dts';
import { chartsIn, type Graph } from '../../../core/project/project.ts';
import type { Story } from '../../../core/content/stories.ts';
import { absolute, pathOf } from '../../urls.ts';
import { authorOf, cardOf, correctionNodes, idOf, publisherOf } from './shared-nodes.ts';

export function storyNode(graph: Graph, story: Story): NewsArticle {
  const { edition, charts } = graph;
  const path = pathOf.story(story.id);
  const shown = [...new Map(chartsIn(story).map((state) => [pathOf.chart(state.id, state.view), state])).keys()];
  const datasets = [...new Set(chartsIn(story).map(({ id }) => charts.get(id)!.dataset))];
  return {
    '@type': 'NewsArticle',
    ...idOf(edition, path, 'article'),
    headline: story.title,
    description: story.standfirst,
    url: absolute(edition, path),
    mainEntityOfPage: absolute(edition, path),
    isPartOf: idOf(edition, '', 'site'),
    position: story.part,
    inLanguage: edition.language,
    isAccessibleForFree: true,
    wordCount: story.words,
    datePublished: story.published,
    dateModified: story.updated,
    author: story.authors.map(authorOf),
    publisher: publisherOf(edition),
    license: edition.licence.url,
    image: [cardOf(edition, path)],
    hasPart: shown.map((chart) => idOf(edition, chart, 'image')),
    isBasedOn: datasets.map((id) => idOf(edition, pathOf.dataset(id), 'dataset')),
    citation: story.sources.map((id) => idOf(edition, pathOf.source(id), 'work')),
    correction: correctionNodes(story.corrections ?? []),
  };
}
