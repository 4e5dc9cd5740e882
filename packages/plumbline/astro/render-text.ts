/** Renders the text of a story or page. */
import { getEntry, render } from 'astro:content';

/** @param text Astro compiles its file. Taking its `mdx` records that the page is made from it */
export async function renderText(kind: 'stories' | 'pages', { id, mdx: _mdx }: { id: string; mdx: string }) {
  return render((await getEntry(kind, id))!);
}
