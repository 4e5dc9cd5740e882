/** The scripts that browsers may run: each is a file of src/client/, without its types and as short as it gets. */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Graph } from '../model/graph.ts';
import type { ScriptName } from './addresses.ts';

export const scripts: ScriptName[] = ['chart', 'copy', 'embed', 'embed-host', 'search'];

export async function scriptOf({ root, edition }: Graph, name: ScriptName): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/client', `${name}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
    define: { SITE: JSON.stringify(new URL(edition.site).origin) },
  });
  return outputFiles[0]!.text;
}
