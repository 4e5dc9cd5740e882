export interface Route {
  pattern: string;
  /** In astro/routes/. */
  entrypoint: string;
}

/** The routes that Astro renders. Other files are in published-files.ts. */
export const routes: Route[] = [
  { pattern: '/', entrypoint: 'index.astro' },
  { pattern: '/stories', entrypoint: 'stories/index.astro' },
  { pattern: '/stories/page/[page]', entrypoint: 'stories/index.astro' },
  { pattern: '/stories/[story]', entrypoint: 'stories/story.astro' },
  { pattern: '/stories/[story]/republish', entrypoint: 'stories/republish.astro' },
  { pattern: '/stories/[story]/republish.html', entrypoint: 'stories/republish-file.ts' },
  { pattern: '/charts', entrypoint: 'charts/index.astro' },
  { pattern: '/charts/page/[page]', entrypoint: 'charts/index.astro' },
  { pattern: '/charts/[...chart]', entrypoint: 'charts/chart.astro' },
  { pattern: '/data', entrypoint: 'data/index.astro' },
  { pattern: '/data/page/[page]', entrypoint: 'data/index.astro' },
  { pattern: '/data/[dataset]', entrypoint: 'data/dataset.astro' },
  { pattern: '/sources', entrypoint: 'sources/index.astro' },
  { pattern: '/sources/page/[page]', entrypoint: 'sources/index.astro' },
  { pattern: '/sources/[source]', entrypoint: 'sources/source.astro' },
  { pattern: '/checks', entrypoint: 'checks.astro' },
  { pattern: '/corrections', entrypoint: 'corrections.astro' },
  { pattern: '/embeds', entrypoint: 'embeds.astro' },
  { pattern: '/embeds/page/[page]', entrypoint: 'embeds.astro' },
  { pattern: '/search', entrypoint: 'search.astro' },
  { pattern: '/[page]', entrypoint: 'page.astro' },
  { pattern: '/404', entrypoint: '404.astro' },
  { pattern: '/[...retired]', entrypoint: 'retired.astro' },
];

const storyEntrypoints = ['index.astro', 'stories/index.astro', 'stories/story.astro', '404.astro'];

/** The pages of stories and the lists of them. */
export const storyRoutes: Route[] = routes.filter(({ entrypoint }) => storyEntrypoints.includes(entrypoint));
