/** The URL of everything that is published. Paths include the base of the edition, absolute URLs its site. */
import { isWebAddress } from '../core/input/fields/web-address.ts';
import type { EditionConfig } from '../core/project/config.ts';
import type { Theme } from '../core/project/palettes.ts';

/**
 * Pages below an embed, which earlier versions published for each chart: `light` and `dark` have one theme, `resize` has a script that
 * sends its height to the page around it.
 */
export type EmbedVariant = 'light' | 'dark' | 'resize';

export type ScriptName = 'chart' | 'copy' | 'embed' | 'embed-host' | 'search' | 'unzip';

export type FeedName = 'stories' | 'charts' | 'corrections';
export type FeedFormat = 'rss' | 'atom';

/** Paths without the base: `charts/bridges-by-town/`. The files of a permalink have the same path with a suffix. */
export const pathOf = {
  home: () => '',
  stories: () => 'stories/',
  story: (id: string) => `stories/${id}/`,
  claims: (id: string) => `stories/${id}/claims.json`,
  /** How to republish a story, with its text to copy. */
  republish: (id: string) => `stories/${id}/republish/`,
  republishFile: (id: string) => `stories/${id}/republish.html`,
  charts: () => 'charts/',
  chart: (id: string, view?: string) => `charts/${view ? `${id}/${view}` : id}/`,
  chartFile: (id: string, suffix: 'svg' | 'png' | 'csv' | 'json' | 'zip', view?: string) =>
    `charts/${view ? `${id}/${view}` : id}.${suffix}`,
  /** A chart alone, for a frame on another site. Without a theme it follows the reader. */
  embed: (id: string, view?: string, theme?: Theme) => embedIn(pathOf.chart(id, view), theme),
  embedVariant: (id: string, view: string | undefined, variant: EmbedVariant) => `${pathOf.embed(id, view)}${variant}/`,
  /**
   * The page that shows a chart in a frame, and sends its height to the page around it.
   *
   * @param chart the permalink of a chart, a view or a frozen version
   */
  resizingEmbed: (chart?: string, theme?: Theme) =>
    `embeds/resize/${chart ? `?chart=${chart.slice('charts/'.length, -1)}` : ''}${theme ? `&theme=${theme}` : ''}`,
  /** Every embed at five widths. */
  embeds: () => 'embeds/',
  /** A chart as HTML to paste where frames are not allowed: earlier versions published it as text. */
  figure: (id: string, view?: string) => `charts/${view ? `${id}/${view}` : id}.figure.txt`,
  oembed: (id: string, view?: string) => `${pathOf.chart(id, view)}oembed.json`,
  /** One frozen version; it stays published after the chart is changed or removed. */
  version: (id: string, view: string | undefined, hash: string) => `${pathOf.chart(id, view)}v/${hash}/`,
  /** What changed in a version. */
  versionDiff: (id: string, view: string | undefined, hash: string) => `${pathOf.version(id, view, hash)}diff/`,
  versionEmbed: (id: string, view: string | undefined, hash: string, theme?: Theme) =>
    embedIn(pathOf.version(id, view, hash), theme),
  versionEmbedVariant: (id: string, view: string | undefined, hash: string, variant: EmbedVariant) =>
    `${pathOf.versionEmbed(id, view, hash)}${variant}/`,
  versions: (id: string, view?: string) => `${pathOf.chart(id, view)}versions.json`,
  data: () => 'data/',
  dataset: (id: string) => `data/${id}/`,
  datasetFile: (id: string, file: string) => `data/${id}/${file}`,
  sources: () => 'sources/',
  source: (id: string) => `sources/${id}/`,
  checks: () => 'checks/',
  corrections: () => 'corrections/',
  page: (id: string) => `${id}/`,
  /** A citation for reference managers: `sources/gauge-2001.bib`. */
  citation: (permalink: string, suffix: 'bib' | 'ris' | 'csl.json') => `${permalink.slice(0, -1)}.${suffix}`,
  /** The social card of a page; without a permalink, of the edition. */
  card: (permalink = 'edition/') => `cards/${permalink.slice(0, -1)}.png`,
  feed: (of: FeedName = 'stories', format: FeedFormat = 'rss') =>
    `${of === 'stories' ? '' : `${of}/`}feed${format === 'atom' ? '.atom' : ''}.xml`,
  search: () => 'search/',
  /** The folder of Pagefind's files. */
  searchIndex: () => 'pagefind/',
  /** The folder of the index of rows and numbers. */
  rowIndex: () => 'search/rows/',
  /** The icon of the edition, or the default one. */
  icon: () => 'favicon.svg',
  logo: (theme: Theme) => (theme === 'light' ? 'logo.svg' : 'logo-dark.svg'),
  /** The OpenSearch description, for searching the site from the address bar. */
  openSearch: () => 'opensearch.xml',
  /** Speculation rules: which links a browser may prefetch. */
  speculation: () => 'speculation-rules.json',
  /** A browser script: the file of this name in client/. */
  script: (name: ScriptName) => `${name}.js`,
};

/** The theme is the fragment, so that one page has both. */
const embedIn = (permalink: string, theme?: Theme): string => `${permalink}embed/${theme ? `#${theme}` : ''}`;

/** Where readers report errors: a page, or a mailbox. */
export const correctionsAddress = ({ corrections }: EditionConfig): string =>
  isWebAddress(corrections) ? corrections : `mailto:${corrections}`;

/** The fragment of a chart on the page of a story: `chart-bridges-by-town`. */
export const fragmentFor = (chart: string, view?: string): string => `chart-${view ? `${chart}-${view}` : chart}`;

/** The file of a path in the built site. */
export const outputFile = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

/** A path with the base, for links on pages. */
export const hrefFor = (config: EditionConfig, path: string): string => config.base + path;

/** An absolute URL, for feeds, metadata and files. */
export const absoluteUrl = (config: EditionConfig, path: string): string =>
  new URL(config.base + path, config.site).href;
