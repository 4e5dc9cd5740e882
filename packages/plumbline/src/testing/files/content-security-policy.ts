/** Finds faults in the Content-Security-Policy of a page. */
import { createHash } from 'node:crypto';

const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;

/** Directives by name, each with its sources. */
export const directivesOf = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );

export function policyFaults(html: string): string[] {
  const found = meta.exec(html);
  if (!found) return ['has no policy'];
  const directives = directivesOf(found[1]!);
  const faults: string[] = [];
  if (directives.get('default-src')?.join(' ') !== "'none'") faults.push("default-src is not 'none'");
  if (directives.get('base-uri')?.join(' ') !== "'none'") faults.push("base-uri is not 'none'");
  if (!directives.has('form-action')) faults.push('form-action is missing');
  for (const [name, sources] of directives) {
    const loose = sources.filter((source) => !isStrict(name, source) && !isOfCanonicalSite(html, name, source));
    if (loose.length) faults.push(`${name} allows ${loose.join(' ')}`);
  }
  return [
    ...faults,
    ...styleFaults(html, directives.get('style-src') ?? []),
    ...frameFaults(html, directives),
    ...codeFaults(html, directives),
  ].concat(
    // A policy does not apply to what comes before it.
    /<(link|style|script|body)\b/.test(html.slice(0, found.index))
      ? ['the policy comes after what it is to hold for']
      : [],
  );
}

/** Allowed sources: the site, none, data URLs, styles by their hashes, and WebAssembly for the search. */
const isStrict = (name: string, source: string): boolean =>
  source === "'self'" ||
  source === "'none'" ||
  (name === 'script-src' && source === compiled) ||
  (name === 'img-src' && source === 'data:') ||
  (name === 'style-src' && source.startsWith("'sha256-"));

/** Text to republish shows images of the site that it is from. */
const isOfCanonicalSite = (html: string, name: string, source: string): boolean =>
  name === 'img-src' && html.includes(`<link rel="canonical" href="${source}/`);

/** Every style element is allowed, and no other style. */
function styleFaults(html: string, allowed: string[]): string[] {
  const styles = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css]) => css!);
  const hashes = styles.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
  return [
    ...hashes.filter((hash) => !allowed.includes(hash)).map((hash) => `a style is not allowed: ${hash}`),
    ...allowed.filter((hash) => !hashes.includes(hash)).map((hash) => `nothing on the page needs ${hash}`),
  ];
}

const frameFaults = (html: string, directives: Map<string, string[]>): string[] =>
  directives.has('frame-src') && !html.includes('<iframe') ? ['frames are allowed, and there are none'] : [];

const compiled = "'wasm-unsafe-eval'";

const codeFaults = (html: string, directives: Map<string, string[]>): string[] =>
  directives.get('script-src')?.includes(compiled) && !/<script src="[^"]*search\.js"/.test(html)
    ? ['code may be compiled, and nothing does']
    : [];
