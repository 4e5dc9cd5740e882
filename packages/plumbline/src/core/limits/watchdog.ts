/** A thread that ends what the main thread runs if it works on one thing for too long, and the process if nobody waits for it any more. */
import { writeSync } from 'node:fs';
import { extname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { notesPipe, toLine } from './notes.ts';
import type { WatchdogData } from './time-limit.ts';

const { progress, parent } = workerData as WatchdogData;
/** In milliseconds. Turns are counted: a process that was paused for a while did not work meanwhile. */
const interval = 250;
/** How long the main thread may take to notice that it is stopped. */
const patience = 1_000;

let seen = 0;
let turns = 0;
for (;;) {
  await setTimeout(interval);
  if (parent !== undefined && process.ppid !== parent) await endProcess('SIGTERM');
  const now = Atomics.load(progress, 0);
  if (now === 0 || now !== seen) [seen, turns] = [now, 0];
  else if (++turns * interval > Atomics.load(progress, 2) * 1000) break;
}
Atomics.store(progress, 1, 1);
parentPort!.postMessage('stopped');
new Worker(new URL(`./interrupt${extname(import.meta.filename)}`, import.meta.url), { execArgv: [] });
await setTimeout(patience);
// Some loops, such as one that fills arrays, cannot be interrupted.
if (Atomics.load(progress, 1) === 1) {
  if (parent !== undefined) writeSync(notesPipe, toLine({ isStuck: true }));
  process.kill(process.pid, 'SIGKILL');
}

/** Lets the main thread clean up, if it can: it may be at work on something else for a while. */
async function endProcess(signal: NodeJS.Signals): Promise<void> {
  process.kill(process.pid, signal);
  await setTimeout(10 * patience);
  process.kill(process.pid, 'SIGKILL');
}
