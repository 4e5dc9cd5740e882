import type { APIRoute, GetStaticPaths } from 'astro';
import { datasetFiles, type DatasetFile } from '../../../publish/dataset-files.ts';
import { graph } from '../../../site.ts';

export const getStaticPaths = (() => datasetFiles(graph)) satisfies GetStaticPaths;

export const GET: APIRoute<DatasetFile> = async ({ props }) =>
  new Response(new Uint8Array(await props.content()), { headers: { 'Content-Type': props.mediatype } });
