import type { APIRoute, GetStaticPaths } from 'astro';
import { cards, type CardFile } from '../../publish/cards.ts';
import { graph } from '../../site.ts';

export const getStaticPaths = (() => cards(graph)) satisfies GetStaticPaths;

export const GET: APIRoute<CardFile> = ({ props }) =>
  new Response(new Uint8Array(props.png()), { headers: { 'Content-Type': 'image/png' } });
