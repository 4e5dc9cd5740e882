/** Reads MDX as a tree: front matter, components with their lines, words and headings. Renders nothing. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { mdxFromMarkdown, type MdxJsxFlowElement, type MdxJsxTextElement } from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { mdxjs } from 'micromark-extension-mdxjs';
import { visit } from 'unist-util-visit';
import { checkElements } from './components.ts';
import { isId, listNames } from './folder.ts';
import type { Problem } from './problems.ts';
import { readAs } from './schema.ts';
import { parseYaml } from './yaml.ts';

/** A component in the text. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** The text between its tags. */
  text: string;
  /** Line in the file, from 1. */
  line: number;
}

interface Body {
  elements: Element[];
  words: number;
  headings: string[];
}

interface Text<Matter> extends Body {
  /** The file's name without its ending. */
  id: string;
  /** Path from the project's root. */
  file: string;
  matter: Matter;
}

/** The texts of a folder that can be read: front matter that fits the schema, and only components that exist. */
export async function readTexts<Matter>(
  root: string,
  folder: string,
  schema: z.ZodType<Matter>,
  problems: Problem[],
): Promise<Text<Matter>[]> {
  const texts: Text<Matter>[] = [];
  for (const id of await listNames(join(root, folder), '.mdx')) {
    const file = `${folder}/${id}.mdx`;
    if (!isId(id)) {
      problems.push({
        file,
        message: `expected a name in lower case with hyphens, got "${id}".`,
        hint: 'Rename the file.',
      });
      continue;
    }
    const text = parseMdx(await readFile(join(root, file), 'utf8'), file, problems);
    const matter = text && readAs(schema, text.frontmatter, file, problems);
    if (!matter) continue;
    checkElements(text.elements, file, problems);
    const { elements, words, headings } = text;
    texts.push({ id, file, matter, elements, words, headings });
  }
  return texts;
}

/** The text as a tree says it, or undefined after naming what cannot be read. */
export function parseMdx(
  content: string,
  file: string,
  problems: Problem[],
): (Body & { frontmatter: unknown }) | undefined {
  const before = problems.length;
  const text: Body & { frontmatter: unknown } = { frontmatter: undefined, elements: [], words: 0, headings: [] };
  try {
    const tree = fromMarkdown(content, {
      extensions: [frontmatter(), mdxjs(), gfmFootnote()],
      mdastExtensions: [frontmatterFromMarkdown(), mdxFromMarkdown(), gfmFootnoteFromMarkdown()],
    });
    visit(tree, (node) => {
      if (node.type === 'yaml') text.frontmatter = parseYaml(node.value, file, 2, problems);
      if (node.type === 'text') text.words += node.value.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;
      if (node.type === 'heading') text.headings.push(toString(node));
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') text.elements.push(toElement(node));
    });
  } catch (error) {
    const { message, line, place } = error as { message: string; line?: number; place?: { line?: number } };
    const at = line ?? place?.line;
    const hint = 'Close the tag or the brace at that place; write "<" as "&lt;" in running text.';
    problems.push({
      file,
      place: at ? `line ${at}` : undefined,
      message: `expected MDX, got "${message.split('\n')[0]!.replace(/ \(.*/, '')}".`,
      hint,
    });
  }
  if (problems.length === before && !text.frontmatter) {
    const hint = 'Put the title and the other fields between two lines "---" at the top.';
    problems.push({ file, place: 'line 1', message: 'expected front matter, got nothing.', hint });
  }
  return problems.length > before ? undefined : text;
}

function toElement(node: MdxJsxFlowElement | MdxJsxTextElement): Element {
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    // What stands in braces cannot be followed to what it names; it keeps its braces, and is refused.
    if (attribute.type !== 'mdxJsxAttribute') attributes[`{${attribute.value}}`] = '';
    else
      attributes[attribute.name] =
        typeof attribute.value === 'object' && attribute.value ? `{${attribute.value.value}}` : (attribute.value ?? '');
  }
  return { name: node.name ?? '', attributes, text: toString(node), line: node.position?.start.line ?? 0 };
}
