/** The story to republish as one string: the same for the field on its page and for the file. */
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import type { Story } from '../../model/story.ts';
import { markChinese } from '../../publish/chinese.ts';
import { toPaste } from '../../publish/republish.ts';
import Text from './Text.astro';

export async function republishText(story: Story): Promise<string> {
  const container = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
  const text = await container.renderToString(Text, { props: { story }, params: { story: story.id } });
  return toPaste(markChinese(text));
}
