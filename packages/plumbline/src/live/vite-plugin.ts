/** A Vite plugin for development: serves the MDX of the current project, and adds live editing to every page. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { project } from '../current-project.ts';
import { pathFrom } from './authored-files.ts';
import { textsOf } from './show-project.ts';

const clientModule = join(import.meta.dirname, '../../astro/live/live-editing.ts');

/** @param root folder of the edition. */
export function liveEditing(root: string): Plugin {
  const mdxAt = (id: string): string | undefined => {
    const path = pathFrom(root, id.split('?')[0]!);
    return project && textsOf(project).find(({ file }) => file === path)?.mdx;
  };
  const isMdx = /\.mdx(\?|$)/;
  return {
    name: 'plumbline:live-editing',
    apply: 'serve',
    enforce: 'pre',
    // While the edition has problems, MDX is served as in the last project without any.
    resolveId: { filter: { id: isMdx }, handler: (id) => (mdxAt(id) === undefined ? undefined : id) },
    load: { filter: { id: isMdx }, handler: mdxAt },
    // Pages are reloaded when the whole project has been read, not by Vite.
    hotUpdate: ({ file }) => (pathFrom(root, file).startsWith('src/content/') ? [] : undefined),
    // Vite's client is in every page, including error pages.
    transform: {
      filter: { id: /vite\/dist\/client\/client\.mjs/ },
      handler: (code) =>
        [
          code,
          `import { editLive } from ${JSON.stringify(clientModule)};`,
          `editLive(createHotContext('/@plumbline/live-editing'), ${JSON.stringify(root)});`,
        ].join('\n'),
    },
  };
}
