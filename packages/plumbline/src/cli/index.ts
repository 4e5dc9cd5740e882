/** The command `plumbline`. */
import { Problems } from '../core/input/problems.ts';
import { exitCodes, parseArguments, UsageError, type Command } from './command.ts';

/** Each command is loaded when it is called. */
const commands: Record<string, () => Promise<Command>> = {
  build: async () => (await import('./build.ts')).build,
  check: async () => (await import('./check.ts')).check,
  dev: async () => (await import('./dev.ts')).dev,
  preview: async () => (await import('./preview.ts')).preview,
  'preview-chart': async () => (await import('./preview-chart.ts')).previewChart,
  verify: async () => (await import('./verify.ts')).verify,
  release: async () => (await import('./release.ts')).release,
};

// Astro must neither send usage data nor run servers in the background.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DEV_BACKGROUND'] = '1';
process.env['ASTRO_PREVIEW_BACKGROUND'] = '1';

/** @param args what follows `plumbline` on the command line. @returns the exit code. */
export async function run([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(await help());
    return name === undefined ? exitCodes.usage : exitCodes.ok;
  }
  try {
    const load = commands[name];
    if (!load) throw new UsageError(`Unknown command '${name}'`);
    const command = await load();
    const { values, positionals } = parseArguments(command, args);
    if (values['help']) {
      console.log(command.help);
      return exitCodes.ok;
    }
    return await command.run(values, positionals, process.cwd());
  } catch (error) {
    if (error instanceof UsageError) {
      const about = commands[name] ? `plumbline ${name} --help` : 'plumbline --help';
      console.error(`${error.message}\n  Hint: Run "${about}" to see what it takes.`);
      return exitCodes.usage;
    }
    if (error instanceof Problems) {
      console.error(error.message);
      return exitCodes.problems;
    }
    throw error;
  }
}

async function help(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(15)}${(await load()).summary}`),
  );
  return `Usage: plumbline <command> [options]

Run it in the folder of an edition, where edition.config.ts is.

${lines.join('\n')}

"plumbline <command> --help" describes a command.

Exit codes:
  0  done
  1  the edition has problems, or a release was refused; each is printed, and nothing was written
  2  the command was called in a way it does not know`;
}
