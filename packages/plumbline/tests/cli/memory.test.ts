/** A command whose memory is full says so and names what it worked on. The last site is unchanged. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runPlumbline } from '../helpers/editions/command.ts';
import { editionWithSite, expectLastSite, isStack } from '../helpers/editions/last-site.ts';
import { chart } from '../helpers/editions/released.ts';

const plot = '  plot(rows, size) {';
const footer = 'src/components/Footer.astro';
const endless = 'const all = []; for (;;) all.push(new Array(1000).fill(1.5));';

/** An edition whose chart runs some code. */
function editionWithChart(whenDone: Parameters<typeof editionWithSite>[0], code: string): string {
  const root = editionWithSite(whenDone);
  const file = join(root, chart);
  writeFileSync(file, readFileSync(file, 'utf8').replace(plot, `${plot} ${code}`));
  return root;
}

/** Runs a command with a limit for its memory, in megabytes. */
const run = (root: string, megabytes: number, ...args: string[]) =>
  runPlumbline(root, args, { env: { ...process.env, NODE_OPTIONS: `--max-old-space-size=${megabytes}` } });

const full = '\\d+ MB of memory, got "JavaScript heap out of memory"\\.';
const more = '\\n  Hint: Run the command with more memory \\(NODE_OPTIONS=--max-old-space-size=\\d+\\)';
const end = '\\.\\n1 problem\\. Nothing was published\\.\\n';
const orList = `${more}, or look for a list that grows without end${end}`;

describe('says that memory is full', { timeout: 120_000 }, () => {
  test('while a chart is drawn', async ({ onTestFinished }) => {
    const root = editionWithChart(onTestFinished, endless);
    const { code, out, error } = await run(root, 200, 'build');
    expect(error).toMatch(new RegExp(`^${chart}: expected a chart that can be drawn in ${full}${orList}$`));
    expect([code, out]).toEqual([1, '']);
    expectLastSite(root);
  });

  test('while a component is rendered', async ({ onTestFinished }) => {
    const root = editionWithSite(onTestFinished, { [footer]: `---\n${endless}\n---\n<footer></footer>` });
    const { code, error } = await run(root, 300, 'build');
    expect(error).toMatch(new RegExp(`^${footer}: expected a component that can be rendered in ${full}${orList}$`));
    expect(code).toBe(1);
    expectLastSite(root);
  });

  test.for(['build', 'check', 'release', 'preview-chart bridges-now'])(
    'while %s begins',
    async (command, { onTestFinished }) => {
      const root = editionWithSite(onTestFinished);
      const { code, error } = await run(root, 20, ...command.split(' '));
      // What is worked on at this moment differs.
      expect(error).toMatch(new RegExp(`^\\S.*: expected .+ ${full}${more}(, or .+)?${end}$`));
      expect(code).toBe(1);
      expectLastSite(root);
    },
  );

  test('while pages are rendered', async ({ onTestFinished }) => {
    const root = editionWithSite(onTestFinished);
    const { code, error } = await run(root, 80, 'build');
    expect(error).toMatch(new RegExp(`^The edition: expected ".+" to need at most ${full}${more}${end}$`));
    expect(code).toBe(1);
    expectLastSite(root);
  });

  test('with what V8 prints, with --verbose', async ({ onTestFinished }) => {
    const root = editionWithSite(onTestFinished);
    const { error } = await run(root, 30, 'build', '--verbose');
    expect(error).toMatch(/^\S.*: expected .*\n {2}Hint: .*\n1 problem.*\n\n<--- Last few GCs --->\n/);
    expect(error).toMatch(isStack);
  });
});

test('the next build, with more memory, works', { timeout: 120_000 }, async ({ onTestFinished }) => {
  const root = editionWithSite(onTestFinished);
  expect(await run(root, 60, 'build')).toMatchObject({ code: 1 });
  expect(await runPlumbline(root, ['build'])).toEqual({ code: 0, out: 'The site is in dist/.\n', error: '' });
});

test(
  'a thread that draws pictures and has too little memory is reported, too',
  { timeout: 120_000 },
  async ({ onTestFinished }) => {
    const root = editionWithSite(onTestFinished);
    // Fills the memory of each thread but that of the watchdog.
    const fill = `import{isMainThread,workerData}from'node:worker_threads';
      if(!isMainThread&&!workerData?.progress)setTimeout(()=>{const a=[];for(let i=0;;i++)a.push([i,1,2,3].map(String))},20)`;
    const { code, error } = await runPlumbline(root, ['build'], {
      env: {
        ...process.env,
        NODE_OPTIONS: `--max-old-space-size=400 --import="data:text/javascript,${encodeURIComponent(fill)}"`,
      },
    });
    expect(error).toMatch(
      /^The edition: expected .* at most \d+ MB of memory, got "(JavaScript|JS) heap out of memory"\.\n/,
    );
    expect(error).not.toMatch(isStack);
    expect(code).toBe(1);
    expectLastSite(root);
  },
);
