/** The content collections of an edition for Astro; core has their schemas. */
import { existsSync } from 'node:fs';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { pageSchema } from 'plumbline/internal/core/content/pages';
import { storySchema } from 'plumbline/internal/core/content/stories';

/** The MDX files of a folder, which an edition may lack: Astro's own loader warns where there is none. */
function mdxFiles(base: string): Loader {
  const loader = glob({ base, pattern: '*.mdx' });
  return {
    ...loader,
    load: async (context) => {
      if (existsSync(new URL(base, context.config.root))) await loader.load(context);
    },
  };
}

export const collections = {
  stories: defineCollection({ loader: mdxFiles('src/content/stories'), schema: storySchema }),
  pages: defineCollection({ loader: mdxFiles('src/content/pages'), schema: pageSchema }),
};
