/** While an edition is written, code that does not end or fails is reported with its file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePort } from '../../bench/browser/ports.ts';
import { layProject } from '../helpers/editions/released.ts';
import { startPlumbline } from '../helpers/editions/started.ts';

const footer = 'src/components/Footer.astro';

test(
  'a component that fails is corrected, one that loops ends the server',
  { timeout: 90_000 },
  async ({ onTestFinished }) => {
    const root = layProject(onTestFinished);
    const write = (code: string) => writeFileSync(join(root, footer), `---\n${code}\n---\n<footer>Our own</footer>`);
    mkdirSync(join(root, 'src/components'));
    write('throw undefined;');
    const port = await freePort();
    const env = { ...process.env, NODE_ENV: 'development', VITEST: '' };
    const { ended } = startPlumbline(root, ['dev', '--port', String(port)], onTestFinished, env);
    const page = () => fetch(`http://localhost:${port}/`, { headers: { accept: 'text/html' } });
    const status = async () => (await page().catch(() => undefined))?.status;
    await expect.poll(status, { timeout: 30_000 }).toBe(500);
    write('');
    await expect.poll(status, { timeout: 30_000 }).toBe(200);
    write('for (;;);');
    await expect.poll(status, { timeout: 40_000 }).toBe(undefined);
    const { code, error } = await ended;
    expect(error).toContain(`${footer}: expected a component that can be rendered, got "undefined thrown".`);
    expect(error).toMatch(
      /Footer\.astro: expected a component that can be rendered, got no end after 8 seconds\.\n {2}Hint: .*\n1 problem\. Nothing was published\.\n$/,
    );
    expect(code).toBe(1);
  },
);
