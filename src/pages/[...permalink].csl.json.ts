import type { APIRoute, GetStaticPaths } from 'astro';
import { citations, type Citation } from '../publish/citation.ts';
import { graph } from '../site.ts';

export const getStaticPaths = (() => citations(graph)) satisfies GetStaticPaths;

export const GET: APIRoute<{ citation: Citation }> = ({ props }) =>
  new Response(props.citation.csl, { headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json' } });
