import type { APIRoute, GetStaticPaths } from 'astro';
import type { Story } from '../../../model/story.ts';
import { claimsJson } from '../../../publish/claims.ts';
import { graph } from '../../../site.ts';

export const getStaticPaths = (() =>
  [...graph.stories.values()].map((story) => ({
    params: { story: story.id },
    props: { story },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = ({ props }) =>
  new Response(claimsJson(graph, props.story), { headers: { 'Content-Type': 'application/ld+json' } });
