/** Files of the built site besides pages: published files, copies at old URLs, and configuration for hosts. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { Project } from '../../core/project/project.ts';
import { Problems } from '../../core/input/problems.ts';
import { hrefFor, outputFile } from '../urls.ts';
import { headersFile } from './headers-file.ts';
import { retiredUrls } from './check-urls.ts';
import { permanentUrls } from './permanent-urls.ts';
import type { PublishedFile } from './published-file.ts';
import { publishedFiles } from './published-files.ts';
import { movesOf } from './redirects.ts';

/** Takes over what the last build wrote and would be the same, and writes the rest. */
interface Writer {
  isKept: (project: Project, path: string) => boolean;
  write: (project: Project, folder: string, path: string, content: PublishedFile['content']) => Promise<void>;
}

/** Starts to make the pictures on other threads, while pages are rendered on this one. `writeFiles` reads them from the cache. */
export function startPictures(project: Project, writer: Writer): void {
  const pictures = publishedFiles(project)
    .filter(({ path }) => path.endsWith('.png') && !writer.isKept(project, path))
    .values();
  // A few at a time: thousands of drawings that wait for a thread would fill the memory. Errors are reported when the file is written.
  void inParallel(2 * availableParallelism(), pictures, ({ content }) =>
    Promise.resolve(content()).then(
      () => undefined,
      () => undefined,
    ),
  );
}

/** Runs a function for each item, some at a time. */
async function inParallel<Item>(
  most: number,
  items: Iterator<Item>,
  run: (item: Item) => Promise<void>,
): Promise<void> {
  const next = async (): Promise<void> => {
    for (let item = items.next(); !item.done; item = items.next()) await run(item.value);
  };
  await Promise.all(Array.from({ length: most }, next));
}

/** Writes files that are not pages. @param folder of the built site, without its base */
export async function writeFiles(
  project: Project,
  folder: string,
  writer: Writer,
  files: PublishedFile[] = publishedFiles(project),
): Promise<void> {
  await inParallel(16, files.values(), ({ path, content }) => writer.write(project, folder, path, content));
}

/** @param folder of the built site, without its base. @throws if the build did not write a promised URL */
export async function keepUrls(project: Project, folder: string): Promise<void> {
  for (const { path, to } of movesOf(project)) {
    // A moved page is a redirect; a moved file is published at both URLs.
    if (path.endsWith('/')) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await copyFile(join(folder, outputFile(to)), join(folder, path));
  }
  const gone = [...retiredUrls(project).keys()].filter((path) => path.endsWith('/'));
  const missing = [...permanentUrls(project).map(({ path }) => path), ...gone].filter(
    (path) => !existsSync(join(folder, outputFile(path))),
  );
  if (missing.length)
    throw new Problems(
      missing.map((path) => ({
        file: outputFile(path),
        message: 'expected this file in the built site, got nothing.',
        hint: 'Report this as a bug in Plumbline: the URL is permanent, but no file was written for it.',
      })),
    );
}

/** Writes headers and redirects for hosts that read such files. */
export async function writeHostFiles(project: Project, folder: string): Promise<void> {
  await writeFile(join(folder, '_headers'), headersFile(project.config));
  if (movesOf(project).length) await writeFile(join(folder, '_redirects'), redirectsOf(project));
}

/** Redirects for Netlify, Cloudflare and GitLab; other hosts serve the redirect pages. */
const redirectsOf = (project: Project): string =>
  movesOf(project)
    .map(({ path, to }) => `${hrefFor(project.config, path)} ${hrefFor(project.config, to)} 301\n`)
    .join('');
