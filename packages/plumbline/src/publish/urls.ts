/** Where everything is published. Paths respect the edition's base; absolute addresses its site. */
import type { EditionConfig } from '../core/project/config.ts';

/** `light` and `dark` keep to one theme; `resize` carries a script that tells its height to the page around it. */
export type EmbedVariant = 'light' | 'dark' | 'resize';

export type ScriptName = 'chart' | 'copy' | 'embed' | 'embed-host' | 'search';

export type FeedName = 'stories' | 'charts' | 'corrections';
export type FeedFormat = 'rss' | 'atom';

/** Paths below the base, without it: `charts/stip-growth/`. Add a suffix to a permalink for its files. */
export const pathOf = {
  home: () => '',
  stories: () => 'stories/',
  story: (id: string) => `stories/${id}/`,
  claims: (id: string) => `stories/${id}/claims.json`,
  /** How to publish a story elsewhere, and the story to do it with. */
  republish: (id: string) => `stories/${id}/republish/`,
  republishFile: (id: string) => `stories/${id}/republish.html`,
  charts: () => 'charts/',
  chart: (id: string, view?: string) => `charts/${view ? `${id}/${view}` : id}/`,
  chartFile: (id: string, suffix: 'svg' | 'png' | 'csv' | 'json' | 'zip', view?: string) =>
    `charts/${view ? `${id}/${view}` : id}.${suffix}`,
  /** The row behind each mark of a drawing, for the script of a chart. */
  marks: (id: string, view?: string) => `charts/${view ? `${id}/${view}` : id}.marks.json`,
  /** A frame without a page around it, for other people's pages. */
  embed: (id: string, view?: string, variant?: EmbedVariant) =>
    `${pathOf.chart(id, view)}embed/${variant ? `${variant}/` : ''}`,
  /** Every frame at five widths. */
  embeds: () => 'embeds/',
  /** A figure to paste where no frame may stand, as text. */
  figure: (id: string, view?: string) => `charts/${view ? `${id}/${view}` : id}.figure.txt`,
  oembed: (id: string, view?: string) => `${pathOf.chart(id, view)}oembed.json`,
  /** One frozen version; stays whatever becomes of the chart. */
  version: (id: string, view: string | undefined, hash: string) => `${pathOf.chart(id, view)}v/${hash}/`,
  /** What a version changed. */
  versionDiff: (id: string, view: string | undefined, hash: string) => `${pathOf.version(id, view, hash)}diff/`,
  versionEmbed: (id: string, view: string | undefined, hash: string, variant?: EmbedVariant) =>
    `${pathOf.version(id, view, hash)}embed/${variant ? `${variant}/` : ''}`,
  versions: (id: string, view?: string) => `${pathOf.chart(id, view)}versions.json`,
  data: () => 'data/',
  dataset: (id: string) => `data/${id}/`,
  datasetFile: (id: string, file: string) => `data/${id}/${file}`,
  sources: () => 'sources/',
  source: (id: string) => `sources/${id}/`,
  checks: () => 'checks/',
  corrections: () => 'corrections/',
  page: (id: string) => `${id}/`,
  /** For reference managers, beside a permalink: `sources/kostka-2023.bib`. */
  citation: (permalink: string, suffix: 'bib' | 'ris' | 'csl.json') => `${permalink.slice(0, -1)}.${suffix}`,
  /** The picture that stands for a page where its link is shared; without a permalink, for the edition. */
  card: (permalink = 'edition/') => `cards/${permalink.slice(0, -1)}.png`,
  feed: (of: FeedName = 'stories', format: FeedFormat = 'rss') =>
    `${of === 'stories' ? '' : `${of}/`}feed${format === 'atom' ? '.atom' : ''}.xml`,
  search: () => 'search/',
  /** Pagefind's files. */
  searchIndex: () => 'pagefind/',
  /** The site's icon: the edition's from public/, or the generator's. */
  icon: () => 'favicon.svg',
  /** How a browser searches the site from its own bar. */
  openSearch: () => 'opensearch.xml',
  /** Which links a browser may fetch before they are followed. */
  speculation: () => 'speculation-rules.json',
  /** Scripts for browsers: src/client/ holds one of each name. */
  script: (name: ScriptName) => `${name}.js`,
};

/** Fragment of a chart on the page of a story: `chart-stip-growth`. */
export const fragmentFor = (chart: string, view?: string): string => `chart-${view ? `${chart}-${view}` : chart}`;

/** A path as pages link to it. */
export const hrefFor = (config: EditionConfig, path: string): string => config.base + path;

/** An address that holds away from the site: in feeds, metadata and files. */
export const absoluteUrl = (config: EditionConfig, path: string): string =>
  new URL(config.base + path, config.site).href;
