/** Ends a command when code of the edition does not end, ends the process, or fails after the call that it was for. */
import { clearProgress } from '../../core/progress/phases.ts';
import { leaveFixedEnvironment } from '../../core/limits/fixed-environment.ts';
import { startWatchdog, stoppedWork, workInProgress } from '../../core/limits/time-limit.ts';
import { Problems } from '../../core/input/problems.ts';
import { exitCodes } from '../command.ts';

/**
 * Watches over the code of an edition while a command runs.
 * @param report prints a failure and returns the exit code
 * @returns what to call when the command is done
 */
export function watchAuthorCode(report: (failure: unknown) => number): () => void {
  const end = (failure: unknown) => {
    leaveFixedEnvironment();
    clearProgress();
    process.exit(report(failure));
  };
  const onExit = (code: number) => {
    // The process ends while the command waits for something.
    if (code === exitCodes.ok) process.exitCode = report(endedProcess());
  };
  const stopWatchdog = startWatchdog(() => end(endedProcess()));
  process.on('exit', onExit);
  process.on('uncaughtException', end);
  return () => {
    process.off('exit', onExit);
    process.off('uncaughtException', end);
    stopWatchdog();
  };
}

function endedProcess(): Problems {
  const stopped = stoppedWork();
  if (stopped) return new Problems([stopped]);
  const { file, place } = workInProgress() ?? { file: 'The edition', place: undefined };
  const message = 'expected code that lets the command go on, got the end of the process.';
  return new Problems([{ file, place, message, hint: 'Look for process.exit(), or an await that never ends.' }]);
}
