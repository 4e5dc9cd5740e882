/** What a built site needs beside its pages, so that the addresses of the ledger hold. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Graph } from '../model/graph.ts';
import { Problems } from '../model/problems.ts';
import { link } from './addresses.ts';
import { goneAddresses, outputOf } from './keeping.ts';
import { promisesOf } from './promises.ts';

/** @param folder the built site, without its base. @throws where the build left an address out. */
export async function keepAddresses(graph: Graph, folder: string): Promise<void> {
  const moves = movesOf(graph);
  for (const { path, to } of moves) {
    // A page that moved says so itself; a file cannot, so it is there under both names.
    if (path.endsWith('/')) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await copyFile(join(folder, outputOf(to)), join(folder, path));
  }
  if (moves.length) await writeFile(join(folder, '_redirects'), redirectsOf(graph));
  const gone = [...goneAddresses(graph).keys()].filter((path) => path.endsWith('/'));
  const missing = [...promisesOf(graph).map(({ path }) => path), ...gone].filter(
    (path) => !existsSync(join(folder, outputOf(path))),
  );
  if (missing.length)
    throw new Problems(
      missing.map((path) => ({
        file: outputOf(path),
        message: 'expected this file of the built site, got nothing.',
        hint: 'Publish it in src/pages, or take it out of src/publish/promises.ts.',
      })),
    );
}

/** Addresses that lead elsewhere. */
export const movesOf = (graph: Graph): { path: string; to: string }[] =>
  [...goneAddresses(graph)].flatMap(([path, fate]) => (fate?.kind === 'here' ? { path, to: fate.path } : []));

/** Redirects for hosts that read them (Netlify, Cloudflare, GitLab); elsewhere the pages at the old addresses do it. */
export const redirectsOf = (graph: Graph): string =>
  movesOf(graph)
    .map(({ path, to }) => `${link(graph.edition, path)} ${link(graph.edition, to)} 301\n`)
    .join('');
