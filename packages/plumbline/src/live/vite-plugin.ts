/** What Vite serves while an edition is written: texts of the current project, and live editing in every page. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { project } from '../current-project.ts';
import { pathFrom } from './authored-files.ts';
import { textsOf } from './show-project.ts';

const inBrowsers = join(import.meta.dirname, '../../astro/live/live-editing.ts');

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
    // A text may have been edited or removed since; until the edition is sound again it is shown as it was.
    resolveId: { filter: { id: isMdx }, handler: (id) => (mdxAt(id) === undefined ? undefined : id) },
    load: { filter: { id: isMdx }, handler: mdxAt },
    // Pages are loaded again when the whole project has been read.
    hotUpdate: ({ file }) => (pathFrom(root, file).startsWith('src/content/') ? [] : undefined),
    // Vite's client is in every page, that of an error too.
    transform: {
      filter: { id: /vite\/dist\/client\/client\.mjs/ },
      handler: (code) =>
        [
          code,
          `import { editLive } from ${JSON.stringify(inBrowsers)};`,
          `editLive(createHotContext('/@plumbline/live-editing'), ${JSON.stringify(root)});`,
        ].join('\n'),
    },
  };
}
