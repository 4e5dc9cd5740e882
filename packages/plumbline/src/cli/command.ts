/** What every command of `plumbline` shares: its help, its arguments, its exit code. */
import { parseArgs, type ParseArgsConfig, type ParseArgsOptionDescriptor } from 'node:util';
import { hintForName } from '../core/input/problems.ts';

/** Documented in `plumbline --help`. */
export const exitCodes = {
  /** Done. */
  ok: 0,
  /** The edition has problems, a release was refused, or a file could not be used: each is printed, nothing was published. */
  problems: 1,
  /** The command was called in a way it does not know. */
  usage: 2,
  /** A fault of Plumbline; EX_SOFTWARE of sysexits.h. */
  fault: 70,
} as const;

export interface Command {
  /** One line for the list of commands; starts with a verb. */
  summary: string;
  /** Printed by `plumbline <command> --help`. */
  help: string;
  options: Record<string, ParseArgsOptionDescriptor>;
  /** Greatest number of arguments that are not options. */
  positionals: number;
  /** @returns the exit code. @throws Problems, UsageError */
  run(values: Values, positionals: string[], root: string): Promise<number>;
}

export type Values = Record<string, string | boolean | undefined>;

/** Thrown when a command is called in a way it does not know. Its message names what was expected and what was found. */
export class UsageError extends Error {
  override name = 'UsageError';
  /** What to do, where that is known better than "read the help". */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** Options of every command. */
const common = { help: { type: 'boolean', short: 'h' }, verbose: { type: 'boolean' } } as const;

/** @throws UsageError for an unknown option, a missing value or an argument too many. */
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

/** Says in our words what Node found wrong with the arguments. */
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
