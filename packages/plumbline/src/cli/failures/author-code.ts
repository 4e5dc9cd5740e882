/** Ends a command when code of the edition does not end, ends the process, or fails after the call that it was for. */
import { clearProgress } from '../../core/progress/phases.ts';
import { leaveFixedEnvironment } from '../../core/limits/fixed-environment.ts';
import { startWatchdog, takeStoppedWork, workInProgress } from '../../core/limits/time-limit.ts';
import { Problems } from '../../core/input/problems.ts';
import { exitCodes } from '../command.ts';
import { endedProcess } from './ended-process.ts';

/**
 * Watches over the code of an edition while a command runs.
 * @param report prints a failure and returns the exit code
 * @returns what to call when the command is done
 */
export function watchAuthorCode(report: (failure: unknown) => number): () => void {
  let isReported = false;
  const end = (failure: unknown) => {
    leaveFixedEnvironment();
    clearProgress();
    isReported = true;
    process.exit(report(failure));
  };
  const onExit = (code: number) => {
    // The process ends while the command waits for something, and nobody has asked for it.
    if (!isReported && code < exitCodes.signal) process.exitCode = report(whatEnded());
  };
  const stopWatchdog = startWatchdog(() => end(whatEnded()));
  process.on('exit', onExit);
  process.on('uncaughtException', end);
  return () => {
    process.off('exit', onExit);
    process.off('uncaughtException', end);
    stopWatchdog();
  };
}

/** What the watchdog stopped, or what was worked on when the process ended. */
const whatEnded = (): Problems => new Problems([takeStoppedWork() ?? endedProcess(workInProgress())]);
