/**
 * The HTTP headers of each file, in one table for all hosts. headers-file.ts writes it for Netlify and Cloudflare,
 * nginx.ts for nginx.
 */
import { pathOf } from '../../urls.ts';
import { headerPolicy, searching } from '../../html/content-security-policy.ts';

export type Headers = Record<string, string>;

export interface HeaderRule {
  /** Paths without the base: `*` matches anything and occurs once, `:name` matches a path segment. */
  at: string[];
  headers: Headers;
}

/**
 * Pages only use the clipboard and sharing. Sharing is allowed by default; naming it would cause warnings in browsers
 * that cannot share.
 */
const disabledFeatures = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];
const permissions = [...disabledFeatures.map((feature) => `${feature}=()`), 'clipboard-write=(self)'].join(', ');

/** Revalidated on each request, so that a correction is visible at once. */
const fresh = { 'Cache-Control': 'no-cache' };
/** Files that other sites link to: an hour. */
const cached = { 'Cache-Control': 'public, max-age=3600' };
/** Files with a hash in their name: a year. */
const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' };

const type = (mediatype: string): Headers => ({ 'Content-Type': mediatype });
const text = (mediatype: string): Headers => type(`${mediatype}; charset=utf-8`);

const compressed = 'application/octet-stream';

/**
 * Embeds and frozen versions, which any site may frame. A frozen page shows whether it is the latest, so it is not
 * cached.
 */
const frameable = [
  'charts/*/embed/',
  'charts/*/embed/:variant/',
  'charts/*/v/:hash/',
  'charts/*/v/:hash/diff/',
  pathOf.resizingEmbed(),
];
/** Texts that are also published elsewhere. */
const copies = [
  'embeds/',
  'embeds/page/:page/',
  'stories/:story/republish/',
  'stories/:story/republish.html',
  '*.figure.txt',
];

/**
 * All rules that match apply; later ones override earlier ones. The first matches everything. @param base of the
 * edition
 */
export const headerRules = (base: string): HeaderRule[] => [
  {
    at: ['*'],
    headers: {
      'Content-Security-Policy': headerPolicy("'self'"),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': permissions,
      'Cross-Origin-Opener-Policy': 'same-origin',
      // Nothing on the site is private.
      'Access-Control-Allow-Origin': '*',
      // Browsers only read it with documents.
      'Speculation-Rules': `"${base}${pathOf.speculation()}"`,
      ...fresh,
    },
  },
  { at: frameable, headers: { 'Content-Security-Policy': headerPolicy() } },
  // A worker has the policy of its own file.
  {
    at: [pathOf.search(), `${pathOf.searchIndex()}pagefind-worker.js`],
    headers: { 'Content-Security-Policy': headerPolicy("'self'", searching) },
  },
  { at: [...frameable, ...copies], headers: { 'X-Robots-Tag': 'noindex' } },

  { at: ['*.png'], headers: { ...type('image/png'), ...cached } },
  { at: ['*.svg'], headers: { ...type('image/svg+xml'), ...cached } },
  { at: ['*.csv'], headers: { ...text('text/csv'), ...cached } },
  { at: ['*.txt', 'data/*/LICENSE', 'data/*/NOTICE'], headers: { ...text('text/plain'), ...cached } },
  { at: ['*.json'], headers: { ...type('application/json'), ...cached } },
  { at: ['*.csl.json'], headers: type('application/vnd.citationstyles.csl+json') },
  { at: ['stories/:story/claims.json'], headers: type('application/ld+json') },
  // Must match the page that loads it.
  { at: ['charts/*.json'], headers: fresh },
  // The files of one index must match.
  { at: [`${pathOf.rowIndex()}*.json`], headers: fresh },
  { at: ['*.bib'], headers: { ...text('application/x-bibtex'), ...cached } },
  { at: ['*.ris'], headers: { ...text('application/x-research-info-systems'), ...cached } },
  { at: ['*.parquet'], headers: { ...type('application/vnd.apache.parquet'), ...cached } },
  { at: ['*.zip'], headers: { ...type('application/zip'), ...cached } },
  { at: ['*.xml'], headers: { ...type('application/xml'), ...cached } },
  { at: ['*feed.xml'], headers: type('application/rss+xml') },
  { at: ['*feed.atom.xml'], headers: type('application/atom+xml') },
  { at: ['*.js'], headers: text('text/javascript') },
  { at: ['embed.js', 'embed-host.js'], headers: cached },
  { at: ['*.woff2'], headers: { ...type('font/woff2'), ...forever } },

  // Files that an edition may have in public/.
  { at: ['*.css'], headers: text('text/css') },
  { at: ['*.jpg', '*.jpeg'], headers: { ...type('image/jpeg'), ...cached } },
  { at: ['*.webp'], headers: { ...type('image/webp'), ...cached } },
  { at: ['*.avif'], headers: { ...type('image/avif'), ...cached } },
  { at: ['*.gif'], headers: { ...type('image/gif'), ...cached } },
  { at: ['*.pdf'], headers: { ...type('application/pdf'), ...cached } },

  // Pagefind decompresses its files itself. All except the entry and the code have a hash in their name.
  { at: ['*.pf_meta', '*.pf_index', '*.pf_filter', '*.pf_fragment'], headers: { ...type(compressed), ...forever } },
  { at: ['*.pagefind'], headers: { ...type(compressed), ...fresh } },
  { at: [`${pathOf.searchIndex()}pagefind-entry.json`], headers: fresh },
  { at: [pathOf.openSearch()], headers: type('application/opensearchdescription+xml') },
  { at: [pathOf.speculation()], headers: type('application/speculationrules+json') },
];

/** @param path without the base; a page ends with a slash */
export const headersFor = (path: string, base = '/'): Headers =>
  Object.assign(
    {},
    ...headerRules(base)
      .filter(({ at }) => at.some((pattern) => new RegExp(`^${patternSource(pattern)}$`).test(path)))
      .map(({ headers }) => headers),
  );

/** A path of the table as a regular expression, for JavaScript and nginx alike. */
export const patternSource = (pattern: string): string =>
  pattern.replaceAll('.', '\\.').replace('*', '.*').replace(/:\w+/g, '[^/]+');
