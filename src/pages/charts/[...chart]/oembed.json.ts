import type { APIRoute, GetStaticPaths } from 'astro';
import { oembedJson } from '../../../publish/oembed.ts';
import { chartStates, type ChartState } from '../../../publish/states.ts';
import { graph } from '../../../site.ts';

export const getStaticPaths = (() => chartStates(graph)) satisfies GetStaticPaths;

export const GET: APIRoute<ChartState> = ({ props }) =>
  new Response(oembedJson(graph, props.chart, props.view), { headers: { 'Content-Type': 'application/json' } });
