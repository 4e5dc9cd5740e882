/** The interface of commands, their exit codes, and the parser of their arguments. */
import { parseArgs, type ParseArgsConfig, type ParseArgsOptionDescriptor } from 'node:util';
import { hintForName } from '../core/input/problems.ts';
import { signalCode } from './process/signals.ts';

/** Documented in `plumbline --help`. */
export const exitCodes = {
  /** The command succeeded. */
  ok: 0,
  /** The edition has problems, a release was refused, or a file could not be used. All are printed, and nothing was published. */
  problems: 1,
  /** Wrong command, option or argument. */
  usage: 2,
  /** A bug in Plumbline; EX_SOFTWARE of sysexits.h. */
  fault: 70,
  /** With the number of a signal added: somebody ended the command. */
  signal: signalCode,
} as const;

export interface Command {
  /** One line for the list of commands; starts with a verb. */
  summary: string;
  /** Printed by `plumbline <command> --help`. */
  help: string;
  options: Record<string, ParseArgsOptionDescriptor>;
  /** Maximum number of arguments that are not options. */
  positionals: number;
  /** @returns the exit code. @throws Problems, UsageError */
  run(values: Values, positionals: string[], root: string): Promise<number>;
}

export type Values = Record<string, string | boolean | undefined>;

/** Thrown for a wrong command, option or argument. The message names what was expected and what was found. */
export class UsageError extends Error {
  override name = 'UsageError';
  /** What to do, if there is better advice than "read the help". */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** Options of every command. */
const common = { help: { type: 'boolean', short: 'h' }, verbose: { type: 'boolean' } } as const;

/** @throws UsageError for an unknown option, a missing value or too many arguments. */
export function parseArguments(
  name: string,
  { options, positionals: most }: Command,
  args: string[],
): { values: Values; positionals: string[] } {
  const known = { ...options, ...common };
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: known } as ParseArgsConfig);
    if (positionals.length <= most) return { values: values as Values, positionals };
    const limit = most === 0 ? 'no argument' : `at most ${most === 1 ? 'one argument' : `${most} arguments`}`;
    throw new UsageError(`Expected ${limit} of "plumbline ${name}", got "${positionals[most]}"${most ? ' too' : ''}.`);
  } catch (error) {
    throw usageErrorOf(error as Error & { code?: string }, name, Object.keys(known));
  }
}

/** Converts an error of Node's parser to a UsageError. */
function usageErrorOf(error: Error & { code?: string }, name: string, known: string[]): Error {
  const option = /'(?:-\w, )?(-[^' ]+)/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION': {
      const names = known.map((one) => `--${one}`);
      const hint = hintForName(option, names, `run "plumbline ${name} --help" to see all`);
      return new UsageError(`Expected an option of "plumbline ${name}", got "${option}".`, hint);
    }
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return error.message.includes('does not take')
        ? new UsageError(`Expected no value after "${option}", got one.`)
        : new UsageError(`Expected a value after "${option}", got none.`);
    default:
      return error;
  }
}
