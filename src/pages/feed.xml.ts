import rss from '@astrojs/rss';
import { storyItems } from '../publish/feed.ts';
import { addressOf, edition, graph } from '../site.ts';

export const GET = (): Promise<Response> =>
  rss({
    title: edition.title,
    description: edition.description,
    site: addressOf(''),
    items: storyItems(graph),
    customData: `<language>${edition.language}</language>`,
  });
