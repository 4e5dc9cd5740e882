/** A single tilde in MDX is a character: the range “2~6”. Only two tildes delete text. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { mdxjs } from 'micromark-extension-mdxjs';
import { visit } from 'unist-util-visit';

const singleTilde = /(?<![~\\])~(?!~)/;

/** A bare address of the web, which becomes a link and in which a backslash would be a character. */
const addressOrTilde = /(?:\b[a-z]+:\/\/|\bwww\.)\S+|(?<![~\\])~(?!~)/gi;

/**
 * Escapes single tildes in running text. The processor of MDX has no option for this, and its tree has lost where a deletion crosses a
 * component.
 * @param content without front matter
 */
export function escapeSingleTildes(content: string): string {
  if (!singleTilde.test(content)) return content;
  const tree = fromMarkdown(content, {
    extensions: [mdxjs(), gfmFootnote()],
    mdastExtensions: [mdxFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  let escaped = '';
  let end = 0;
  visit(tree, 'text', ({ position }) => {
    const [from, to] = [position!.start.offset!, position!.end.offset!];
    const text = content.slice(from, to).replace(addressOrTilde, (found) => (found === '~' ? '\\~' : found));
    escaped += content.slice(end, from) + text;
    end = to;
  });
  return escaped + content.slice(end);
}
