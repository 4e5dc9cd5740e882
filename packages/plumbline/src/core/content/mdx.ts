/** Parses MDX without rendering it: front matter, components with their lines, running text and headings. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import {
  mdxFromMarkdown,
  type MdxFlowExpression,
  type MdxjsEsm,
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
  type MdxTextExpression,
} from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { linksIn, type TextLink } from './links/links-in-text.ts';
import { invisibleCharacter } from '../input/invisible-characters.ts';
import type { Problem } from '../input/problems.ts';
import { inQuotes } from '../input/validate.ts';
import { parseYaml } from '../input/yaml.ts';

/** A component in the text. */
export interface MdxComponent {
  name: string;
  attributes: Record<string, string>;
  /** The component that encloses it, if any. */
  within: MdxComponent | undefined;
  /** The text between its tags. */
  text: string;
  /** That text without the text of components inside it. */
  own: string;
  /** A few characters of the paragraph before and after it, with which it can be located. */
  before: string;
  after: string;
  /** Line in the file, from 1. */
  line: number;
}

/** Running text between components and marks, in which unbound numbers are looked for. */
export interface TextBlock {
  text: string;
  /** Line in the file on which it begins, from 1. */
  line: number;
}

/** The content of an MDX file besides its front matter. */
export interface MdxBody {
  elements: MdxComponent[];
  /** All running text except the text inside <Num> tags. */
  passages: TextBlock[];
  /** Links and images, in reading order. */
  links: TextLink[];
  words: number;
  headings: string[];
}

/** The parsed file, or undefined after reporting what cannot be parsed. */
export function parseMdx(
  content: string,
  file: string,
  problems: Problem[],
): (MdxBody & { frontmatter: unknown }) | undefined {
  const text: MdxBody & { frontmatter: unknown } = {
    frontmatter: undefined,
    elements: [],
    passages: [],
    links: [],
    words: 0,
    headings: [],
  };
  try {
    const tree = fromMarkdown(content, {
      extensions: [frontmatter(), mdxjs(), gfmFootnote()],
      mdastExtensions: [frontmatterFromMarkdown(), mdxFromMarkdown(), gfmFootnoteFromMarkdown()],
    });
    if (tree.children[0]?.type !== 'yaml') {
      const hint = 'Put the title and the other fields between two lines "---" at the top.';
      problems.push({ file, place: 'line 1', message: 'expected front matter, got nothing.', hint });
    }
    text.links = linksIn(tree);
    const enclosing = new Map<Node, MdxComponent | undefined>();
    visit(tree, (node, _index, parent) => {
      const within = parent && enclosing.get(parent);
      enclosing.set(node, within);
      if (node.type === 'text' && within) within.own += node.value;
      if (node.type === 'text' && !isNum(parent))
        text.passages.push({ text: node.value, line: node.position!.start.line });
      // Written by their codes, such as "&shy;".
      const unseen = invisibleIn(node);
      if (unseen) problems.push({ file, place: `line ${node.position?.start.line}`, ...unseen });
      if (node.type === 'yaml') text.frontmatter = parseYaml(node.value, file, 2, problems);
      if (node.type === 'text') text.words += node.value.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;
      if (node.type === 'heading') text.headings.push(toString(node));
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        const element = toElement(node, parent?.children ?? [], within);
        enclosing.set(node, element);
        text.elements.push(element);
      }
      if (isCode(node)) problems.push({ file, place: `line ${node.position?.start.line}`, ...codeProblem(node) });
    });
  } catch (error) {
    const { message, line, place } = error as { message: string; line?: number; place?: { line?: number } };
    const at = line ?? place?.line;
    const hint = 'Close the tag or the brace at that place; write "<" as "&lt;" in running text.';
    text.frontmatter = undefined;
    problems.push({
      file,
      place: at ? `line ${at}` : undefined,
      message: `expected MDX, got "${message.split('\n')[0]!.replace(/ \(.*/, '')}".`,
      hint,
    });
  }
  return text.frontmatter === undefined ? undefined : text;
}

function invisibleIn(node: Node): Pick<Problem, 'message' | 'hint'> | undefined {
  const { value, attributes = [] } = node as Partial<Pick<MdxJsxTextElement, 'attributes'>> & { value?: unknown };
  const texts = [node.type === 'text' ? value : '', ...attributes.map((attribute) => attribute.value)];
  const found = texts.map((text) => (typeof text === 'string' ? invisibleCharacter(text) : undefined)).find(Boolean);
  return found && { message: found.message, hint: found.hint };
}

const isNum = (node: Node | undefined): boolean => (node as MdxJsxTextElement | undefined)?.name === 'Num';

type Code = MdxjsEsm | MdxFlowExpression | MdxTextExpression;

/** Imports and expressions in braces, except comments. Stories and pages run no code. */
const isCode = (node: Node): node is Code =>
  ['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'].includes(node.type) &&
  !/^\s*\/\*[^]*\*\/\s*$/.test((node as Code).value);

function codeProblem({ type, value }: Code): Pick<Problem, 'message' | 'hint'> {
  const isModule = type === 'mdxjsEsm';
  const hint = isModule ? 'Remove the line; components need no import.' : 'Write "\\{" for a brace that readers see.';
  return { message: `expected text, got ${inQuotes(isModule ? value : `{${value}}`)}.`, hint };
}

/** Number of characters in `before` and `after`. */
const contextLength = 32;

function toElement(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  siblings: Nodes[],
  within: MdxComponent | undefined,
): MdxComponent {
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    // An expression cannot be resolved to an id. It keeps its braces, and checkComponents rejects it.
    if (attribute.type !== 'mdxJsxAttribute') attributes[`{${attribute.value}}`] = '';
    else
      attributes[attribute.name] =
        typeof attribute.value === 'object' && attribute.value ? `{${attribute.value.value}}` : (attribute.value ?? '');
  }
  const index = siblings.indexOf(node);
  const words = (nodes: Nodes[]) =>
    nodes
      .map((one) => toString(one))
      .join('')
      .replace(/\s+/g, ' ');
  return {
    name: node.name ?? '',
    attributes,
    within,
    text: toString(node),
    own: '',
    before: words(siblings.slice(0, index)).slice(-contextLength),
    after: words(siblings.slice(index + 1)).slice(0, contextLength),
    line: node.position?.start.line ?? 0,
  };
}
