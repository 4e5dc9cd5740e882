/** Standing pages of an edition (about, method): one MDX file each, published under their own name. */
import { z } from 'astro/zod';
import type { MdxComponent, TextBlock } from './mdx.ts';
import type { Problem } from '../input/problems.ts';
import { readMdxFiles } from './mdx-files.ts';

export const pageSchema = z.strictObject({
  title: z.string().min(1),
  /** A sentence or two for search engines and link previews. */
  description: z.string().min(1),
  /** True for a page that the masthead names; the footer names all of them. */
  masthead: z.boolean().optional(),
});

export interface Page extends z.infer<typeof pageSchema> {
  id: string;
  /** Path of the MDX file from the project's root. */
  file: string;
  /** Components in the text, in reading order. */
  elements: MdxComponent[];
  /** Running text, without what stands between <Num> tags. */
  passages: TextBlock[];
}

/** Rooms of the site, whose names no standing page may take. */
const reserved = [
  'stories',
  'charts',
  'data',
  'sources',
  'fonts',
  'cards',
  'checks',
  'corrections',
  'search',
  'pagefind',
  'embeds',
];

export async function readPages(root: string, problems: Problem[]): Promise<Map<string, Page>> {
  const pages = new Map<string, Page>();
  for (const { id, file, matter, elements, passages } of await readMdxFiles(
    root,
    'src/content/pages',
    pageSchema,
    problems,
  )) {
    if (reserved.includes(id)) {
      problems.push({
        file,
        message: `expected a name that no room of the site has, got "${id}".`,
        hint: 'Rename the file.',
      });
    }
    pages.set(id, { ...matter, id, file, elements, passages });
  }
  return pages;
}
