/** What is sent with each file: one table for every host. Written for Netlify and Cloudflare by headers-file.ts, for nginx by nginx.ts. */
import { pathOf } from '../urls.ts';
import { headerPolicy, searching } from '../html/content-security-policy.ts';

export type Headers = Record<string, string>;

export interface HeaderRule {
  /** Paths below the base: `*` stands for anything and comes once, `:name` for what has no slash in it. */
  at: string[];
  headers: Headers;
}

/**
 * A page may copy and share when a reader presses a button. It needs no other power of the browser. Sharing is allowed
 * where it is not named; browsers that cannot share complain of its name.
 */
const powersOff = [
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
const powers = [...powersOff.map((power) => `${power}=()`), 'clipboard-write=(self)'].join(', ');

/** Asked for anew each time, which costs little where nothing has changed: a correction is seen at once. */
const fresh = { 'Cache-Control': 'no-cache' };
/** Files that others link to and show: an hour. */
const kept = { 'Cache-Control': 'public, max-age=3600' };
/** Files whose name changes with what is in them: a year. */
const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' };

const type = (mediatype: string): Headers => ({ 'Content-Type': mediatype });
const text = (mediatype: string): Headers => type(`${mediatype}; charset=utf-8`);

const packed = 'application/octet-stream';

/** Frames and frozen versions, which anybody may show. A frozen page says whether it still is the latest, so it is no file to keep. */
const shown = ['charts/*/embed/', 'charts/*/embed/:variant/', 'charts/*/v/:hash/', 'charts/*/v/:hash/diff/'];
/** Texts that stand elsewhere, too. */
const copies = ['embeds/', 'stories/:story/republish/', 'stories/:story/republish.html', '*.figure.txt'];

/** Every rule that fits is applied; a later one takes the place of an earlier one. The first fits everything. @param base of the edition. */
export const headerRules = (base: string): HeaderRule[] => [
  {
    at: ['*'],
    headers: {
      'Content-Security-Policy': headerPolicy("'self'"),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': powers,
      'Cross-Origin-Opener-Policy': 'same-origin',
      // There is nothing here that a reader alone may see.
      'Access-Control-Allow-Origin': '*',
      // Browsers read it with a page that is opened, and with nothing else.
      'Speculation-Rules': `"${base}${pathOf.speculation()}"`,
      ...fresh,
    },
  },
  { at: shown, headers: { 'Content-Security-Policy': headerPolicy() } },
  // A worker is under the policy that comes with its own file.
  {
    at: [pathOf.search(), `${pathOf.searchIndex()}pagefind-worker.js`],
    headers: { 'Content-Security-Policy': headerPolicy("'self'", searching) },
  },
  { at: [...shown, ...copies], headers: { 'X-Robots-Tag': 'noindex' } },

  { at: ['*.png'], headers: { ...type('image/png'), ...kept } },
  { at: ['*.svg'], headers: { ...type('image/svg+xml'), ...kept } },
  { at: ['*.csv'], headers: { ...text('text/csv'), ...kept } },
  { at: ['*.txt', 'data/*/LICENSE', 'data/*/NOTICE'], headers: { ...text('text/plain'), ...kept } },
  { at: ['*.json'], headers: { ...type('application/json'), ...kept } },
  { at: ['*.csl.json'], headers: type('application/vnd.citationstyles.csl+json') },
  { at: ['stories/:story/claims.json'], headers: type('application/ld+json') },
  // Read together with the page it belongs to.
  { at: ['*.marks.json'], headers: fresh },
  { at: ['*.bib'], headers: { ...text('application/x-bibtex'), ...kept } },
  { at: ['*.ris'], headers: { ...text('application/x-research-info-systems'), ...kept } },
  { at: ['*.parquet'], headers: { ...type('application/vnd.apache.parquet'), ...kept } },
  { at: ['*.zip'], headers: { ...type('application/zip'), ...kept } },
  { at: ['*.xml'], headers: { ...type('application/xml'), ...kept } },
  { at: ['*feed.xml'], headers: type('application/rss+xml') },
  { at: ['*feed.atom.xml'], headers: type('application/atom+xml') },
  { at: ['*.js'], headers: text('text/javascript') },
  { at: ['embed.js', 'embed-host.js'], headers: kept },
  { at: ['*.woff2'], headers: { ...type('font/woff2'), ...forever } },

  // What an edition may add in public/.
  { at: ['*.css'], headers: text('text/css') },
  { at: ['*.jpg', '*.jpeg'], headers: { ...type('image/jpeg'), ...kept } },
  { at: ['*.webp'], headers: { ...type('image/webp'), ...kept } },
  { at: ['*.avif'], headers: { ...type('image/avif'), ...kept } },
  { at: ['*.gif'], headers: { ...type('image/gif'), ...kept } },
  { at: ['*.pdf'], headers: { ...type('application/pdf'), ...kept } },

  // What Pagefind packs it unpacks itself. All but the entry and the code have a hash in their name.
  { at: ['*.pf_meta', '*.pf_index', '*.pf_filter', '*.pf_fragment'], headers: { ...type(packed), ...forever } },
  { at: ['*.pagefind'], headers: { ...type(packed), ...fresh } },
  { at: [`${pathOf.searchIndex()}pagefind-entry.json`], headers: fresh },
  { at: [pathOf.openSearch()], headers: type('application/opensearchdescription+xml') },
  { at: [pathOf.speculation()], headers: type('application/speculationrules+json') },
];

/** @param path below the base; a page ends with a slash. */
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
