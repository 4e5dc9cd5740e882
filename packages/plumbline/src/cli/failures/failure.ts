/** The message and exit code of a command that fails. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { inspect, stripVTControlCharacters } from 'node:util';
import { formatProblems, Problems, type Problem } from '../../core/input/problems.ts';
import { originOf } from '../../core/input/import-module.ts';
import { inQuotes } from '../../core/input/validate.ts';
import { moduleInProgress, problemWith } from '../../core/limits/own-code.ts';
import { TimeLimitError } from '../../core/limits/time-limit.ts';
import { exitCodes, UsageError } from '../command.ts';
import { fullMemory, memoryReport } from './full-memory.ts';
import { systemErrorOf, systemProblem, type SystemError } from './system-problem.ts';

/** Properties of errors of Astro, Vite, Rolldown and Node. */
interface BuildError extends SystemError {
  errors?: BuildError[];
  /** Path of the file that could not be built, absolute or from the root. */
  id?: string;
  loc?: { file?: string; line?: number };
  title?: string;
}

interface Failure {
  text: string;
  code: number;
}

interface Call {
  /** Name of the command, if one was given. */
  command: string | undefined;
  root: string;
  /** Whether to print where in the code the error occurred. */
  verbose: boolean;
}

export function describeFailure(failure: unknown, { command, root, verbose }: Call): Failure {
  if (failure instanceof UsageError) {
    const hint = failure.hint ?? `Run "plumbline ${command} --help" to see its options.`;
    return { text: `${failure.message}\n  Hint: ${hint}`, code: exitCodes.usage };
  }
  // Code can throw anything.
  const isError = typeof failure === 'object' && failure !== null && 'message' in failure;
  const error = isError ? (failure as BuildError) : new Error(`${inspect(failure)} thrown`);
  const { text, code } = classify(error, root);
  const shown = error instanceof Problems ? error.cause : error;
  return { text: verbose && shown !== undefined ? `${text}\n\n${inspect(shown)}` : text, code };
}

function classify(error: BuildError, root: string): Failure {
  if (error instanceof Problems) return { text: error.message, code: exitCodes.problems };
  const problems = problemsOfEdition(error, root);
  if (problems.length) return { text: formatProblems(problems), code: exitCodes.problems };
  const message = error.message || error.title || error.name;
  const cause = existsSync(join(root, 'src/components'))
    ? 'a bug in Plumbline, or in a component in src/components/'
    : 'a bug in Plumbline, not a mistake in the edition';
  const hint = 'Run the command again with --verbose, and report what it prints.';
  return { text: `Unexpected error: ${message}\nThis is ${cause}.\n  Hint: ${hint}`, code: exitCodes.fault };
}

const ownPackage = join(import.meta.dirname, '../../..');

const isOfEdition = (file: string, root: string): boolean =>
  !/^(\.\.|node_modules)\//.test(file) && !join(root, file).startsWith(ownPackage) && existsSync(join(root, file));

/** Problems with files of the edition, or with an operation that the operating system refused. */
function problemsOfEdition(error: BuildError, root: string): Problem[] {
  if (error instanceof TimeLimitError) return [error.problem];
  const module = moduleInProgress();
  if (module) return [problemWith(module, error)];
  const memory = memoryReport(error.message);
  if (memory !== undefined) return [fullMemory(memory)];
  const system = systemErrorOf(error);
  if (system) return [systemProblem(system, root)];
  // Astro has already printed which values of its configuration are invalid.
  if (error.name === 'ZodError')
    return [
      {
        file: 'astro.config.mjs',
        message: 'expected values that Astro accepts, got others.',
        hint: 'Correct the values that are listed above.',
      },
    ];
  const located = (error.errors ?? [error]).flatMap(({ loc, id, message }) => {
    const path = loc?.file ?? id ?? / imported from '(.+)'$/.exec(message)?.[1];
    const file = path && relative(root, resolve(root, path)).replaceAll('\\', '/');
    if (!file || !isOfEdition(file, root)) return [];
    const [found = ''] = stripVTControlCharacters(message)
      .replace(/^\[\w+\] /, '')
      .split(/ imported from | in src\/|\n/);
    return {
      file,
      ...(loc?.line && { place: `line ${loc.line}` }),
      message: `expected a file that can be built, got ${inQuotes(found)}.`,
      hint: 'Correct it, or restore its last version.',
    };
  });
  return located.length ? located : laterProblem(error, root);
}

/** Code of the edition that failed after the call that it was for. */
function laterProblem({ message, stack = '' }: BuildError, root: string): Problem[] {
  const { module, line } = originOf(root, stack);
  if (module === undefined) return [];
  const hint = 'Correct it: a promise or a timer of the module fails.';
  const place = line && `line ${line}`;
  return [{ file: module, place, message: `expected code without errors, got ${inQuotes(message)}.`, hint }];
}
