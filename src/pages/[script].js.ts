import type { APIRoute, GetStaticPaths } from 'astro';
import type { ScriptName } from '../publish/addresses.ts';
import { scriptOf, scripts } from '../publish/scripts.ts';
import { graph } from '../site.ts';

export const getStaticPaths = (() => scripts.map((script) => ({ params: { script } }))) satisfies GetStaticPaths;

export const GET: APIRoute<never, { script: ScriptName }> = async ({ params }) =>
  new Response(await scriptOf(graph, params.script), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
