/** What a command does when it ends, also if somebody stops it. */
import { constants } from 'node:os';
import type { Lock } from '../../core/cache/lock.ts';
import { clearProgress } from '../../core/progress/phases.ts';
import { signalCode, signals } from '../process/signals.ts';

/**
 * Cleans up when the process ends, and ends it when somebody asks for it, with the exit code of the signal.
 * @returns a function that cleans up now and undoes this
 */
function cleanUpAtExit(cleanUp: () => void): () => void {
  const stop = (signal: NodeJS.Signals) => {
    clearProgress();
    process.exit(signalCode + constants.signals[signal]);
  };
  process.on('exit', cleanUp);
  for (const signal of signals) process.on(signal, stop);
  return () => {
    process.off('exit', cleanUp);
    for (const signal of signals) process.off(signal, stop);
    cleanUp();
  };
}

/**
 * Takes a lock, and releases it when the process ends.
 * @param cleanUp what else to do then, if the lock was taken
 * @returns a function that does this now
 */
export function holdUntilExit(
  take: () => Lock,
  cleanUp: () => void = () => undefined,
): { lock: Lock; end: () => void } {
  const held: Lock[] = [];
  const end = cleanUpAtExit(() => {
    try {
      if (held.length) cleanUp();
    } finally {
      held.forEach(({ release }) => release());
    }
  });
  try {
    const lock = take();
    held.push(lock);
    return { lock, end };
  } catch (error) {
    end();
    throw error;
  }
}
