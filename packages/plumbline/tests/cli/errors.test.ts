/** Messages of commands that fail: the place and a hint, without a stack. The last site is not changed. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteMark } from '../../src/publish/site/hosts/site-mark.ts';
import { runPlumbline } from '../helpers/editions/command.ts';
import { layProject } from '../helpers/editions/released.ts';

const lastGoodSite = `${siteMark}The last good site`;

type WhenDone = Parameters<typeof layProject>[0];

/** The tiny edition with a built site, after writing files; null removes a file. */
function editionWith(whenDone: WhenDone, files: Record<string, string | null>): string {
  const root = layProject(whenDone);
  for (const [path, text] of Object.entries({ 'dist/_headers': lastGoodSite, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (text === null) rmSync(join(root, path));
    else writeFileSync(join(root, path), text);
  }
  return root;
}

const lastSite = (root: string) => readFileSync(join(root, 'dist/_headers'), 'utf8');
const isStack = /^ {4}at /m;

test('a folder whose path the programs that build pages cannot read is named', async ({ onTestFinished }) => {
  const root = join(await mkdtemp(join(tmpdir(), 'path-')), 'issue #7');
  onTestFinished(() => rm(dirname(root), { recursive: true }));
  mkdirSync(root);
  writeFileSync(join(root, 'edition.config.ts'), '');
  expect(await runPlumbline(root, ['build'])).toEqual({
    code: 1,
    out: '',
    error: `.: expected a folder without "#" in its path, got "${root}".
  Hint: Rename or move the folder: the programs that build the pages cannot read such a path.
1 problem. Nothing was published.
`,
  });
});

describe.concurrent('outside an edition', () => {
  test.for(['build', 'check', 'dev', 'preview', 'preview-chart', 'verify', 'release'])(
    '%s reports the missing file',
    async (command, { onTestFinished }) => {
      const folder = await mkdtemp(join(tmpdir(), 'no-edition-'));
      onTestFinished(() => rm(folder, { recursive: true }));
      expect(await runPlumbline(folder, [command])).toEqual({
        code: 1,
        out: '',
        error: `edition.config.ts: expected this file, got nothing.
  Hint: Run the command in the folder of an edition, or add the file, with "export default defineEdition({ … })".
1 problem. Nothing was published.
`,
      });
    },
  );
});

const plumbline = "import plumbline from 'plumbline';";
const footer = 'src/components/Footer.astro';

describe('build reports the file with the mistake and keeps the last site:', { timeout: 60_000 }, () => {
  test.for<[string, Record<string, string | null>, string]>([
    [
      'no Astro configuration, and no content configuration',
      { 'astro.config.mjs': null, 'src/content.config.ts': null },
      `astro.config.mjs: expected this file, got nothing.
  Hint: Add it, with "export default defineConfig({ integrations: [plumbline()] })".
src/content.config.ts: expected this file, got nothing.
  Hint: Add it, with "export { collections } from 'plumbline/content'".
2 problems. Nothing was published.
`,
    ],
    [
      'an Astro configuration without Plumbline',
      { 'astro.config.mjs': 'export default {};' },
      `astro.config.mjs: expected "integrations: [plumbline()]", got a configuration without it.
  Hint: Add plumbline() to "integrations".
1 problem. Nothing was published.
`,
    ],
    [
      'an Astro configuration that imports a missing package',
      { 'astro.config.mjs': "import plumbline from 'plumblin';\nexport default { integrations: [plumbline()] };" },
      'astro.config.mjs: expected a file that can be built, got "Cannot find module \'plumblin\'".\n  Hint: Correct it',
    ],
    [
      'an Astro configuration with an invalid value',
      { 'astro.config.mjs': `${plumbline}\nexport default { integrations: [plumbline()], output: 'paper' };` },
      'astro.config.mjs: expected values that Astro accepts, got others.\n  Hint: Correct the values that are listed above.',
    ],
    [
      'a component with a syntax error',
      { [footer]: '---\nconst year = ;\n---\n<footer>{year}</footer>' },
      `${footer}, line 2: expected a file that can be built, got "Unexpected token".\n  Hint: Correct it`,
    ],
    [
      'a component that imports a missing file',
      { [footer]: "---\nimport year from './year.ts';\n---\n<footer>{year}</footer>" },
      `${footer}, line 2: expected a file that can be built, got "Could not resolve './year.ts'".\n  Hint: Correct it`,
    ],
    [
      'a page of the edition that throws',
      { 'src/pages/own.astro': "---\nthrow new Error('no luck');\n---\n" },
      'src/pages/own.astro: expected a page that can be made, got "no luck".\n  Hint: Correct it',
    ],
    [
      'a chart that throws',
      { 'src/charts/bridges-now.ts': "\nthrow new Error('no luck');\n" },
      'src/charts/bridges-now.ts, line 2: expected a module that loads, got "no luck".\n',
    ],
  ])('%s', async ([, files, report], { onTestFinished }) => {
    const root = editionWith(onTestFinished, files);
    const { code, out, error } = await runPlumbline(root, ['build']);
    expect(out + error).toContain(report);
    expect(out + error).not.toMatch(isStack);
    expect(code).toBe(1);
    expect(lastSite(root)).toBe(lastGoodSite);
  });
});

test('preview without a site suggests a build', async ({ onTestFinished }) => {
  const root = editionWith(onTestFinished, {});
  rmSync(join(root, 'dist'), { recursive: true });
  const { code, error } = await runPlumbline(root, ['preview']);
  expect([code, error]).toEqual([
    1,
    'dist/: expected a built site, got nothing.\n  Hint: Run "plumbline build" first.\n1 problem. Nothing was published.\n',
  ]);
});

/** The first call of a built-in function fails. */
const withFault = (error: string) => {
  const code = `const real = Map.groupBy; Map.groupBy = () => { Map.groupBy = real; throw ${error}; };`;
  return { ...process.env, NODE_OPTIONS: `--import="data:text/javascript,${encodeURIComponent(code)}"` };
};

test('memory that the system does not give is no bug', async ({ onTestFinished }) => {
  const env = withFault("new RangeError('Array buffer allocation failed')");
  const { code, error } = await runPlumbline(layProject(onTestFinished), ['check'], { env });
  expect(error).toMatch(
    /^The edition: expected a command that needs at most \d+ MB of memory, got "Array buffer allocation failed"\.\n {2}Hint: Run /,
  );
  expect(code).toBe(1);
});

describe.concurrent('a bug in Plumbline', () => {
  const fault = withFault("new TypeError('groups')");
  const message = `Unexpected error: groups
This is a bug in Plumbline, not a mistake in the edition.
  Hint: Run the command again with --verbose, and report what it prints.
`;
  const check = (root: string, args: string[], env = {}) =>
    runPlumbline(root, ['check', ...args], { env: { ...fault, ...env } });

  test('is reported as a bug, with exit code 70', async ({ onTestFinished }) => {
    expect(await check(layProject(onTestFinished), [])).toEqual({ code: 70, out: '', error: message });
  });

  test.for<[string[], object]>([
    [['--verbose'], {}],
    [[], { DEBUG: '1' }],
  ])('is printed with its stack with %j and %j', async ([args, env], { onTestFinished }) => {
    const { code, error } = await check(layProject(onTestFinished), args, env);
    expect(code).toBe(70);
    expect(error.startsWith(message)).toBe(true);
    expect(error).toMatch(/^TypeError: groups\n {4}at /m);
  });

  test('may be in a component, if the edition has some', { timeout: 60_000 }, async ({ onTestFinished }) => {
    const chart = "---\nimport Chart from 'plumbline/components/mdx/Chart.astro';\n---\n<Chart id='none' />";
    const root = editionWith(onTestFinished, { [footer]: chart });
    const { code, error } = await runPlumbline(root, ['build']);
    expect(error).toMatch(/\nThis is a bug in Plumbline, or in a component in src\/components\/\.\n {2}Hint: /);
    expect(error).not.toMatch(isStack);
    expect(code).toBe(70);
    expect(lastSite(root)).toBe(lastGoodSite);
  });
});
