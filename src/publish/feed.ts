/** Stories as feed items, newest first. */
import type { Graph } from '../model/graph.ts';
import { absolute, pathOf } from './addresses.ts';

interface FeedItem {
  title: string;
  description: string;
  link: string;
  pubDate: Date;
}

export const storyItems = ({ edition, stories }: Graph): FeedItem[] =>
  [...stories.values()]
    .sort((a, b) => (a.published === b.published ? a.part - b.part : a.published < b.published ? 1 : -1))
    .map(({ id, title, standfirst, published }) => ({
      title,
      description: standfirst,
      link: absolute(edition, pathOf.story(id)),
      pubDate: new Date(`${published}T00:00:00Z`),
    }));
