/** What people read when a command fails, and how it then ends. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { inspect, stripVTControlCharacters } from 'node:util';
import { formatProblems, Problems, type Problem } from '../core/input/problems.ts';
import { inQuotes } from '../core/input/validate.ts';
import { exitCodes, UsageError } from './command.ts';

/** What errors of Astro, Vite, Rolldown and Node tell beyond a message. */
interface BuildError extends NodeJS.ErrnoException {
  errors?: BuildError[];
  /** The file that could not be built: its path, absolute or from the root. */
  id?: string;
  loc?: { file?: string; line?: number };
  title?: string;
  /** Where a server could not listen. */
  address?: string;
  port?: number;
}

interface Failure {
  text: string;
  code: number;
}

interface Call {
  /** The name of the command, where one was given. */
  command: string | undefined;
  root: string;
  /** Whether to show where in the code the error arose. */
  verbose: boolean;
}

export function describeFailure(failure: unknown, { command, root, verbose }: Call): Failure {
  if (failure instanceof UsageError) {
    const hint = failure.hint ?? `Run "plumbline ${command} --help" to see what it takes.`;
    return { text: `${failure.message}\n  Hint: ${hint}`, code: exitCodes.usage };
  }
  const { text, code } = classify(failure as BuildError, root);
  return { text: verbose && !(failure instanceof Problems) ? `${text}\n\n${inspect(failure)}` : text, code };
}

function classify(error: BuildError, root: string): Failure {
  if (error instanceof Problems) return { text: error.message, code: exitCodes.problems };
  const problems = problemsOfEdition(error, root);
  if (problems.length) return { text: formatProblems(problems), code: exitCodes.problems };
  const message = error.message || error.title || error.name;
  const cause = existsSync(join(root, 'src/components'))
    ? 'a fault of Plumbline, or of a component in src/components/'
    : 'a fault of Plumbline, not of the edition';
  const hint = 'Run the command again with --verbose, and report what it prints.';
  return { text: `Unexpected error: ${message}\nThis is ${cause}.\n  Hint: ${hint}`, code: exitCodes.fault };
}

const ownPackage = join(import.meta.dirname, '../..');

const isOfEdition = (file: string, root: string): boolean =>
  !/^(\.\.|node_modules)\//.test(file) && !join(root, file).startsWith(ownPackage) && existsSync(join(root, file));

/** What is wrong with files of the edition, or with what the machine does not let it do. */
function problemsOfEdition(error: BuildError, root: string): Problem[] {
  if (error.syscall) return [problemOfMachine(error, root)];
  // Astro has printed already what it finds wrong with the values of its configuration.
  if (error.name === 'ZodError')
    return [
      { file: 'astro.config.mjs', message: 'expected values that Astro takes, got others.', hint: 'Correct them.' },
    ];
  return (error.errors ?? [error]).flatMap(({ loc, id, message }) => {
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
      hint: 'Correct it, or take it back as it was.',
    };
  });
}

function problemOfMachine({ message, syscall, path, address, port }: BuildError, root: string): Problem {
  const place = path === undefined ? `${address}:${port}` : relative(root, path);
  const [found] = message.split(`, ${syscall}`);
  return {
    file: place,
    message: `expected "${syscall}" to work, got ${inQuotes(found)}.`,
    hint: 'Check that it exists, that you may use it and that there is room.',
  };
}
