/** Measures what each generator needs for a site, for an edit of it, and for nothing new. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { makeCorpus, storyId } from './corpus.ts';
import { applyEdit, editOf } from './edits.ts';
import { remove, type Peer } from './peers/peer.ts';
import { sizeOf, timeBuild, type Timing } from './time-build.ts';

/** What is built: everything from nothing, or again after a change. */
export const kinds = ['cold', 'sentence', 'cell', 'unchanged'] as const;
export type Kind = (typeof kinds)[number];

export interface Measurement extends Timing {
  peer: string;
  stories: number;
  kind: Kind;
  /** Files of the site, and their size. After a cold build. */
  files?: number;
  siteMegabytes?: number;
}

/** Makes the project of a generator, with its packages. @returns its folder */
export async function prepare(peer: Peer, work: string): Promise<string> {
  const folder = join(work, peer.name.replaceAll(/[^a-z]+/gi, '-').toLowerCase());
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'benchmark', private: true, type: 'module', dependencies: peer.packages };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const file = join(folder, 'package.json');
  if (existsSync(file) && readFileSync(file, 'utf8') === text && existsSync(join(folder, 'node_modules')))
    return folder;
  writeFileSync(file, text);
  if (Object.keys(peer.packages).length)
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  await peer.prepare?.(folder);
  return folder;
}

/** Builds all sites with a number of stories, one generator after the other in each round. */
export async function* measure(
  peers: { peer: Peer; folder: string }[],
  { stories, rounds }: { stories: number; rounds: number },
): AsyncGenerator<Measurement> {
  const corpus = makeCorpus(stories);
  for (const { peer, folder } of peers) peer.write(folder, corpus);
  for (let round = 1; round <= rounds; round++)
    for (const kind of kinds)
      for (const { peer, folder } of peers) {
        const check = change(peer, folder, kind, { round, story: storyId(Math.floor(stories / 2)) });
        const timing = await timeBuild(folder, peer.build);
        check();
        const size = kind === 'cold' ? sizeOf(join(folder, dirname(dirname(dirname(peer.page('x')))))) : undefined;
        yield {
          peer: peer.name,
          stories,
          kind,
          ...timing,
          ...(size && { files: size.files, siteMegabytes: size.megabytes }),
        };
      }
}

/** Changes a project before a build. @returns a check that the change is in the built page */
function change(
  peer: Peer,
  folder: string,
  kind: Kind,
  { round, story }: { round: number; story: string },
): () => void {
  const page = () => readFileSync(join(folder, peer.page(story)), 'utf8');
  if (kind === 'cold') remove(folder, peer.leftovers);
  const edit = kind === 'sentence' || kind === 'cell' ? editOf(peer, kind, story, round) : undefined;
  if (edit) applyEdit(folder, edit);
  return () => {
    if (!page().includes(edit?.shows ?? '')) throw new Error(`${peer.name} did not publish "${edit?.shows}"`);
  };
}

/** Appends a measurement to a file of JSON lines. */
export const keep = (file: string, measurement: object): void =>
  appendFileSync(file, `${JSON.stringify(measurement)}\n`);
