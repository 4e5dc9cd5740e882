/** Links and images in the text of stories and pages. */
import type { Nodes } from 'mdast';

/** An address in the text. */
export interface TextLink {
  kind: 'link' | 'image';
  /** As authored. */
  url: string;
  /** Line in the file, from 1. */
  line: number;
}

/** The link or image that a node is. A definition is that of all links and images that refer to it. */
export function linkAt(node: Nodes): TextLink | undefined {
  if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return undefined;
  const kind = node.type === 'image' ? 'image' : 'link';
  return { kind, url: node.url, line: node.position?.start.line ?? 0 };
}
