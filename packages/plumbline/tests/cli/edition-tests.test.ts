/** The tests that an edition has after docs/authoring/tests.md, run as its author runs them. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand, type Result } from '../helpers/editions/command.ts';
import { chart, edit, layProject } from '../helpers/editions/released.ts';
import { filesOf } from '../helpers/guides.ts';

const root = layProject(afterAll);
const vitest = 'node_modules/vitest/vitest.mjs';
/** As in a shell: what vitest has set for the process that runs this test is not passed on. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_|CI$|TEST$)/.test(name)));
const run = (...files: string[]): Promise<Result> =>
  runCommand(process.execPath, [vitest, 'run', ...files], { cwd: root, env: { ...env, NO_COLOR: '1' } });

beforeAll(() => {
  for (const [path, text] of Object.entries(filesOf('tests.md'))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
});

test('all pass on a sound edition, and keep its drawings and pictures', { timeout: 300_000 }, async () => {
  const { code, out, error } = await run();
  expect(code, out + error).toBe(0);
  expect(readdirSync(join(root, 'tests/drawings'))).toEqual(
    ['bridges-now-narrow', 'bridges-now-north-narrow', 'bridges-now-north-wide', 'bridges-now-wide'].map(
      (name) => `${name}.svg`,
    ),
  );
  expect(readdirSync(join(root, 'tests/pictures'))).toHaveLength(2 * 2 * 2);
});

test('a chart that is drawn differently is found, in drawings and in pictures', { timeout: 300_000 }, async () => {
  edit(root, chart, 'fill: colors.finding', 'fill: colors.second');
  const { code, out, error } = await run('tests/drawings.test.ts', 'tests/pictures.test.ts');
  expect(code).toBe(1);
  expect(out + error).toContain(
    'the drawing differs from bridges-now-wide.svg; compare it with bridges-now-wide-changed.svg',
  );
  expect(out + error).toMatch(/bridges-now-north-desk-dark: \d+ px differ/);
  expect(readdirSync(join(root, 'tests/drawings'))).toContain('bridges-now-wide-changed.svg');
  expect(readdirSync(join(root, 'tests/pictures'))).toContain('bridges-now-north-desk-dark-changed.png');
});
