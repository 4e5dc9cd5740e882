/** Renders the text of a story or page. */
import { getEntry, render } from 'astro:content';

/** @param text whose `mdx` is read here, so that a page made from it is recorded as such: Astro compiles the file */
export async function renderText(kind: 'stories' | 'pages', text: { id: string; mdx: string }) {
  const entry = text.mdx ? await getEntry(kind, text.id) : undefined;
  return render(entry!);
}
