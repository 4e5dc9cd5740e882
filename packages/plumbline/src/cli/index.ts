/** The command `plumbline`. */
// First: libraries keep references to functions that it guards.
import '../core/limits/fixed-environment.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hintForName } from '../core/input/problems.ts';
import { watchAuthorCode } from './failures/author-code.ts';
import { exitCodes, parseArguments, UsageError, type Command } from './command.ts';
import { requireEditionFiles } from './edition-files.ts';
import { describeFailure } from './failures/failure.ts';

/** Commands are loaded on demand. */
export const commands: Record<string, () => Promise<Command>> = {
  build: async () => (await import('./build.ts')).build,
  check: async () => (await import('./check.ts')).check,
  dev: async () => (await import('./dev.ts')).dev,
  preview: async () => (await import('./preview.ts')).preview,
  'preview-chart': async () => (await import('./preview-chart.ts')).previewChart,
  verify: async () => (await import('./verify.ts')).verify,
  release: async () => (await import('./release.ts')).release,
};

// Prevents Astro from sending usage data and from running servers in the background.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DEV_BACKGROUND'] = '1';
process.env['ASTRO_PREVIEW_BACKGROUND'] = '1';

/** @param args arguments after `plumbline` on the command line. @returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const [name, ...rest] = args[0] === 'help' ? [...args.slice(1), '--help'] : args;
  let verbose = Boolean(process.env['DEBUG']);
  const report = (failure: unknown): number => {
    const { text, code } = describeFailure(failure, { command: name, root: process.cwd(), verbose });
    console.error(text);
    return code;
  };
  try {
    if (name === '--version') return print(version());
    if (name === undefined || name === '--help' || name === '-h') {
      print(await help());
      return name === undefined ? exitCodes.usage : exitCodes.ok;
    }
    const command = await load(name);
    const { values, positionals } = parseArguments(name, command, rest);
    verbose ||= Boolean(values['verbose']);
    if (values['help'])
      return print(`${command.help}\n\n"plumbline --help" lists the options of every command and the exit codes.`);
    requireEditionFiles(name, process.cwd());
    const done = watchAuthorCode(report);
    try {
      return await command.run({ ...values, verbose }, positionals, process.cwd());
    } finally {
      done();
    }
  } catch (error) {
    return report(error);
  }
}

function print(text: string): number {
  console.log(text);
  return exitCodes.ok;
}

/** @throws UsageError for an unknown command, with the nearest known one. */
async function load(name: string): Promise<Command> {
  const command = Object.hasOwn(commands, name) ? await commands[name]!() : undefined;
  if (command) return command;
  const hint = hintForName(name, Object.keys(commands), 'run "plumbline --help" to see all');
  throw new UsageError(`Expected a command, got "${name}".`, hint);
}

function version(): string {
  const file = join(import.meta.dirname, '../../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

async function help(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(15)}${(await load()).summary}`),
  );
  return `Usage: plumbline <command> [options]

Checks an edition and publishes it. Run it in the folder of the edition, where edition.config.ts is.

Commands:
${lines.join('\n')}

Options of every command:
  --help, -h     describe the command
  --verbose      print where in the code an error occurred, as DEBUG=1 in the environment does

"plumbline --version" prints the version.

Exit codes:
  0    success
  1    the edition has problems, a release was refused, a file could not be used, or memory
       or space was full; all are printed, and nothing was published
  2    wrong command, option or argument, or Node is too old
  70   a bug in Plumbline
  129  the terminal was closed (SIGHUP)
  130  Ctrl+C was pressed (SIGINT)
  143  another program asked the command to end (SIGTERM)`;
}
