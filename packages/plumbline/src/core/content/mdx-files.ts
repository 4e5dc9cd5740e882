/** Reads the MDX files of a folder: front matter, components and text. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { checkComponents } from './mdx-components.ts';
import { listEntries } from '../input/files.ts';
import { ownComponentNames } from './own-component-names.ts';
import { parseMdx, type MdxBody } from './mdx.ts';
import type { Problem } from '../input/problems.ts';
import { validate } from '../input/validate.ts';
import { checkSteps } from './scrolly.ts';

interface Text<Matter> extends MdxBody {
  /** The file's name without its ending. */
  id: string;
  /** Path from the project's root. */
  file: string;
  matter: Matter;
  /** The whole file as it was read. */
  mdx: string;
}

/** The MDX files of a folder whose front matter fits the schema. Mistakes in components are reported. */
export async function readMdxFiles<Matter>(
  root: string,
  folder: string,
  schema: z.ZodType<Matter>,
  problems: Problem[],
): Promise<Text<Matter>[]> {
  const own = ownComponentNames(root);
  const texts: Text<Matter>[] = [];
  for (const { id, file } of await listEntries(root, folder, '.mdx', problems)) {
    const mdx = await readFile(join(root, file), 'utf8');
    const text = parseMdx(mdx, file, problems);
    const matter = text && validate(schema, text.frontmatter, file, problems);
    if (!matter) continue;
    checkComponents(text.elements, own, file, problems);
    checkSteps(text.elements, file, problems);
    const { frontmatter: _matter, ...body } = text;
    texts.push({ id, file, matter, mdx, ...body });
  }
  return texts;
}
