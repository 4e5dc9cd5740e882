/** Code of components and pages that does not end, ends the process or fails stops a build with a message that names its file. */
import { describe, expect, test } from 'vitest';
import { secondsForOne } from '../../src/core/limits/time-limit.ts';
import { runPlumbline } from '../helpers/editions/command.ts';
import { editionWithSite, expectLastSite, isStack } from '../helpers/editions/last-site.ts';

const footer = 'src/components/Footer.astro';
const helper = 'src/components/year.ts';
const loop = 'for (;;);';
const tooLong = `got no end after ${secondsForOne} seconds.`;
const rendered = 'expected a component that can be rendered';
const loads = 'expected a module that loads';
const goesOn = 'expected code that lets the command go on, got the end of the process';

const inFooter = (code: string) => ({ [footer]: `---\n${code}\n---\n<footer>Our own</footer>` });
const inHelper = (code: string) => ({
  [footer]: "---\nimport { year } from './year.ts';\n---\n<footer>{year}</footer>",
  [helper]: `${code}\nexport const year = 2026;\n`,
});
const inConfiguration = (code: string) => ({
  'astro.config.mjs': `import plumbline from 'plumbline';\n${code}\nexport default { integrations: [plumbline()] };\n`,
});

/** What an author does, with the beginning of the message. */
const cases: [string, files: Record<string, string>, message: string][] = [
  ['a component that loops', inFooter(loop), `${footer}: ${rendered}, ${tooLong}`],
  [
    'a component whose loop cannot be interrupted',
    inFooter('for (;;) new Array(1000).fill(1.5);'),
    `${footer}: ${rendered}, ${tooLong}`,
  ],
  ['a component that waits for ever', inFooter('await new Promise(() => {});'), `${footer}: ${rendered}, ${tooLong}`],
  ['a component that fails', inFooter("throw new Error('no luck');"), `${footer}: ${rendered}, got "no luck".`],
  ['a component that throws nothing', inFooter('throw undefined;'), `${footer}: ${rendered}, got "undefined thrown".`],
  [
    'a component that fails later',
    inFooter("await 1; throw new Error('no luck');"),
    `${footer}: ${rendered}, got "no luck".`,
  ],
  ['a component that ends the process', inFooter('process.exit(0);'), `${footer}: ${goesOn}.`],
  ['a component that ends the process as failed', inFooter('process.exit(3);'), `${footer}: ${goesOn}.`],
  [
    'a component that ends the process at once',
    inFooter('process.reallyExit(0);'),
    `${footer}: ${goesOn} with "exit code 0".`,
  ],
  ['a component that aborts the process', inFooter('process.abort();'), `${footer}: ${goesOn} with "SIGABRT".`],
  [
    'what is in a component',
    { [footer]: `<footer>{(() => { ${loop} })()}</footer>` },
    `${footer}: ${rendered}, ${tooLong}`,
  ],
  ['a module that loops', inHelper(loop), `${helper}: ${loads}, ${tooLong}`],
  ['a module that fails', inHelper('throw undefined;'), `${helper}: ${loads}, got "undefined thrown".`],
  ['a module that waits for ever', inHelper('await new Promise(() => {});'), `${helper}: ${goesOn}.`],
  ['a module that ends the process', inHelper('process.exit(0);'), `${helper}: ${goesOn}.`],
  [
    'a page that loops',
    { 'src/pages/own.astro': `---\n${loop}\n---\n` },
    `src/pages/own.astro: expected a page that can be made, ${tooLong}`,
  ],
  [
    'a file that loops',
    { 'src/pages/own.json.ts': `export const GET = () => { ${loop} };\n` },
    `src/pages/own.json.ts: expected a page that can be made, ${tooLong}`,
  ],
  [
    'a file that waits for ever',
    { 'src/pages/own.json.ts': 'export const GET = () => new Promise(() => {});\n' },
    `src/pages/own.json.ts: ${goesOn}.`,
  ],
  [
    'pages whose paths do not end',
    { 'src/pages/[id].astro': `---\nexport const getStaticPaths = () => { ${loop} };\n---\n` },
    'src/pages/: expected the paths of pages, got no end after 30 seconds.',
  ],
  [
    'a configuration that loops',
    inConfiguration(loop),
    'astro.config.mjs: expected a configuration that loads, got no end after 30 seconds.',
  ],
  [
    'a configuration that waits for ever',
    inConfiguration('await new Promise(() => {});'),
    `astro.config.mjs: ${goesOn}.`,
  ],
];

describe.concurrent('plumbline build stops', { timeout: 180_000 }, () => {
  test.for(cases)('%s', async ([, files, message], { onTestFinished }) => {
    const root = editionWithSite(onTestFinished, files);
    const { code, out, error } = await runPlumbline(root, ['build']);
    expect([code, out, error.slice(0, message.length)]).toEqual([1, '', message]);
    expect(error).toMatch(/\n {2}Hint: [A-Z].*\.\n\d+ problems?\. Nothing was published\.\n$/);
    expect(error).not.toMatch(isStack);
    expectLastSite(root);
  });
});

test('with --verbose, the place in the built code is printed', { timeout: 120_000 }, async ({ onTestFinished }) => {
  const root = editionWithSite(onTestFinished, inFooter("throw new Error('no luck');"));
  const { error } = await runPlumbline(root, ['build', '--verbose']);
  expect(error).toMatch(/got "no luck"\.\n {2}Hint: .*\n1 problem\. Nothing was published\.\n\nError: no luck\n +at /);
});
