import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readEdition } from './src/model/edition.ts';
import { isGone, readLedger } from './src/model/ledger.ts';
import { Problems, type Problem } from './src/model/problems.ts';
import { headersOf } from './src/publish/headers.ts';

const problems: Problem[] = [];
const edition = await readEdition(process.cwd(), problems);
if (!edition) throw new Problems(problems);
const ledger = await readLedger(process.cwd(), problems);

/** Frames, frozen versions, pages to copy from and pages at old addresses are not for search engines. */
function isListed(page: string): boolean {
  const path = page.slice(new URL(edition!.base, page).href.length);
  return !('X-Robots-Tag' in headersOf(path)) && !isGone(ledger, path);
}

export default defineConfig({
  site: edition.site,
  base: edition.base,
  trailingSlash: 'always',
  // White space as in JSX, which is also how Prettier reads a component: none between tags on different lines.
  compressHTML: 'jsx',
  prerenderConflictBehavior: 'error',
  integrations: [mdx(), sitemap({ filter: isListed })],
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    // Our faces have no arrow with a hook, which is what leads back from a footnote otherwise.
    processor: satteri({ features: { gfm: { footnotes: { backContent: '↑' } } } }),
  },
  vite: {
    ssr: { external: ['@duckdb/node-api', '@resvg/resvg-js', 'fontkit', 'subset-font'] },
    // MDX compiles to modules with directives that the bundler does not know; one warning each would hide real ones.
    build: {
      rolldownOptions: { checks: { moduleLevelDirective: false } },
      // The default minifier warns of pseudo-classes younger than itself (:target-current).
      cssMinify: 'esbuild',
    },
  },
});
