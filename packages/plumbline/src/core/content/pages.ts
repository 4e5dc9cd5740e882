/** Reads the pages of an edition (about, method): one MDX file each, published under its own name. */
import { z } from 'astro/zod';
import { plainText } from '../input/fields/plain-text.ts';
import type { TextLink } from './links/links-in-text.ts';
import type { MdxComponent, TextBlock } from './mdx.ts';
import { readMdxFiles } from './mdx-files.ts';
import type { Reading } from '../recording/reading.ts';

/**
 * The front matter of a page such as “About”, in `src/content/pages/<id>.mdx`. It is published at `/<id>/`.
 * @convention Plumbline
 */
export const pageSchema = z.strictObject({
  /** Heading of the page. */
  title: plainText,
  /** First paragraph of the page, also for search engines and link previews: one or two sentences. */
  description: plainText,
  /** `true`: the masthead links to it. The footer links to every page. */
  masthead: z.boolean().optional(),
});

export interface Page extends z.infer<typeof pageSchema> {
  id: string;
  /** Path of the MDX file from the project's root. */
  file: string;
  /** The whole file as it was read. */
  mdx: string;
  /** Components in the text, in reading order. */
  elements: MdxComponent[];
  /** Running text, without the text inside <Num> tags. */
  passages: TextBlock[];
  /** Links and images in the text, in reading order. */
  links: TextLink[];
  /** Text of the section headings, in order. */
  headings: string[];
}

/** First segments of built-in routes, which no page may use. */
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

export async function readPages(reading: Reading): Promise<Map<string, Page>> {
  const pages = new Map<string, Page>();
  for (const { id, file, mdx, matter, elements, passages, links, headings } of await readMdxFiles(
    reading,
    'src/content/pages',
    pageSchema,
  )) {
    if (reserved.includes(id)) {
      reading.problems.push({
        file,
        message: `expected a name that is not reserved by a built-in route, got "${id}".`,
        hint: 'Rename the file.',
      });
    }
    pages.set(id, { ...matter, id, file, mdx, elements, passages, links, headings });
  }
  return pages;
}
