/** What is in the folder of a built site. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Digest of every file, by path. */
export const digestsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );

/** Files that pages of a site at the root link to and that are not there. */
export function brokenLinks(folder: string): string[] {
  const files = Object.keys(digestsOf(folder));
  const links = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/(?:href|src)="\/([^"#?]*)/g)])
    .map(([, path]) => path!.replace(/(^|\/)$/, '$1index.html'));
  return [...new Set(links)].filter((path) => !files.includes(path));
}
