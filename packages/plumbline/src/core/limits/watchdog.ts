/** A thread that ends what the main thread runs if it works on one thing for too long. */
import { Session } from 'node:inspector/promises';
import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

const { progress, seconds } = workerData as { progress: Int32Array; seconds: number };
const interval = 250;

let seen = 0;
let since = Date.now();
for (;;) {
  await setTimeout(interval);
  const now = Atomics.load(progress, 0);
  if (now === 0 || now !== seen) {
    seen = now;
    since = Date.now();
  } else if (Date.now() - since > seconds * 1000) {
    Atomics.store(progress, 1, 1);
    parentPort!.postMessage('stopped');
    const session = new Session();
    session.connectToMainThread();
    void session.post('Runtime.terminateExecution');
    break;
  }
}
