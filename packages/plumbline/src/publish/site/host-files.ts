/** What a built site needs beside its pages: its other files, copies at old addresses, and what hosts read. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Graph } from '../../core/project/project.ts';
import { Problems } from '../../core/input/problems.ts';
import { link } from '../urls.ts';
import { headersFile } from './headers.ts';
import { goneAddresses, outputOf } from './check-urls.ts';
import { promisesOf } from './permanent-urls.ts';
import { publishedFiles, toBytes } from './published-files.ts';

/** Writes every file that is not a page. @param folder the built site, without its base. */
export async function writeFiles(graph: Graph, folder: string): Promise<void> {
  for (const { path, content } of publishedFiles(graph)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, toBytes(await content()));
  }
}

/** @param folder the built site, without its base. @throws where the build left an address out. */
export async function keepAddresses(graph: Graph, folder: string): Promise<void> {
  for (const { path, to } of movesOf(graph)) {
    // A page that moved says so itself; a file cannot, so it is there under both names.
    if (path.endsWith('/')) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await copyFile(join(folder, outputOf(to)), join(folder, path));
  }
  const gone = [...goneAddresses(graph).keys()].filter((path) => path.endsWith('/'));
  const missing = [...promisesOf(graph).map(({ path }) => path), ...gone].filter(
    (path) => !existsSync(join(folder, outputOf(path))),
  );
  if (missing.length)
    throw new Problems(
      missing.map((path) => ({
        file: outputOf(path),
        message: 'expected this file of the built site, got nothing.',
        hint: 'Report this as a fault of Plumbline: the address is promised, and nothing publishes it.',
      })),
    );
}

/** Tells hosts that read such files what to send with each address, and where it moved. */
export async function tellHosts(graph: Graph, folder: string): Promise<void> {
  await writeFile(join(folder, '_headers'), headersFile(graph.edition));
  if (movesOf(graph).length) await writeFile(join(folder, '_redirects'), redirectsOf(graph));
}

/** Addresses that lead elsewhere. */
const movesOf = (graph: Graph): { path: string; to: string }[] =>
  [...goneAddresses(graph)].flatMap(([path, fate]) => (fate?.kind === 'here' ? { path, to: fate.path } : []));

/** Redirects for hosts that read them (Netlify, Cloudflare, GitLab); elsewhere the pages at the old addresses do it. */
const redirectsOf = (graph: Graph): string =>
  movesOf(graph)
    .map(({ path, to }) => `${link(graph.edition, path)} ${link(graph.edition, to)} 301\n`)
    .join('');
