import type { APIRoute, GetStaticPaths } from 'astro';
import { chartZip } from '../../publish/chart-zip.ts';
import { chartStates, type ChartState } from '../../publish/states.ts';
import { graph } from '../../site.ts';

export const getStaticPaths = (() => chartStates(graph)) satisfies GetStaticPaths;

export const GET: APIRoute<ChartState> = ({ props }) =>
  new Response(new Uint8Array(chartZip(graph, props.chart, props.view)), {
    headers: { 'Content-Type': 'application/zip' },
  });
