/** Links and images in the text of stories and pages. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** An address in the text. */
export interface TextLink {
  kind: 'link' | 'image';
  /** As authored. */
  url: string;
  /** Line in the file, from 1. */
  line: number;
}

/** All links and images in reading order. A definition is that of the links or images that refer to it. */
export function linksIn(tree: Root): TextLink[] {
  const ofImages = new Set<string>();
  visit(tree, 'imageReference', ({ identifier }) => void ofImages.add(identifier));
  const links: TextLink[] = [];
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const isImage = node.type === 'image' || (node.type === 'definition' && ofImages.has(node.identifier));
    links.push({ kind: isImage ? 'image' : 'link', url: node.url, line: node.position?.start.line ?? 0 });
  });
  return links;
}
