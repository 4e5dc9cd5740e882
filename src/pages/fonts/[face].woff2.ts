import type { APIRoute, GetStaticPaths } from 'astro';
import { faces, nameOfFace, subsetFace, type Face } from '../../publish/faces.ts';
import { graph } from '../../site.ts';

export const getStaticPaths = (() =>
  faces.map((face) => ({ params: { face: nameOfFace(graph, face) }, props: { face } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ face: Face }> = async ({ props }) =>
  new Response(new Uint8Array(await subsetFace(graph, props.face)), { headers: { 'Content-Type': 'font/woff2' } });
