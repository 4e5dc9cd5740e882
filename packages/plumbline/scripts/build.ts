/** Builds the package into dist/: the TypeScript of src/ as JavaScript with types, each script of client/ as one short file. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { siteOrigin } from '../src/publish/html/scripts.ts';

const root = join(import.meta.dirname, '..');
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));

execFileSync(process.execPath, [join(typescript, 'bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});

// Removes output of deleted modules, which would be packed and could be imported.
for (const file of globSync('dist/**/*.{js,d.ts}', { cwd: root })) {
  const source = file
    .replace(/^dist\/(?!client\/)/, 'src/')
    .replace(/^dist\//, '')
    .replace(/\.(d\.ts|js)$/, '.ts');
  if (!existsSync(join(root, source))) rmSync(join(root, file));
}

/** Scripts that others load as modules. */
const modules = ['unzip.ts'];
const names = readdirSync(join(root, 'client')).filter((name) => name.endsWith('.ts'));

for (const format of ['iife', 'esm'] as const)
  await build({
    entryPoints: names
      .filter((name) => modules.includes(name) === (format === 'esm'))
      .map((name) => join(root, 'client', name)),
    outdir: join(root, 'dist/client'),
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
    define: { SITE: JSON.stringify(siteOrigin) },
  });
