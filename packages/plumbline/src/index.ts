/** The Astro integration. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { cacheOf } from './core/cache/disk-cache.ts';
import { configurationRead } from './core/limits/starting-astro.ts';
import { isRetired } from './core/project/ledger/resolve-url.ts';
import type { Project } from './core/project/project.ts';
import { scope } from './build-scope.ts';
import { openProject, project } from './current-project.ts';
import { outputs } from './last-build/current-outputs.ts';
import { filesBelow } from './last-build/file-hashes.ts';
import { keepPages } from './last-build/keep-pages.ts';
import { placeOf, reloadOnEdit } from './live/reload.ts';
import { liveEditing } from './live/vite-plugin.ts';
import { notForVite } from './live/watch-files.ts';
import { numbersAndSources, pathsWithBase, singleTildes, stepSlots } from './mdx-plugins.ts';
import { limitOwnCode } from './limit-own-code.ts';
import { ownComponents } from './own-components.ts';
import { serveWholeFonts } from './publish/html/web-fonts.ts';
import { headersFor } from './publish/site/hosts/headers.ts';
import { keepUrls, writeHostFiles } from './publish/site/hosts/host-files.ts';
import { beginPhase } from './core/progress/phases.ts';
import { publishedFiles, storyFiles } from './publish/site/published-files.ts';
import { routes, storyRoutes } from './publish/site/routes.ts';
import { SiteWriter } from './publish/site/site-writer.ts';
import { absoluteUrl } from './publish/urls.ts';
import { SearchIndexes } from './search/build-index.ts';
import { serveFiles } from './live/serve-files.ts';

/**
 * The Astro integration, the only one that an edition needs: `integrations: [plumbline()]` in astro.config.mjs.
 *
 * It injects all routes, sets `site` and `base` from edition.config.ts, and writes all files that are not pages.
 * @throws Problems with every mistake found in the edition, when Astro builds. `plumbline dev` shows them in the browser instead.
 */
export default function plumbline(): AstroIntegration {
  let base: string;
  let outDir: string;
  let assets: string;
  let writer: SiteWriter;
  let publicFiles: string[];
  let search: SearchIndexes;
  /** Addresses of the pages that are taken over from the last build: the sitemap only knows those that are rendered. */
  const keptPages: string[] = [];
  return {
    name: 'plumbline',
    hooks: {
      'astro:config:setup': async ({ command, config, injectRoute, addMiddleware, updateConfig }) => {
        configurationRead();
        // Test runners set these. With DEV, Astro would build the pages of a development server, which have no policy.
        if (command === 'build') Object.assign(process.env, { DEV: '', PROD: '1', MODE: 'production' });
        const root = resolve(fileURLToPath(config.root));
        if (command === 'dev') serveWholeFonts();
        const place = command === 'dev' ? await placeOf(root) : (await openProject(root)).config;
        base = place.base;
        for (const { pattern, entrypoint } of scope === 'stories' ? storyRoutes : routes)
          injectRoute({ pattern, entrypoint: `plumbline/routes/${entrypoint}`, prerender: true });
        addMiddleware({ entrypoint: 'plumbline/middleware', order: 'pre' });
        updateConfig({
          site: place.site,
          base,
          // Not in node_modules, which several editions may share.
          cacheDir: pathToFileURL(join(cacheOf(root), 'astro/')),
          trailingSlash: 'always',
          // White space as in JSX and as Prettier assumes: none between tags on different lines.
          compressHTML: 'jsx',
          prerenderConflictBehavior: 'error',
          integrations: [mdx(), sitemap({ filter: (page) => isListed(project, page), customPages: keptPages })],
          // Pages wait for the disk; others are rendered meanwhile.
          build: { inlineStylesheets: 'always', concurrency: 4 },
          devToolbar: { enabled: false },
          markdown: {
            syntaxHighlight: false,
            // Our fonts lack the hooked arrow that links back from a footnote by default.
            processor: satteri({
              features: { gfm: { footnotes: { backContent: '↑' } } },
              mdastPlugins: [numbersAndSources, pathsWithBase(base)],
              hastPlugins: [stepSlots],
            }),
          },
          vite: {
            cacheDir: join(cacheOf(root), 'vite'),
            plugins: [
              nodeModules,
              singleTildes,
              ownComponents(config.srcDir),
              limitOwnCode(config.srcDir),
              liveEditing(root),
            ],
            // Live editing has its own list of problems.
            server: { hmr: { overlay: false }, watch: { ignored: notForVite(root) } },
            // Compiled MDX has directives that the bundler warns about, once for each file.
            build: {
              rolldownOptions: { checks: { moduleLevelDirective: false } },
              // The default minifier warns about new pseudo-classes (:target-current).
              cssMinify: 'esbuild',
              // The folder of a new site begins with files of an earlier one.
              emptyOutDir: false,
            },
          },
        });
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        reloadOnEdit({ server, root: server.config.root, base, refreshContent: refreshContent!, logger });
        serveFiles(server);
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        ({ assets } = config.build);
        publicFiles = filesIn(fileURLToPath(config.publicDir));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        beginPhase('Compiling the pages');
        outputs.begin(project, outDir, publicFiles);
        writer = new SiteWriter(
          project,
          outDir,
          outputs,
          scope === 'stories' ? storyFiles(project) : publishedFiles(project),
        );
        const onStart = () => beginPhase('Rendering the pages');
        const onKept = (path: string) => keptPages.push(absoluteUrl(project.config, path));
        setPrerenderer(keepPages(project, { folder: outDir, assets, writer, onStart, onKept }));
        void writer.makePictures();
        if (scope === 'stories') return;
        search = new SearchIndexes(project, outputs);
        search.begin();
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        beginPhase('Writing the files');
        await writeHostFiles(project, folder);
        if (scope === 'stories') return writer.finish();
        const writeAll = async () => {
          await writer.finish();
          await keepUrls(project, folder);
          beginPhase('Indexing for the search');
        };
        await Promise.all([search.write(folder), writeAll()]);
      },
    },
  };
}

/** Paths of the files in a folder, which may not exist. */
const filesIn = (folder: string): string[] =>
  existsSync(folder) ? filesBelow(folder).map((file) => relative(folder, file)) : [];

/** Whether a page is in the sitemap: not embeds, frozen versions, pages to copy from, or pages at old addresses. */
function isListed({ config, ledger }: Project, page: string): boolean {
  const path = page.slice(new URL(config.base, page).href.length);
  return !('X-Robots-Tag' in headersFor(path)) && !isRetired(ledger, path);
}

/**
 * Lets Node load the package's JavaScript and native modules in every environment that renders pages, so that configuration, hooks
 * and pages share one project. `ssr.external` alone would load it a second time.
 */
const nodeModules = {
  name: 'plumbline:node-modules',
  configEnvironment: (name: string) =>
    name === 'client'
      ? undefined
      : { resolve: { external: ['plumbline', '@duckdb/node-api', '@resvg/resvg-js', 'fontkit', 'subset-font'] } },
};
