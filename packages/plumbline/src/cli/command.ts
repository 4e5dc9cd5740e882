/** What every command of `plumbline` shares: its help, its arguments, its exit code. */
import { parseArgs, type ParseArgsConfig, type ParseArgsOptionDescriptor } from 'node:util';

/** Documented in `plumbline --help`. */
export const exitCodes = {
  /** Done. */
  ok: 0,
  /** The edition has problems, or a release was refused: each is printed, nothing was written. */
  problems: 1,
  /** The command was called in a way it does not know. */
  usage: 2,
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

/** Thrown when a command is called in a way it does not know. Its message ends with a hint. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** @throws UsageError for an unknown option, a missing value or an argument too many. */
export function parseArguments(
  { options, positionals: most }: Command,
  args: string[],
): { values: Values; positionals: string[] } {
  const config = { args, allowPositionals: true, options: { ...options, help: { type: 'boolean', short: 'h' } } };
  try {
    const { values, positionals } = parseArgs(config as ParseArgsConfig);
    if (positionals.length > most) throw new Error(`Unexpected argument '${positionals[most]}'.`);
    return { values: values as Values, positionals };
  } catch (error) {
    throw new UsageError((error as Error).message.split('. To specify')[0]!);
  }
}
