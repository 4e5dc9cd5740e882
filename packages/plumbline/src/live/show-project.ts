/** Switches a running server to another project: its routes, Astro's collections, and MDX compiled by Vite. */
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { RunnableDevEnvironment, ViteDevServer } from 'vite';
import type { Page } from '../core/content/pages.ts';
import type { Story } from '../core/content/stories.ts';
import type { Project } from '../core/project/project.ts';
import { makeCurrent, project } from '../current-project.ts';

/** Reloads Astro's collections; a parameter of the hook astro:server:setup. */
export type RefreshContent = (options: { loaders: string[] }) => Promise<void>;

export async function showProject(next: Project, server: ViteDevServer, refreshContent: RefreshContent): Promise<void> {
  const before = project as Project | undefined;
  const texts = editedTexts(before, next);
  makeCurrent(next);
  // Makes Astro call getStaticPaths() again.
  for (const { name, hot } of Object.values(server.environments))
    if (name !== 'client') hot.send('astro:content-changed', {});
  if (!texts.length) return;
  invalidate(server, texts);
  if (before && areListedAs(before, next)) return;
  await refreshContent({ loaders: ['plumbline'] });
  // Astro has just written the list of MDX files.
  invalidate(server, [join(next.root, '.astro/content-modules.mjs')]);
}

/** The MDX files that were edited, added or removed. */
function editedTexts(previous: Project | undefined, next: Project): string[] {
  const [before, after] = [previous, next].map(
    (one) => new Map(one && textsOf(one).map(({ file, mdx }) => [file, mdx])),
  );
  const files = new Set([...before!.keys(), ...after!.keys()]);
  return [...files].filter((file) => before!.get(file) !== after!.get(file)).map((file) => join(next.root, file));
}

/** Whether Astro's collections have the same entries for both: they do not contain the text. */
const areListedAs = (before: Project, next: Project): boolean =>
  isDeepStrictEqual(...([before, next].map((one) => textsOf(one).map(matterOf)) as [unknown, unknown]));

const matterOf = (text: Story | Page) => {
  const { mdx: _mdx, elements: _elements, passages: _passages, links: _links, ...matter } = text;
  return { ...matter, words: undefined, headings: undefined };
};

export const textsOf = ({ stories, pages }: Project) => [...stories.values(), ...pages.values()];

/** Invalidates files and everything that imports them, so that Vite transforms and runs them again. */
function invalidate(server: ViteDevServer, files: string[]): void {
  for (const environment of Object.values(server.environments)) {
    const { moduleGraph } = environment;
    const invalidated = new Set<Parameters<typeof moduleGraph.invalidateModule>[0]>();
    for (const module of files.flatMap((file) => [...(moduleGraph.getModulesByFile(file) ?? [])]))
      moduleGraph.invalidateModule(module, invalidated, undefined, true);
    if (!('runner' in environment)) continue;
    const { evaluatedModules } = (environment as RunnableDevEnvironment).runner;
    for (const { id } of invalidated) {
      const evaluated = id && evaluatedModules.getModuleById(id);
      if (evaluated) evaluatedModules.invalidateModule(evaluated);
    }
  }
}
