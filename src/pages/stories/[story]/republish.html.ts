import type { APIRoute, GetStaticPaths } from 'astro';
import { republishText } from '../../../components/republish/text.ts';
import type { Story } from '../../../model/story.ts';
import { republishDocument } from '../../../publish/republish.ts';
import { edition, graph } from '../../../site.ts';

export const getStaticPaths = (() =>
  [...graph.stories.values()].map((story) => ({
    params: { story: story.id },
    props: { story },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = async ({ props: { story } }) =>
  new Response(republishDocument(edition, story, await republishText(story)), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
