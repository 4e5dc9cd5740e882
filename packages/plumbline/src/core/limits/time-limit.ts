/** Limits how long the build works on one thing, so that endless work of an author stops with a message that names it. */
import { Worker } from 'node:worker_threads';
import { extname } from 'node:path';
import type { Problem } from '../input/problems.ts';
import { notesReader, note } from './notes.ts';
import type { Work } from './work.ts';

/** Seconds for one module, chart or query. Most take milliseconds. */
export const secondsForOne = 8;

const secondsFor = ({ seconds = secondsForOne }: Work): number => seconds;

export class TimeLimitError extends Error {
  override name = 'TimeLimitError';
  readonly problem: Problem;

  constructor(work: Work) {
    const { file, place, doing } = work;
    const found = `no end after ${secondsFor(work)} seconds`;
    super(found);
    const hint = 'Look for a loop that does not end, or give it less to do.';
    this.problem = { file, place, message: `expected ${doing}, got ${found}.`, hint };
  }
}

/**
 * Waits for something that may never end.
 * @param stop is called when the time is over @throws TimeLimitError
 */
export async function withTimeLimit<Value>(work: Work, run: () => Promise<Value>, stop?: () => void): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  let seconds = 0;
  const over = new Promise<never>((_, reject) => {
    // Counted, because a process that was paused for a while did not work meanwhile.
    timer = setInterval(() => {
      if (++seconds < secondsFor(work)) return;
      stop?.();
      reject(new TimeLimitError(work));
    }, 1000);
  });
  // While code runs that does not wait, no timer fires: the watchdog stops it.
  const end = beginWork(work);
  try {
    return await Promise.race([run(), over]);
  } finally {
    end();
    clearInterval(timer);
  }
}

/**
 * Shared with the watchdog: the number of the thing that is worked on, 0 if nothing is; 1 if the watchdog stopped it, 2 if this thread
 * knows it; and the seconds that it may take.
 */
const progress = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
let started = 0;
const active = new Set<Work>();

/** What began last. Some things are waited for while others are worked on. */
export const workInProgress = (): Work | undefined => [...active].at(-1);

/** The problem with what the watchdog stopped, if it did. The watchdog then knows that this thread goes on. */
export function takeStoppedWork(): Problem | undefined {
  const isStopped = Atomics.compareExchange(progress, 1, 1, 2) !== 0;
  return isStopped && active.size ? new TimeLimitError(workInProgress()!).problem : undefined;
}

/** Works on something that the watchdog stops if it does not end. */
export function watched<Value>(work: Work, run: () => Value): Value {
  const end = beginWork(work);
  try {
    return run();
  } finally {
    end();
  }
}

/** Begins something that the watchdog stops if it does not end. @returns what to call at the end */
export function beginWork(work: Work): () => void {
  const own = { ...work };
  const next = () => {
    const work = workInProgress();
    Atomics.store(progress, 2, work ? secondsFor(work) : 0);
    Atomics.store(progress, 0, work ? ++started : 0);
    note({ work: work ?? null });
  };
  active.add(own);
  next();
  return () => {
    // What was stopped is reported.
    if (Atomics.load(progress, 1)) return;
    active.delete(own);
    next();
  };
}

/** What the watchdog gets. */
export interface WatchdogData {
  progress: Int32Array;
  /** The process that started this one and reports how it ends, if there is one. */
  parent: number | undefined;
}

/**
 * Starts a thread that stops code of this one if it works on one thing for too long. The code cannot go on, so the process must end.
 * @param onStop is called then, unless nothing else is to be done and the process ends
 * @returns ends the thread
 */
export function startWatchdog(onStop: () => void): () => void {
  const file = new URL(`./watchdog${extname(import.meta.filename)}`, import.meta.url);
  // That process may have ended already, and this one may have another parent.
  const workerData: WatchdogData = { progress, parent: notesReader() };
  // Options of this process may not be for a thread.
  const thread = new Worker(file, { workerData, execArgv: [] });
  thread.on('message', onStop);
  thread.unref();
  return () => void thread.terminate();
}
