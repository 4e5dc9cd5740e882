/** Why the process of a command ended without a message of its own. */
import { formatProblems, type Problem } from '../../core/input/problems.ts';
import type { Notes } from '../../core/limits/notes.ts';
import { TimeLimitError } from '../../core/limits/time-limit.ts';
import { exitCodes } from '../command.ts';
import { endedProcess } from '../failures/ended-process.ts';
import { fullMemory, memoryReport } from '../failures/full-memory.ts';

interface End {
  code: number | null;
  signal: NodeJS.Signals | null;
  notes: Notes;
  /** What V8 has printed. */
  printed: string;
}

interface Description {
  text: string;
  exitCode: number;
}

export function describeEnd({ code, signal, notes, printed }: End): Description {
  const { isStuck, work, phase } = notes;
  const found = memoryReport(printed);
  if (isStuck && work) return problem(new TimeLimitError(work).problem);
  if (found) return problem(fullMemory(found, work, phase));
  const how = signal ?? `exit code ${code}`;
  if (work || signal === null || signal === 'SIGKILL') return problem(endedProcess(work, how));
  const hint = 'Report this, with what the command prints with --verbose.';
  const text = `Unexpected error: the process ended with "${how}".\nThis is a bug in Plumbline, or in a library.\n  Hint: ${hint}`;
  return { text, exitCode: exitCodes.fault };
}

const problem = (one: Problem): Description => ({ text: formatProblems([one]), exitCode: exitCodes.problems });
