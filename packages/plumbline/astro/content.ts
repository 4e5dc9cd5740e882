/** Astro's view of what is authored; the schemas are the model's. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pageSchema } from 'plumbline/internal/core/content/pages';
import { storySchema } from 'plumbline/internal/core/content/stories';

export const collections = {
  stories: defineCollection({ loader: glob({ base: 'src/content/stories', pattern: '*.mdx' }), schema: storySchema }),
  pages: defineCollection({ loader: glob({ base: 'src/content/pages', pattern: '*.mdx' }), schema: pageSchema }),
};
