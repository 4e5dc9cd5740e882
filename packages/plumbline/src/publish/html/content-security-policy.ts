/**
 * Content-Security-Policies: what a browser may load and run. Each page carries its own, so that it holds wherever the page is
 * served; the header (headers.ts) says the same once more for what a page cannot say of itself.
 */
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { pathOf, type EmbedVariant } from '../urls.ts';

type Directives = Record<string, string>;

const toPolicy = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

/** Allows style elements by what they say, and no others. */
const hashesOf = (styles: string[]): string =>
  [...new Set(styles)].map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`).join(' ');

/** What every page of the layout may do: run, load and ask for what is our own. Nothing inline, nothing from elsewhere. */
const own: Directives = {
  'script-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
};

/** The search is WebAssembly: it may be compiled, and still no text may be run as code. */
export const searching = "'self' 'wasm-unsafe-eval'";

/** What single pages may do besides. */
const more: Record<string, Directives> = {
  [pathOf.embeds()]: { 'frame-src': "'self'" },
  // Where its worker comes late, the search runs on the page.
  [pathOf.search()]: { 'script-src': searching },
};

/** @param path of the page below the base. @param styles what its style elements say. */
export const pagePolicy = (path: string, styles: string[]): string =>
  toPolicy({ 'default-src': "'none'", 'style-src': hashesOf(styles), ...own, ...more[path] });

/** A frame: its own style, the site's fonts and, in the variant that tells its height, the one script. */
export const framePolicy = (css: string, variant?: EmbedVariant): string =>
  toPolicy({
    'default-src': "'none'",
    'style-src': hashesOf([css]),
    'font-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    ...(variant === 'resize' && { 'script-src': "'self'" }),
  });

/** A page that is complete in itself: its own style, an icon that is nothing, no request. */
export const completePolicy = (css: string): string =>
  toPolicy({
    'default-src': "'none'",
    'style-src': hashesOf([css]),
    'img-src': 'data:',
    'base-uri': "'none'",
    'form-action': "'none'",
  });

/**
 * What a header says of every page and file. Styles are left to the pages: their hashes change with every build, and a header that is out
 * of step with its page would leave it bare.
 * @param ancestors who may frame it; everybody where nobody is named.
 * @param scripts what may run.
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

/** A page of the layout with its policy, before anything that the policy is about. */
export function withPolicy(html: string, path: string): string {
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
  parser.end(html);
  return styles;
}
