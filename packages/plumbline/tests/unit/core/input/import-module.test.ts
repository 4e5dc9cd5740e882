import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { importDefault } from '../../../../src/core/input/import-module.ts';
import type { Problem } from '../../../../src/core/input/problems.ts';

function folder() {
  const root = mkdtempSync(join(tmpdir(), 'modules-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  return {
    write: (file: string, text: string) => {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    },
    /** The default export, or the message of the problem. */
    load: async (file: string) => {
      const problems: Problem[] = [];
      const value = await importDefault(root, file, 'it', problems);
      return problems[0]?.message ?? value;
    },
  };
}

test('a module is loaded once, and again after an edit', async () => {
  const { write, load } = folder();
  write('src/one.ts', 'export default { is: 1 as number };');
  const first = await load('src/one.ts');
  expect(await load('src/one.ts')).toBe(first);
  write('src/one.ts', 'export default { is: 2 as number };');
  expect(await load('src/one.ts')).toEqual({ is: 2 });
});

test('a module is loaded again after an edit of a module that it imports, directly or not; others are not', async () => {
  const { write, load } = folder();
  write('src/deep.json', '1');
  write('src/part.ts', "import deep from './deep.json' with { type: 'json' };\nexport const part = { deep };");
  for (const name of ['a', 'b']) write(`src/${name}.ts`, "import { part } from './part.ts';\nexport default part;");
  write('src/other.ts', 'export default {};');
  const [a, other] = [await load('src/a.ts'), await load('src/other.ts')];
  expect(await load('src/b.ts')).toBe(a);
  write('src/deep.json', '2');
  expect(await load('src/a.ts')).toEqual({ deep: 2 });
  expect(await load('src/b.ts')).toBe(await load('src/a.ts'));
  expect(await load('src/other.ts')).toBe(other);
});

test('a module that failed is loaded again, and the module with the mistake is named', async () => {
  const { write, load } = folder();
  write('src/a.ts', "import { part } from './part.ts';\nexport default { part };");
  expect(await load('src/a.ts')).toBe(`expected a module that loads, got "Cannot find module 'src/part.ts'".`);
  write('src/part.ts', '\nexport const part: = 1;');
  expect(await load('src/a.ts')).toMatch(/^expected a module that loads, got ".*" in src\/part\.ts, line 2\.$/);
  write('src/part.ts', 'export const part = 1;');
  expect(await load('src/a.ts')).toEqual({ part: 1 });
});
