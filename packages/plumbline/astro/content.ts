/**
 * The content collections of an edition for Astro. They hold the stories and pages of the current project, so that a page never shows
 * one state of a text and another of its data.
 */
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { pageSchema } from 'plumbline/internal/core/content/pages';
import { storySchema } from 'plumbline/internal/core/content/stories';
import { project } from 'plumbline/internal/current-project';

/** Named by the code that has Astro load the collections again (src/live/show-project.ts). */
const name = 'plumbline';

function loaderOf(kind: 'stories' | 'pages', schema: typeof storySchema | typeof pageSchema): Loader {
  return {
    name,
    async load({ store, generateDigest }) {
      // A development server may start without a project.
      const texts = project?.[kind] ?? new Map();
      for (const id of store.keys()) if (!texts.has(id)) store.delete(id);
      for (const text of texts.values()) {
        const data = schema.strip().parse(text);
        store.set({ id: text.id, data, filePath: text.file, digest: generateDigest(data), deferredRender: true });
      }
    },
  };
}

export const collections = {
  stories: defineCollection({ loader: loaderOf('stories', storySchema), schema: storySchema }),
  pages: defineCollection({ loader: loaderOf('pages', pageSchema), schema: pageSchema }),
};
