/** The story to republish as one string, for the field on its page and for the file. */
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { project, urlOf } from 'plumbline/internal/current-project';
import type { Story } from 'plumbline/internal/core/content/stories';
import { markLanguages } from 'plumbline/internal/publish/html/language-spans';
import { withAbsoluteLinks } from 'plumbline/internal/publish/links/absolute-links';
import { toPaste } from 'plumbline/internal/publish/stories/republish';
import { pathOf } from 'plumbline/internal/publish/urls';
import Text from './StoryText.astro';

export async function republishText(story: Story): Promise<string> {
  const container = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
  const text = await container.renderToString(Text, { props: { story }, params: { story: story.id } });
  return withAbsoluteLinks(toPaste(markLanguages(text, project.textLanguages)), urlOf(pathOf.story(story.id)));
}
