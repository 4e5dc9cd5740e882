/** Limits how long the build works on one thing, so that endless work of an author stops with a message that names it. */
import { Worker } from 'node:worker_threads';
import { extname } from 'node:path';
import type { Problem } from '../input/problems.ts';

/** What is being worked on, for the message if it does not end. */
export interface Work {
  file: string;
  place?: string | undefined;
  /** What was expected: "a drawing". */
  doing: string;
}

/** Seconds for one module, chart or query. Most take milliseconds. */
export const secondsForOne = 8;

export class TimeLimitError extends Error {
  override name = 'TimeLimitError';
  readonly problem: Problem;

  constructor(work: Work) {
    const { doing, ...at } = work;
    super(`no end after ${secondsForOne} seconds`);
    const hint = 'Look for a loop that does not end, or give it less to do.';
    this.problem = { ...at, message: `expected ${doing}, got no end after ${secondsForOne} seconds.`, hint };
  }
}

/**
 * Waits for something that may never end.
 * @param stop is called when the time is over @throws TimeLimitError
 */
export async function withTimeLimit<Value>(work: Work, run: () => Promise<Value>, stop?: () => void): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      stop?.();
      reject(new TimeLimitError(work));
    }, secondsForOne * 1000);
  });
  // While code runs that does not wait, no timer fires: the watchdog stops it.
  const end = begin(work);
  try {
    return await Promise.race([run(), over]);
  } finally {
    end();
    clearTimeout(timer);
  }
}

/** Shared with the watchdog: the number of the thing that is worked on, 0 if nothing is; and 1 if the watchdog stopped it. */
const progress = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
let started = 0;
const active = new Set<Work>();

/** What began last. Some things are waited for while others are worked on. */
export const workInProgress = (): Work | undefined => [...active].at(-1);

/** The problem with what the watchdog stopped, if it did. */
export const stoppedWork = (): Problem | undefined =>
  Atomics.load(progress, 1) && active.size ? new TimeLimitError(workInProgress()!).problem : undefined;

/** Works on something that the watchdog stops if it does not end. */
export function watched<Value>(work: Work, run: () => Value): Value {
  const end = begin(work);
  try {
    return run();
  } finally {
    end();
  }
}

/** @returns what to call at the end */
function begin(work: Work): () => void {
  const own = { ...work };
  const next = () => Atomics.store(progress, 0, active.size ? ++started : 0);
  active.add(own);
  next();
  return () => {
    // What was stopped is reported.
    if (Atomics.load(progress, 1)) return;
    active.delete(own);
    next();
  };
}

/**
 * Starts a thread that stops code of this one if it works on one thing for too long. The code cannot go on, so the process must end.
 * @param onStop is called then, unless nothing else is to be done and the process ends
 * @returns ends the thread
 */
export function startWatchdog(onStop: () => void): () => void {
  const file = new URL(`./watchdog${extname(import.meta.filename)}`, import.meta.url);
  // Options of this process may not be for a thread.
  const thread = new Worker(file, { workerData: { progress, seconds: secondsForOne }, execArgv: [] });
  thread.on('message', onStop);
  thread.unref();
  return () => void thread.terminate();
}
