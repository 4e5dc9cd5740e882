/** Structured data read by a JSON-LD processor that is not ours, without a network. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import jsonld from 'jsonld';

/** What the context of schema.org comes to for what we publish: its words, and which of them hold addresses. */
const context = {
  '@context': {
    '@vocab': 'https://schema.org/',
    ...Object.fromEntries(
      ['acquireLicensePage', 'contentUrl', 'item', 'license', 'mainEntityOfPage', 'sameAs', 'thumbnailUrl', 'url'].map(
        (name) => [name, { '@type': '@id' }],
      ),
    ),
  },
};

/** Every type and property of schema.org, as its TypeScript declarations list them. */
export const vocabulary = new Set(
  [
    ...readFileSync(fileURLToPath(import.meta.resolve('schema-dts')).replace(/\.js$/, '.d.ts'), 'utf8').matchAll(
      /"@type": "(\w+)"|^ {4}"(\w+)"\?:/gm,
    ),
  ].map(([, type, property]) => type ?? property),
);

type Expanded = Record<string, unknown> & { '@id'?: string; '@type'?: string[] };

const word = (name: string) => name.replace('https://schema.org/', '');

/** Every node of a document, however deep it stands, with plain names and values. */
export async function nodesIn(document: string): Promise<Record<string, unknown[]>[]> {
  const options = {
    documentLoader: async (url: string) => {
      if (url !== 'https://schema.org') throw new Error(`no document is loaded from ${url}`);
      return { documentUrl: url, document: context };
    },
    // What it does not understand is an error, not left out.
    safe: true,
  };
  const expanded: unknown = await jsonld.expand(JSON.parse(document) as object, options);
  const nodes: Record<string, unknown[]>[] = [];
  const walk = (node: Expanded): unknown => {
    if ('@value' in node) return node['@value'];
    const entries = Object.entries(node).map(([name, value]): [string, unknown[]] => {
      if (name === '@id') return [name, [value]];
      if (name === '@type') return [name, (value as string[]).map(word)];
      return [word(name), (value as Expanded[]).map(walk)];
    });
    const found = Object.fromEntries(entries);
    if (Object.keys(found).some((name) => name !== '@id')) nodes.push(found);
    return node['@id'] ?? found;
  };
  (expanded as Expanded[]).forEach(walk);
  return nodes;
}
