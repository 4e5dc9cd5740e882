/** Problems with a process that ended before the command was done. */
import type { Problem } from '../../core/input/problems.ts';
import type { Work } from '../../core/limits/work.ts';

/** @param work what was worked on @param how the process ended: a signal, or an exit code */
export function endedProcess(work: Work | null | undefined, how?: string): Problem {
  const { file, place } = work ?? { file: 'The edition', place: undefined };
  if (how === 'SIGKILL')
    return {
      file,
      place,
      message: 'expected a command that runs to its end, got "SIGKILL".',
      hint: 'Run it where there is more memory: the system ends programs that use too much. Or somebody ended it.',
    };
  return {
    file,
    place,
    message: `expected code that lets the command go on, got the end of the process${how === undefined ? '' : ` with "${how}"`}.`,
    hint: 'Look for process.exit(), or an await that never ends.',
  };
}
