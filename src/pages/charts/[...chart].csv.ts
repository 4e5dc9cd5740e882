import type { APIRoute, GetStaticPaths } from 'astro';
import { chartCsv, statesWithRows } from '../../publish/chart-files.ts';
import type { ChartState } from '../../publish/states.ts';
import { graph } from '../../site.ts';

export const getStaticPaths = (() => statesWithRows(graph)) satisfies GetStaticPaths;

export const GET: APIRoute<ChartState> = ({ props }) =>
  new Response(chartCsv(graph, props.chart, props.view), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
