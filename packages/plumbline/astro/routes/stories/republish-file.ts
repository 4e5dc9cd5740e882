/** The text to republish as a document, where the ledger promises its address. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { republishText } from '../../components/plain/render-story-text.ts';
import type { Story } from 'plumbline/internal/core/content/stories';
import { republishDocument } from 'plumbline/internal/publish/stories/republish';
import { isEarlierFile } from 'plumbline/internal/publish/site/earlier-files';
import { pathOf } from 'plumbline/internal/publish/urls';
import { config, project } from 'plumbline/internal/current-project';

export const getStaticPaths = (() =>
  [...project.stories.values()]
    .filter(({ id }) => isEarlierFile(project, pathOf.republishFile(id)))
    .map((story) => ({ params: { story: story.id }, props: { story } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = async ({ props: { story } }) =>
  new Response(republishDocument(config, story, await republishText(story)), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
