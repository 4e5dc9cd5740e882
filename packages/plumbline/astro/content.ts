import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { pageSchema } from 'plumbline/internal/core/content/pages';
import { storySchema } from 'plumbline/internal/core/content/stories';
import { project } from 'plumbline/internal/current-project';
import { needsPage, needsStory } from 'plumbline/internal/last-build/keep-pages';

/** src/live/show-project.ts reloads the collections by this name. */
const name = 'plumbline';

/** Texts of pages that are taken over from the last build are not compiled. */
const needs = { stories: needsStory, pages: needsPage };

function loaderOf(kind: 'stories' | 'pages', schema: typeof storySchema | typeof pageSchema): Loader {
  return {
    name,
    async load({ store, generateDigest }) {
      // There is no project if the edition has had problems since the development server was started.
      const all = [...(project?.[kind] ?? new Map()).values()];
      const texts = new Map(all.filter(({ id }) => needs[kind](project, id)).map((text) => [text.id, text]));
      for (const id of store.keys()) if (!texts.has(id)) store.delete(id);
      for (const text of texts.values()) {
        const data = schema.strip().parse(text);
        store.set({ id: text.id, data, filePath: text.file, digest: generateDigest(data), deferredRender: true });
      }
    },
  };
}

/**
 * Astro's content collections of an edition, to export from `src/content.config.ts`: `stories` and `pages`.
 *
 * They are loaded from the current project, not from disk, so that text and data on a page are from the same state of the edition.
 */
export const collections = {
  stories: defineCollection({ loader: loaderOf('stories', storySchema), schema: storySchema }),
  pages: defineCollection({ loader: loaderOf('pages', pageSchema), schema: pageSchema }),
};
