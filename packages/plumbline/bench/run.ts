/** `npm run bench`: builds the same stories with Plumbline and other generators, and prints the times with their ratios. */
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { timeFirstEdition } from './first-edition.ts';
import { measureDev } from './browser/dev.ts';
import { keep, measure, prepare } from './measure.ts';
import { measurePages } from './browser/pages.ts';
import { eleventy } from './peers/eleventy.ts';
import { framework } from './peers/framework.ts';
import type { Peer } from './peers/peer.ts';
import { plumbline } from './peers/plumbline.ts';
import { report, reportDev, reportPages } from './report.ts';

const help = `Usage: npm run bench -- [--stories 30,100] [--rounds 1] [--peers plumbline,eleventy,framework]
       npm run bench -- --browser
       npm run bench -- --dev
       npm run bench -- --edition [--baseline <commit>]

Builds a corpus of invented stories with each generator: from nothing, after a sentence was
edited, after a cell of a dataset was edited, and after nothing changed. Prints medians, with
their ratios to Observable Framework in the same run. docs/benchmarks.md says how to read them.

  --stories <list>  numbers of stories (30,100); 1000 takes about half an hour
  --rounds <n>      how often each build is timed (1)
  --peers <list>    which generators (plumbline,stories-only,eleventy,framework)
  --browser         load the page of a story on a phone with a slow connection instead
  --dev             time the server that authors use while they write instead
  --edition         time the edition at the root of the repository instead
  --baseline <commit>  compare it with the build of an earlier commit, in the same run
  --work <folder>   where projects are kept between runs (a folder for temporary files)
`;

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '30,100' },
    rounds: { type: 'string', default: '1' },
    peers: { type: 'string', default: 'plumbline,eleventy,framework' },
    work: { type: 'string', default: join(tmpdir(), 'plumbline-bench') },
    browser: { type: 'boolean' },
    dev: { type: 'boolean' },
    edition: { type: 'boolean' },
    baseline: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

const known = { plumbline: plumbline(), 'stories-only': plumbline('--only stories'), eleventy, framework };

if (values.help) console.log(help);
else await run();

async function run(): Promise<void> {
  const work = resolve(values.work);
  mkdirSync(work, { recursive: true });
  if (values.edition) return timeFirstEdition(work, values.baseline);
  const names = values.peers.split(',') as (keyof typeof known)[];
  const peers: Peers = [];
  for (const name of names) {
    const peer = known[name];
    if (!peer) throw new Error(`expected one of ${Object.keys(known).join(', ')} after --peers, got "${name}"`);
    peers.push({ peer, folder: await prepare(peer, work) });
  }
  const nameOr = ({ name }: Peer) => (peers.some(({ peer }) => peer.name === name) ? name : peers[0]!.peer.name);
  if (values.browser) console.log(reportPages(await collect(work, peers, measurePages), nameOr(eleventy)));
  else if (values.dev) console.log(reportDev(await collect(work, peers, measureDev), nameOr(framework)));
  else console.log(report(await collect(work, peers, measure), nameOr(framework)));
}

type Peers = Parameters<typeof measure>[0];

/** Measures every number of stories, and keeps the measurements in a file, too. */
async function collect<One extends { peer: string; stories: number; seconds: number; kind?: string; wait?: string }>(
  work: string,
  peers: Peers,
  measureAll: (peers: Peers, options: { stories: number; rounds: number }) => AsyncGenerator<One>,
): Promise<One[]> {
  const file = join(work, 'measurements.jsonl');
  rmSync(file, { force: true });
  const all: One[] = [];
  for (const stories of values.stories.split(',').map(Number))
    for await (const one of measureAll(peers, { stories, rounds: Number(values.rounds) })) {
      const what = one.kind ?? one.wait ?? 'first chart';
      console.error(`${one.peer}, ${stories} stories, ${what}: ${one.seconds.toFixed(2)} s`);
      keep(file, one);
      all.push(one);
    }
  return all;
}
