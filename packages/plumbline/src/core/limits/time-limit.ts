/** Limits how long the build works on one thing, so that endless work of an author stops with a message that names it. */
import { Worker } from 'node:worker_threads';
import { extname } from 'node:path';
import { Problems, type Problem } from '../input/problems.ts';

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
  try {
    // While code runs that does not wait, no timer fires: the watchdog stops it.
    return await Promise.race([watched(work, run), over]);
  } finally {
    clearTimeout(timer);
  }
}

/** Counts the things that were worked on, for the watchdog; 0 if nothing is. */
const progress = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
let started = 0;
let current: Work | undefined;

/** Works on something that the watchdog stops if it does not end. */
export function watched<Value>(work: Work, run: () => Value): Value {
  const before = current;
  current = work;
  Atomics.store(progress, 0, ++started);
  try {
    return run();
  } finally {
    current = before;
    Atomics.store(progress, 0, before ? ++started : 0);
  }
}

/**
 * Starts a thread that stops code of this one if it works on one thing for too long. The code cannot go on, so the process must end.
 * @param onStop is called with a message for the author
 */
export function startWatchdog(onStop: (problems: Problems) => void): void {
  const file = new URL(`./watchdog${extname(import.meta.filename)}`, import.meta.url);
  const thread = new Worker(file, { workerData: { progress, seconds: secondsForOne } });
  thread.unref();
  thread.on('message', () => current && onStop(new Problems([new TimeLimitError(current).problem])));
}
