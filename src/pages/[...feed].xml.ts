import type { APIRoute, GetStaticPaths } from 'astro';
import { feedPaths, feedXml, type FeedFile } from '../publish/feed.ts';
import { graph } from '../site.ts';

export const getStaticPaths = (() => feedPaths(graph)) satisfies GetStaticPaths;

export const GET: APIRoute<FeedFile> = ({ props }) =>
  new Response(feedXml(graph, props), { headers: { 'Content-Type': `${props.mediatype}; charset=utf-8` } });
