/** Measures how long an author waits for the development server. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { openBrowser } from '../../src/testing/browser/open-browser.ts';
import { makeCorpus, storyId } from '../corpus.ts';
import { drawingOn, patience, secondsSince, timeEdit, until } from './edit-page.ts';
import { editKinds, editOf, type EditKind, type FileEdit } from '../edits.ts';
import { addressOf, type Peer } from '../peers/peer.ts';
import { freePort, isListening } from './ports.ts';

/** What an author waits for: the server, the page of a story, and each edit on it. */
export const waits = ['listening', 'page', ...editKinds] as const;
export type Wait = (typeof waits)[number];

export interface DevMeasurement {
  peer: string;
  stories: number;
  wait: Wait;
  seconds: number;
  /** How far an edit moved the page from where an author had scrolled, in pixels. */
  moved?: number;
}

interface Server {
  peer: Peer;
  folder: string;
  story: string;
}

/** Starts each server twice, and times the second start, which finds caches. In each round, one generator after the other. */
export async function* measureDev(
  peers: { peer: Peer; folder: string }[],
  { stories, rounds }: { stories: number; rounds: number },
): AsyncGenerator<DevMeasurement> {
  const story = storyId(Math.floor(stories / 2));
  for (const { peer, folder } of peers) peer.write(folder, makeCorpus(stories));
  for (let round = 0; round <= rounds; round++)
    for (const { peer, folder } of peers) {
      const edits = editKinds.flatMap((kind) => {
        const edit = round ? editOf(peer, kind, story, round) : undefined;
        return edit ? [{ kind, edit }] : [];
      });
      for await (const one of run({ peer, folder, story }, edits))
        if (round) yield { peer: peer.name, stories, ...one };
    }
}

async function* run(
  { peer, folder, story }: Server,
  edits: { kind: EditKind; edit: FileEdit }[],
): AsyncGenerator<Pick<DevMeasurement, 'wait' | 'seconds' | 'moved'>> {
  const [browser, port] = [await openBrowser(), await freePort()];
  const path = [join(folder, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  const env = { ...process.env, PATH: path, NODE_ENV: 'development', NO_COLOR: '1' };
  const start = performance.now();
  // As a group of processes, so that all of them can be ended.
  const server = spawn(peer.dev(port), { cwd: folder, env, shell: true, detached: true, stdio: 'ignore' });
  const ended = once(server, 'exit');
  try {
    await until('a server that listens', async () => {
      if (server.exitCode !== null) throw new Error(`"${peer.dev(port)}" ended; run it in ${folder}`);
      return isListening(port);
    });
    yield { wait: 'listening', seconds: secondsSince(start) };
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const opened = performance.now();
    await page.goto(`http://localhost:${port}${addressOf(peer, story)}`, { waitUntil: 'commit', timeout: patience });
    await until('a page with a drawing', async () => (await drawingOn(page)) !== undefined);
    yield { wait: 'page', seconds: secondsSince(opened) };
    for (const { kind, edit } of edits) yield { wait: kind, ...(await timeEdit(page, folder, edit)) };
  } finally {
    await browser.close();
    if (server.exitCode === null) process.kill(-server.pid!);
    await ended;
  }
}
