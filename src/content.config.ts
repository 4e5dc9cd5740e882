/** Astro's view of what is authored; the schemas are the model's. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pageSchema } from './model/page.ts';
import { storySchema } from './model/story.ts';

export const collections = {
  stories: defineCollection({ loader: glob({ base: 'src/content/stories', pattern: '*.mdx' }), schema: storySchema }),
  pages: defineCollection({ loader: glob({ base: 'src/content/pages', pattern: '*.mdx' }), schema: pageSchema }),
};
