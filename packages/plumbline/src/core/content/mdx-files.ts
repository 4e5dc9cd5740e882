/** Reads the MDX files of a folder: front matter, components and text. */
import type { z } from 'astro/zod';
import { checkComponents } from './mdx-components.ts';
import { ownComponentNames } from './own-component-names.ts';
import { parseMdx, type MdxBody, type MdxComponent } from './mdx.ts';
import { lookup } from '../recording/lookups.ts';
import type { Reading } from '../recording/reading.ts';
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

const componentNames = lookup('own-components', ({ root }: { root: string }): string[] => ownComponentNames(root));

/** The MDX files of a folder whose front matter fits the schema. Mistakes in components are reported. */
export async function readMdxFiles<Matter>(
  reading: Reading,
  folder: string,
  schema: z.ZodType<Matter>,
): Promise<Text<Matter>[]> {
  const texts: Text<Matter>[] = [];
  for (const { id, file } of await reading.entries(folder, '.mdx')) {
    const parsed = reading.parse(file, (problems) => {
      const text = parseMdx(reading.text(file) ?? '', file, problems);
      const matter = text && validate(schema, text.frontmatter, file, problems);
      if (!matter) return null;
      checkComponents(text.elements, componentNames(reading.project), file, problems);
      checkSteps(text.elements, file, problems);
      const { frontmatter: _matter, elements, ...body } = text;
      return { matter, ...body, elements: toList(elements) };
    });
    if (!parsed) continue;
    const { elements, ...rest } = parsed;
    texts.push({ id, file, mdx: reading.text(file) ?? '', ...rest, elements: fromList(elements) });
  }
  return texts;
}

/** A component as JSON can hold it: the one that encloses it is a position in the list. */
type ListedComponent = Omit<MdxComponent, 'within'> & { within: number };

const toList = (elements: MdxComponent[]): ListedComponent[] =>
  elements.map((element) => ({ ...element, within: element.within ? elements.indexOf(element.within) : -1 }));

function fromList(list: ListedComponent[]): MdxComponent[] {
  const elements: MdxComponent[] = [];
  // What encloses a component precedes it.
  for (const { within, ...rest } of list) elements.push({ ...rest, within: elements[within] });
  return elements;
}
