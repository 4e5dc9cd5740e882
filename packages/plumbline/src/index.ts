/** The Astro integration: `integrations: [plumbline()]` in an edition's astro.config.mjs is all that an edition configures. */
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { isGone } from './core/project/ledger.ts';
import type { Graph } from './core/project/project.ts';
import { openProject } from './current-project.ts';
import { overrideComponents } from './override-components.ts';
import { headersOf } from './publish/site/headers.ts';
import { keepAddresses, tellHosts, writeFiles } from './publish/site/host-files.ts';
import { routes } from './publish/site/routes.ts';
import { writeSearch } from './search/build-index.ts';
import { serveFiles } from './serve-files.ts';

/** @throws Problems with everything that is wrong with the edition, when Astro reads its configuration. */
export default function plumbline(): AstroIntegration {
  let graph: Graph;
  return {
    name: 'plumbline',
    hooks: {
      'astro:config:setup': async ({ config, injectRoute, addMiddleware, updateConfig }) => {
        graph = await openProject(fileURLToPath(config.root));
        for (const { pattern, entrypoint } of routes)
          injectRoute({ pattern, entrypoint: `plumbline/routes/${entrypoint}`, prerender: true });
        addMiddleware({ entrypoint: 'plumbline/middleware', order: 'pre' });
        updateConfig({
          site: graph.edition.site,
          base: graph.edition.base,
          trailingSlash: 'always',
          // White space as in JSX, which is also how Prettier reads a component: none between tags on different lines.
          compressHTML: 'jsx',
          prerenderConflictBehavior: 'error',
          integrations: [mdx(), sitemap({ filter: (page) => isListed(graph, page) })],
          build: { inlineStylesheets: 'always' },
          devToolbar: { enabled: false },
          markdown: {
            syntaxHighlight: false,
            // Our faces have no arrow with a hook, which is what leads back from a footnote otherwise.
            processor: satteri({ features: { gfm: { footnotes: { backContent: '↑' } } } }),
          },
          vite: {
            plugins: [nodeModules, overrideComponents(config.srcDir)],
            // MDX compiles to modules with directives that the bundler does not know; one warning each would hide real ones.
            build: {
              rolldownOptions: { checks: { moduleLevelDirective: false } },
              // The default minifier warns of pseudo-classes younger than itself (:target-current).
              cssMinify: 'esbuild',
            },
          },
        });
      },
      'astro:server:setup': ({ server }) => serveFiles(server),
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await writeFiles(graph, folder);
        await keepAddresses(graph, folder);
        await tellHosts(graph, folder);
        await writeSearch(graph, folder);
      },
    },
  };
}

/** Frames, frozen versions, pages to copy from and pages at old addresses are not for search engines. */
function isListed({ edition, ledger }: Graph, page: string): boolean {
  const path = page.slice(new URL(edition.base, page).href.length);
  return !('X-Robots-Tag' in headersOf(path)) && !isGone(ledger, path);
}

/**
 * Leaves the package's JavaScript and native modules to Node wherever pages are rendered, so that configuration, hooks and pages
 * share one loaded project. `ssr.external` alone would load it a second time.
 */
const nodeModules = {
  name: 'plumbline:node-modules',
  configEnvironment: (name: string) =>
    name === 'client'
      ? undefined
      : { resolve: { external: ['plumbline', '@duckdb/node-api', '@resvg/resvg-js', 'fontkit', 'subset-font'] } },
};
