/**
 * Puts the modules that Observable Framework would download from jsDelivr into its cache, made from npm packages: one minified module for
 * each package, which imports those of its dependencies. So its builds use no network, and its figures have no download in them.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';

/** Modules that pages import. */
const imported = ['@observablehq/plot', 'd3', 'd3-dsv', 'htl', 'isoformat'];

/** Modules of its standard library that pages do not use. Framework only looks for their versions. */
const unused =
  'lodash arquero apache-arrow @duckdb/duckdb-wasm echarts leaflet mapbox-gl mermaid react react-dom topojson-client vega vega-lite vega-lite-api @uwdata/vgplot sql.js katex @viz-js/viz jszip exceljs parquet-wasm @observablehq/sample-datasets'.split(
    ' ',
  );

interface Manifest {
  version: string;
  module?: string;
  main: string;
  exports?: unknown;
}

const packageOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');

/** @param folder of the project, with its packages */
export async function seedModules(folder: string): Promise<void> {
  const esbuild = createRequire(join(folder, 'package.json'))('esbuild') as typeof import('esbuild');
  const cache = join(folder, 'src/.observablehq/cache/_npm');
  const manifestOf = (name: string) =>
    JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as Manifest;
  const found = new Set(imported);
  for (const name of found) {
    const { version, module, main, exports } = manifestOf(name);
    const dependencies: Plugin = {
      name: 'dependencies',
      setup({ onResolve }) {
        onResolve({ filter: /^[^./]/ }, ({ kind, path }) => {
          const other = packageOf(path);
          // CommonJS packages cannot import modules; they are bundled.
          if (kind !== 'import-statement' || other === name) return undefined;
          found.add(other);
          const file = posix.relative(`/${name}@${version}`, `/${other}@${manifestOf(other).version}/_esm.js`);
          return { path: file.startsWith('.') ? file : `./${file}`, external: true };
        });
      },
    };
    const options: BuildOptions = {
      entryPoints: [join(folder, 'node_modules', name, module ?? (typeof exports === 'string' ? exports : main))],
      outfile: join(cache, `${name}@${version}`, '_esm.js'),
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      legalComments: 'none',
      logLevel: 'error',
      plugins: [dependencies],
    };
    await esbuild.build(options);
  }
  for (const name of unused) {
    const module = join(cache, `${name}@0.0.0`);
    if (!existsSync(module)) mkdirSync(module, { recursive: true });
  }
}
