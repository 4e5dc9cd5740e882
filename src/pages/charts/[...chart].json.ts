import type { APIRoute, GetStaticPaths } from 'astro';
import { chartJson } from '../../publish/chart-metadata.ts';
import { chartStates, type ChartState } from '../../publish/states.ts';
import { graph } from '../../site.ts';

export const getStaticPaths = (() => chartStates(graph)) satisfies GetStaticPaths;

export const GET: APIRoute<ChartState> = ({ props }) =>
  new Response(chartJson(graph, props.chart, props.view), { headers: { 'Content-Type': 'application/json' } });
