import type { APIRoute, GetStaticPaths } from 'astro';
import { figureOf } from '../../publish/reuse.ts';
import { chartStates, type ChartState } from '../../publish/states.ts';
import { graph } from '../../site.ts';

export const getStaticPaths = (() => chartStates(graph)) satisfies GetStaticPaths;

export const GET: APIRoute<ChartState> = ({ props }) =>
  new Response(figureOf(graph, props.chart, props.view), {
    headers: { 'Content-Type': 'text/plain; charset=us-ascii' },
  });
