/** Texts of one field that pages, files and feeds print as they are. */
import { z } from 'astro/zod';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { EXIT, visit } from 'unist-util-visit';
import { ruleMessage } from '../validate.ts';

/** Marks that somebody would write for their effect. */
const marks = ['strong', 'emphasis', 'inlineCode', 'link', 'image'];

function hasMarkdown(text: string): boolean {
  if (!/[*_`[<]/.test(text)) return false;
  let found = false;
  visit(fromMarkdown(text) as Nodes, (node) => {
    if (!marks.includes(node.type)) return undefined;
    found = true;
    return EXIT;
  });
  return found;
}

/** Text in which readers would see the marks of Markdown. */
export const plainText = z
  .string()
  .min(1)
  .refine(
    (text) => !hasMarkdown(text),
    ruleMessage('plain text, without Markdown', 'Remove the marks: readers would see them.'),
  );
