/** Checks the content of the npm package, also with publint and Are the types wrong. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '../helpers/editions/command.ts';
import { packageFolder, packPackage } from '../helpers/editions/pack.ts';

const tarball = packPackage(afterAll);
const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as Record<
  'dependencies' | 'peerDependencies',
  Record<string, string>
>;

describe('the package', () => {
  test('has documents, the command, compiled modules, and the sources that Vite compiles', () => {
    const expected = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'astro/content.ts',
      'astro/routes/index.astro',
      'bin/plumbline.js',
      'deploy/nginx.conf.template',
      'dist/client/chart.js',
      'dist/index.d.ts',
      'dist/index.js',
      'docs/README.md',
    ];
    expect(expected.filter((path) => !tarball.paths.includes(path))).toEqual([]);
  });

  test('has no tests, editions, source maps or build info', () => {
    const folders = new Set(tarball.paths.flatMap((path) => (path.includes('/') ? path.split('/')[0]! : [])));
    expect([...folders]).toEqual(['astro', 'bin', 'deploy', 'dist', 'docs', 'src']);
    expect(tarball.paths.filter((path) => /\.test\.|\.map$|tsbuildinfo/.test(path))).toEqual([]);
  });

  test('is under two megabytes', () => {
    expect(tarball.bytes).toBeLessThan(2_000_000);
  });

  test('has the licence of the repository', () => {
    const [licence] = readFileSync('LICENSE', 'utf8').split('\n---');
    expect(readFileSync(join(packageFolder, 'LICENSE'), 'utf8').trim()).toBe(licence!.trim());
  });

  test('declares every package that it imports', () => {
    const declared = new Set(Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }));
    const imported = globSync('{dist/**/*.js,astro/**/*.{astro,ts}}', { cwd: packageFolder }).flatMap((file) =>
      [
        ...readFileSync(join(packageFolder, file), 'utf8').matchAll(/(?:from|import\()\s*'((?:@[\w-]+\/)?[\w-]+)[/']/g),
      ].map(([, name]) => name!),
    );
    expect(imported.length).toBeGreaterThan(300);
    expect(new Set(imported.filter((name) => name !== 'plumbline' && !declared.has(name)))).toEqual(new Set());
  });
});

describe('has no findings of', () => {
  test('publint', async () => {
    const { code, out, error } = await runCommand('npx', ['publint', tarball.file, '--strict'], {});
    expect(error + out).toContain('All good!');
    expect(code).toBe(0);
  });

  test('are the types wrong', async () => {
    // Entry points in .astro or .ts are compiled by the edition's Vite; Node and tsc do not resolve them.
    const compiledByVite = ['content', 'middleware', 'components/*', 'routes/*'];
    const args = ['attw', tarball.file, '--profile', 'esm-only', '--exclude-entrypoints', ...compiledByVite];
    const { code, out, error } = await runCommand('npx', args, {});
    expect(error + out).toContain('"plumbline/charts"');
    expect(code, out).toBe(0);
  });
});
