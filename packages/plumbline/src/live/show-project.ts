/** Makes a project the current one of a running server: for its routes, for Astro's collections and for the texts that Vite compiled. */
import { join } from 'node:path';
import type { RunnableDevEnvironment, ViteDevServer } from 'vite';
import type { Project } from '../core/project/project.ts';
import { makeCurrent, project } from '../current-project.ts';

/** Has Astro load its collections again; a parameter of the hook astro:server:setup. */
export type RefreshContent = (options: { loaders: string[] }) => Promise<void>;

export async function showProject(next: Project, server: ViteDevServer, refreshContent: RefreshContent): Promise<void> {
  const texts = editedTexts(project, next);
  makeCurrent(next);
  // Astro asks the routes again for their paths.
  for (const { name, hot } of Object.values(server.environments))
    if (name !== 'client') hot.send('astro:content-changed', {});
  if (!texts.length) return;
  invalidate(server, texts);
  await refreshContent({ loaders: ['plumbline'] });
  // The list of the texts there are, which Astro has just written.
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

export const textsOf = ({ stories, pages }: Project) => [...stories.values(), ...pages.values()];

/** Has files, and what imports them, transformed and run again when a page needs them. */
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
