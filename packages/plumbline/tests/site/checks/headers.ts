/** What is wrong with the headers that came with a file, and how hosts read `_headers`. */
import { headersFor, type Headers } from '../../../src/publish/site/hosts/headers.ts';

/** A file of the built site as it is asked for: a page by its folder. */
export const pathOfFile = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** Headers of the table that came differently or not at all, and those that came though the table has them for other paths only. */
export function headerFaults(path: string, got: Record<string, unknown>, base = '/'): string[] {
  const own = headersFor(path, base);
  const expected: Headers = { 'Content-Type': 'text/html; charset=utf-8', 'X-Robots-Tag': '', ...own };
  return Object.entries(expected).flatMap(([name, value]) => {
    const found = String(got[name.toLowerCase()] ?? '');
    return found === value ? [] : [`${path || '/'}: ${name}: expected "${value}", got "${found}"`];
  });
}

interface Block {
  path: string;
  lines: string[];
}

/** Both hosts skip lines that begin with "#". */
const blocksOf = (file: string): Block[] =>
  file
    .replace(/^#.*\n/gm, '')
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n').map((line) => line.trim());
      return { path, lines };
    });

const isRead = (line: string): [string, string] | undefined => {
  const found = /^([\w-]+): (.+)$/.exec(line);
  return found ? [found[1]!, found[2]!] : undefined;
};

/** netlify/build, packages/headers-parser: a path is cut at its slashes, lines without a colon are skipped, the last rule wins. */
export function asNetlify(file: string, address: string): Headers {
  const toPart = (part: string) => {
    if (part.startsWith(':')) return '([^/]+)';
    if (part === '*') return '?(.*)';
    return part.includes('*') ? part.replaceAll('*', '(.*)') : RegExp.escape(part);
  };
  const fits = (path: string) =>
    new RegExp(`^/${path.split('/').filter(Boolean).map(toPart).join('/')}/?$`, 'iu').test(address);
  const read = blocksOf(file)
    .filter(({ path }) => fits(path))
    .flatMap(({ lines }) => lines.flatMap((line) => [isRead(line)].filter((pair) => pair !== undefined)));
  return Object.fromEntries(read);
}

/** cloudflare/workers-sdk, packages/workers-shared: all rules that fit are joined by commas; "!" takes back what came before. */
export function asCloudflare(file: string, address: string): Headers {
  const toSource = (path: string) =>
    path
      .split('*')
      .map((part) => part.replace(/[.]/g, '\\.'))
      .join('(?<splat>.*)')
      .replace(/:([A-Za-z]\w*)/g, '(?<$1>[^/]+)');
  const all = new Map<string, string>();
  for (const { path, lines } of blocksOf(file)) {
    if (!new RegExp(`^${toSource(path)}$`).test(address)) continue;
    for (const line of lines) if (line.startsWith('! ')) all.delete(line.slice(2));
    for (const line of lines) {
      const [name, value] = isRead(line) ?? [];
      if (name && value) all.set(name, all.has(name) ? `${all.get(name)}, ${value}` : value);
    }
  }
  return Object.fromEntries(all);
}
