/** The help of `plumbline`, and its messages for wrong commands, options and arguments. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { exitCodes } from '../../src/cli/command.ts';
import { signals } from '../../src/cli/process/signals.ts';
import { packageFolder } from '../helpers/editions/pack.ts';
import { runPlumbline } from '../helpers/editions/command.ts';

const nowhere = await mkdtemp(join(tmpdir(), 'nowhere-'));
afterAll(() => rm(nowhere, { recursive: true }));
const call = (...args: string[]) => runPlumbline(nowhere, args);
const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
  version: string;
  engines: { node: string };
};

const help = `Usage: plumbline <command> [options]

Checks an edition and publishes it. Run it in the folder of the edition, where edition.config.ts is.

Commands:
  build          Check everything and build the site
  check          Check everything that is authored, without building
  dev            Show the site while you write it
  preview        Serve the built site locally
  preview-chart  Draw charts into .preview/, as PNG, in every view, layout and theme
  verify         Confirm evidence against the documents it was read in
  release        Freeze versions of charts and record addresses

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
  143  another program asked the command to end (SIGTERM)
`;
const summaries = new Map(
  [...help.matchAll(/^ {2}([a-z-]+) {2,}([A-Z].*)$/gm)].map(([, name, text]) => [name!, text!]),
);

const buildHelp = `Usage: plumbline build [--out <folder>] [--only stories] [--nginx <file>] [--force]
                      [--shard <i/n>] [--profile]

Checks everything that is authored, then builds the site. All problems are printed at once.
The site is built beside the old one and replaces it when it is complete. After a failed or
stopped build the last good site is still there. If nothing changed since the last build, the
site stays as it is. Slow results are cached in .cache/, which you can delete.

  --out <folder>   folder of the site, inside the edition (dist)
  --only stories   build only the pages of stories, for a quick look, in dist-stories
  --nginx <file>   also write the headers and redirects of the site, for nginx to include
  --force          build everything, even if nothing changed
  --shard <i/n>    make only a part of the pictures, and keep them in .cache/: machines that
                   share it build a large site together
  --profile        print how long each phase took, and what was made

Environment:
  SITE             origin of the site, instead of "site" in edition.config.ts
  BASE_PATH        path below the origin, instead of "base"

Example:
  BASE_PATH=/preview/ plumbline build --out preview

"plumbline --help" lists the options of every command and the exit codes.
`;

describe.concurrent('plumbline', () => {
  test.each([['--help'], ['-h'], ['help']])('%s prints the help', async (...args) => {
    expect(await call(...args)).toEqual({ code: 0, out: help, error: '' });
  });

  test('without a command prints the help, and fails', async () => {
    expect(await call()).toEqual({ code: 2, out: help, error: '' });
  });

  test('--version prints the version of the package', async () => {
    expect(await call('--version')).toEqual({ code: 0, out: `${manifest.version}\n`, error: '' });
  });

  test.each([
    ['build', '--help'],
    ['build', '-h'],
    ['help', 'build'],
  ])('%s %s prints the help of the command', async (...args) => {
    expect(await call(...args)).toEqual({ code: 0, out: buildHelp, error: '' });
  });

  test.each([...summaries.keys()])('%s --help fits a terminal and lists every option', async (name) => {
    const { code, out } = await call(name, '--help');
    expect(code).toBe(0);
    expect(out.startsWith(`Usage: plumbline ${name}`)).toBe(true);
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
    const { options } = Object.values(
      (await import(`../../src/cli/${name}.ts`)) as Record<string, { options: object }>,
    ).find((exported) => exported.options)!;
    expect(Object.keys(options).filter((option) => !new RegExp(`^ +--${option}\\b`, 'm').test(out))).toEqual([]);
  });

  test('lists every exit code', () => {
    const listed = [...help.split('Exit codes:')[1]!.matchAll(/^ {2}(\d+)/gm)].map(([, code]) => Number(code));
    const { signal, ...codes } = exitCodes;
    const requests = signals.map((name) => signal + constants.signals[name]);
    expect(listed).toEqual([...Object.values(codes), ...requests].sort((a, b) => a - b));
  });

  test('has the commands that the README lists', () => {
    const readme = readFileSync(join(packageFolder, 'README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| `([\w-]+)` +\| (.+?) +\|$/gm)].map(([, name, text]) => [name, text]);
    expect(new Map(rows as [string, string][])).toEqual(summaries);
  });
});

const seeHelp = (name: string) => `Run "plumbline ${name} --help" to see its options.`;

describe.concurrent('plumbline exits with 2', () => {
  test.each([
    ['biuld', 'Expected a command, got "biuld".', 'Write "build", or run "plumbline --help" to see all.'],
    ['toString', 'Expected a command, got "toString".', 'Run "plumbline --help" to see all.'],
    [
      'build --outt x',
      'Expected an option of "plumbline build", got "--outt".',
      'Write "--out", or run "plumbline build --help" to see all.',
    ],
    ['check -x', 'Expected an option of "plumbline check", got "-x".', 'Run "plumbline check --help" to see all.'],
    ['build --out', 'Expected a value after "--out", got none.', seeHelp('build')],
    ['build --nginx --verbose', 'Expected a value after "--nginx", got none.', seeHelp('build')],
    ['release --moved=x', 'Expected no value after "--moved", got one.', seeHelp('release')],
    ['check all', 'Expected no argument of "plumbline check", got "all".', seeHelp('check')],
    ['verify a b', 'Expected at most one argument of "plumbline verify", got "b" too.', seeHelp('verify')],
  ])('for %s', async (args, message, hint) => {
    const error = `${message}\n  Hint: ${hint}\n`;
    expect(await call(...args.split(' '))).toEqual({ code: 2, out: '', error });
  });

  test('for a Node that is older than the package requires', async () => {
    const old = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'22.18.9'})`;
    const result = await runPlumbline(nowhere, ['--help'], {
      env: { ...process.env, NODE_OPTIONS: `--import="${old}"` },
    });
    const needed = manifest.engines.node.replace('>=', '');
    expect(result).toEqual({
      code: 2,
      out: '',
      error: `Plumbline needs Node ${needed} or newer; this is Node 22.18.9.\n  Hint: Install a newer Node, or add one to the edition with "npm install node@24".\n`,
    });
  });
});
