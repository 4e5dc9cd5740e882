/**
 * Content-Security-Policies: what a browser may load and run. Each page has its own policy in a meta element, so that
 * it applies on every host; the header (headers.ts) has what a meta element cannot express.
 */
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { pathOf } from '../urls.ts';

type Directives = Record<string, string>;

const toPolicy = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

/** Allows style elements by their hashes. */
const hashesOf = (styles: string[]): string =>
  [...new Set(styles)].map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`).join(' ');

/** Pages may run and load only files of this site, nothing inline. */
const pageDirectives: Directives = {
  'script-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
};

/** Search is WebAssembly: it may be compiled, but no text may be run as code. */
export const searching = "'self' 'wasm-unsafe-eval'";

/** Additional permissions of pages at a path and below. */
const extraDirectives: [path: string, directives: Directives][] = [
  [pathOf.embeds(), { 'frame-src': "'self'" }],
  // The search runs on the page until its worker is loaded.
  [pathOf.search(), { 'script-src': searching }],
];

/**
 * @param path of the page, without the base
 * @param styles the texts of its style elements
 */
export function pagePolicy(path: string, styles: string[]): string {
  const [, extra] = extraDirectives.find(([start]) => path.startsWith(start)) ?? [];
  return toPolicy({ 'default-src': "'none'", 'style-src': hashesOf(styles), ...pageDirectives, ...extra });
}

/** For embeds: their own styles, the fonts of the site and, where a script sends the height, files of the site. */
export const framePolicy = (styles: string[], sendsHeight = false): string =>
  toPolicy({
    'default-src': "'none'",
    'style-src': hashesOf(styles),
    'font-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    ...(sendsHeight && { 'script-src': "'self'", 'connect-src': "'self'" }),
  });

/** For self-contained pages: their own style, an empty icon, no request. */
export const completePolicy = (css: string): string =>
  toPolicy({
    'default-src': "'none'",
    'style-src': hashesOf([css]),
    'img-src': 'data:',
    'base-uri': "'none'",
    'form-action': "'none'",
  });

/** For the text of a story as a document, which may be opened anywhere: its own style, and images of the site. */
export const documentPolicy = (css: string, origin: string): string =>
  toPolicy({
    'default-src': "'none'",
    'style-src': hashesOf([css]),
    'img-src': origin,
    'base-uri': "'none'",
    'form-action': "'none'",
  });

/**
 * The policy in the header of every page and file. It has no styles: their hashes change with every build, and a cached
 * header with other hashes would leave a page without style.
 *
 * @param ancestors who may frame it; undefined for everybody
 * @param scripts what may run
 */
export const headerPolicy = (ancestors?: string, scripts = "'self'"): string =>
  toPolicy({
    'script-src': scripts,
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'frame-src': "'self'",
    'worker-src': "'self'",
    'manifest-src': "'none'",
    'media-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    ...(ancestors && { 'frame-ancestors': ancestors }),
  });

const ownPolicy = /<meta http-equiv="content-security-policy"/i;

/** Adds the policy of a page to its head, before everything that it applies to, unless the page has one of its own. */
export function withPolicy(html: string, path: string): string {
  if (ownPolicy.test(html.slice(0, html.indexOf('</head>')))) return html;
  const meta = `<meta http-equiv="content-security-policy" content="${pagePolicy(path, stylesIn(html))}">`;
  return html.replace(/<head[^>]*>\s*(?:<meta charset="[^"]*"[^>]*>)?/i, (start) => start + meta);
}

/** The text of each style element. */
function stylesIn(html: string): string[] {
  const styles: string[] = [];
  let isStyle = false;
  const parser = new Parser(
    {
      onopentagname(name) {
        isStyle = name === 'style';
        if (isStyle) styles.push('');
      },
      ontext(text) {
        if (isStyle) styles[styles.length - 1] += text;
      },
      onclosetag: () => void (isStyle = false),
    },
    { decodeEntities: false },
  );
  // Most pages have their style elements at the beginning.
  parser.end(html.slice(0, html.lastIndexOf('</style>') + '</style>'.length));
  return styles;
}
