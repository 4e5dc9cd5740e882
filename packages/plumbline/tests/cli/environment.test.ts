/** A build depends on no variables of the environment but its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestsOf } from '../helpers/editions/built.ts';
import { runPlumbline } from '../helpers/editions/command.ts';
import { layProject } from '../helpers/editions/released.ts';

const root = layProject(afterAll);
const isOfRunner = (name: string) => /^(VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL)$/.test(name);
const plain = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOfRunner(name)));

test(
  'a build in a test runner is the same as any other, and its pages have a policy',
  { timeout: 120_000 },
  async () => {
    const runner = {
      VITEST: 'true',
      TEST: 'true',
      NODE_ENV: 'test',
      MODE: 'test',
      DEV: '1',
      PROD: '',
      SSR: '1',
      BASE_URL: '/other/',
    };
    const variants = {
      plain,
      runner: { ...plain, ...runner, LANG: 'de_DE', TZ: 'Asia/Tokyo' },
      posix: { ...plain, LANG: 'C', LC_ALL: 'C', TZ: 'America/St_Johns', HOME: join(root, 'nowhere') },
      colours: { ...plain, LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati', FORCE_COLOR: '1', COLUMNS: '40' },
    };
    for (const [name, env] of Object.entries(variants)) {
      const { code, error } = await runPlumbline(root, ['build', '--out', name], { env });
      expect([name, code, error]).toEqual([name, 0, '']);
    }
    for (const name of Object.keys(variants))
      expect(digestsOf(join(root, name)), name).toEqual(digestsOf(join(root, 'plain')));
    expect(readFileSync(join(root, 'runner/index.html'), 'utf8')).toContain('http-equiv="content-security-policy"');
  },
);
