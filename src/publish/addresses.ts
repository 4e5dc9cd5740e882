/** Where everything is published. Paths respect the edition's base; absolute addresses its site. */
import type { Edition } from '../model/edition.ts';

/** Paths below the base, without it: `charts/stip-growth/`. Add a suffix to a permalink for its files. */
export const pathOf = {
  home: () => '',
  stories: () => 'stories/',
  story: (id: string) => `stories/${id}/`,
  claims: (id: string) => `stories/${id}/claims.json`,
  charts: () => 'charts/',
  chart: (id: string, view?: string) => `charts/${view ? `${id}/${view}` : id}/`,
  chartFile: (id: string, suffix: 'svg' | 'csv' | 'json', view?: string) =>
    `charts/${view ? `${id}/${view}` : id}.${suffix}`,
  data: () => 'data/',
  dataset: (id: string) => `data/${id}/`,
  datasetFile: (id: string, file: string) => `data/${id}/${file}`,
  sources: () => 'sources/',
  source: (id: string) => `sources/${id}/`,
  checks: () => 'checks/',
  page: (id: string) => `${id}/`,
  feed: () => 'feed.xml',
};

/** A path as pages link to it. */
export const link = (edition: Edition, path: string): string => edition.base + path;

/** An address that holds away from the site: in feeds, metadata and files. */
export const absolute = (edition: Edition, path: string): string => new URL(edition.base + path, edition.site).href;
