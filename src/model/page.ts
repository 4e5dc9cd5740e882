/** Standing pages of an edition (about, method): one MDX file each, published under their own name. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { isId, listNames } from './folder.ts';
import { parseMdx } from './mdx.ts';
import type { Problem } from './problems.ts';
import { readAs } from './schema.ts';

export const pageSchema = z.strictObject({
  title: z.string().min(1),
  /** A sentence or two for search engines and link previews. */
  description: z.string().min(1),
  /** True for a page that the masthead names; the footer names all of them. */
  masthead: z.boolean().optional(),
});

export interface StandingPage extends z.infer<typeof pageSchema> {
  id: string;
  /** Path of the MDX file from the project's root. */
  file: string;
}

/** Rooms of the site, whose names no standing page may take. */
const reserved = ['stories', 'charts', 'data', 'sources', 'fonts', 'cards', 'checks', 'corrections', 'search', 'embed'];

export async function readPages(root: string, problems: Problem[]): Promise<Map<string, StandingPage>> {
  const pages = new Map<string, StandingPage>();
  for (const id of await listNames(join(root, 'src/content/pages'), '.mdx')) {
    const file = `src/content/pages/${id}.mdx`;
    if (!isId(id) || reserved.includes(id)) {
      const rule = reserved.includes(id) ? 'a name that no room of the site has' : 'a name in lower case with hyphens';
      problems.push({ file, message: `expected ${rule}, got "${id}".`, hint: 'Rename the file.' });
      continue;
    }
    const text = parseMdx(await readFile(join(root, file), 'utf8'), file, problems);
    const matter = text && readAs(pageSchema, text.frontmatter, file, problems);
    if (matter) pages.set(id, { ...matter, id, file });
  }
  return pages;
}
