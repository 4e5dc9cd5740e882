import type { APIRoute, GetStaticPaths } from 'astro';
import { versionsJson } from '../../../publish/versions-json.ts';
import { statesWithVersions, type Named } from '../../../publish/versions.ts';
import { graph } from '../../../site.ts';

export const getStaticPaths = (() => statesWithVersions(graph)) satisfies GetStaticPaths;

export const GET: APIRoute<Named> = ({ props }) =>
  new Response(versionsJson(graph, props), { headers: { 'Content-Type': 'application/json' } });
