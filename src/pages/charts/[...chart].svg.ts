import type { APIRoute, GetStaticPaths } from 'astro';
import { chartSvg } from '../../publish/pictures.ts';
import { chartStates, type ChartState } from '../../publish/states.ts';
import { graph } from '../../site.ts';

export const getStaticPaths = (() => chartStates(graph)) satisfies GetStaticPaths;

export const GET: APIRoute<ChartState> = ({ props }) =>
  new Response(chartSvg(graph, props.chart, props.view), { headers: { 'Content-Type': 'image/svg+xml' } });
