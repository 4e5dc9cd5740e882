import type { APIRoute, GetStaticPaths } from 'astro';
import { statesWithRows } from '../../publish/chart-files.ts';
import { marksJson } from '../../publish/marks.ts';
import type { ChartState } from '../../publish/states.ts';
import { graph } from '../../site.ts';

export const getStaticPaths = (() => statesWithRows(graph)) satisfies GetStaticPaths;

export const GET: APIRoute<ChartState> = ({ props }) =>
  new Response(marksJson(graph, props.chart, props.view), { headers: { 'Content-Type': 'application/json' } });
