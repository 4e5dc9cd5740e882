/** The Astro integration: `integrations: [plumbline()]` in an edition's astro.config.mjs is all that an edition configures. */
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { isRetired } from './core/project/ledger.ts';
import type { Project } from './core/project/project.ts';
import { openProject } from './current-project.ts';
import { numbersAndSources, stepSlots } from './mdx-plugins.ts';
import { overrideComponents } from './override-components.ts';
import { headersFor } from './publish/site/headers.ts';
import { keepUrls, writeHostFiles, writeFiles } from './publish/site/host-files.ts';
import { routes } from './publish/site/routes.ts';
import { buildSearchIndex } from './search/build-index.ts';
import { serveFiles } from './serve-files.ts';

/** @throws Problems with everything that is wrong with the edition, when Astro reads its configuration. */
export default function plumbline(): AstroIntegration {
  let project: Project;
  return {
    name: 'plumbline',
    hooks: {
      'astro:config:setup': async ({ config, injectRoute, addMiddleware, updateConfig }) => {
        project = await openProject(fileURLToPath(config.root));
        for (const { pattern, entrypoint } of routes)
          injectRoute({ pattern, entrypoint: `plumbline/routes/${entrypoint}`, prerender: true });
        addMiddleware({ entrypoint: 'plumbline/middleware', order: 'pre' });
        updateConfig({
          site: project.config.site,
          base: project.config.base,
          trailingSlash: 'always',
          // White space as in JSX, which is also how Prettier reads a component: none between tags on different lines.
          compressHTML: 'jsx',
          prerenderConflictBehavior: 'error',
          integrations: [mdx(), sitemap({ filter: (page) => isListed(project, page) })],
          build: { inlineStylesheets: 'always' },
          devToolbar: { enabled: false },
          markdown: {
            syntaxHighlight: false,
            // Our faces have no arrow with a hook, which is what leads back from a footnote otherwise.
            processor: satteri({
              features: { gfm: { footnotes: { backContent: '↑' } } },
              mdastPlugins: [numbersAndSources],
              hastPlugins: [stepSlots],
            }),
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
        await writeFiles(project, folder);
        await keepUrls(project, folder);
        await writeHostFiles(project, folder);
        await buildSearchIndex(project, folder);
      },
    },
  };
}

/** Frames, frozen versions, pages to copy from and pages at old addresses are not for search engines. */
function isListed({ config, ledger }: Project, page: string): boolean {
  const path = page.slice(new URL(config.base, page).href.length);
  return !('X-Robots-Tag' in headersFor(path)) && !isRetired(ledger, path);
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
