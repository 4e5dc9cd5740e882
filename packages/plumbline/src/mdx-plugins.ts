/**
 * Plugins for the Markdown of stories and pages. Some pass information about the surrounding text to components as attributes: its fragment
 * to each number, the views of its steps to each passage. So an edition can override any of the components.
 */
import type { Definition, Image, Link } from 'mdast';
import type {
  HastPluginDefinition,
  MdastPluginDefinition,
  MdastVisitorContext,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'satteri';
import type { Plugin } from 'vite';
import { withBase } from './core/content/links/site-path.ts';
import { numberFragments } from './core/content/number-fragments.ts';
import { escapeSingleTildes } from './core/content/single-tildes.ts';

type Component = Pick<MdxJsxTextElement, 'attributes'>;

const valueOf = ({ attributes }: Component, name: string): string => {
  const found = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : '';
};

/** Adds to each `<Num>` its fragment as `id`, in file order, and moves each `<Source>` into the paragraph before it. */
export function numbersAndSources(): MdastPluginDefinition {
  const fragment = numberFragments();
  const withId = <Node extends Component>(node: Node): Node => ({
    ...node,
    attributes: [...node.attributes, { type: 'mdxJsxAttribute', name: 'id', value: fragment(valueOf(node, 'of')) }],
  });
  return {
    name: 'plumbline:numbers-and-sources',
    mdxJsxTextElement: (node) => (node.name === 'Num' ? withId(node) : undefined),
    mdxJsxFlowElement(node, context) {
      if (node.name === 'Num') return withId(node);
      if (node.name === 'Source') moveIntoParagraph(node, context);
      return undefined;
    },
  };
}

/** MDX parses a source that is alone on its line as a block. Moves it into the paragraph before it. */
function moveIntoParagraph(source: Readonly<MdxJsxFlowElement>, context: MdastVisitorContext): void {
  const siblings = context.parent(source)?.children ?? [];
  const before = siblings[(context.indexOf(source) ?? 0) - 1];
  if (before?.type !== 'paragraph') return;
  const inline = { ...source, type: 'mdxJsxTextElement' } as unknown as MdxJsxTextElement;
  context.appendChild(before, [{ type: 'text', value: ' ' }, inline]);
  context.removeNode(source);
}

/** Makes each `<Step>` a slot of its `<Steps>`, and adds `views`: the views of the steps, separated by commas; empty for the chart itself. */
export const stepSlots: HastPluginDefinition = {
  name: 'plumbline:step-slots',
  mdxJsxFlowElement: {
    filter: ['Steps'],
    visit(node, context) {
      const steps = node.children.filter((child) => child.type === 'mdxJsxFlowElement' && child.name === 'Step');
      steps.forEach((step, i) => context.setProperty(step, 'slot', `step${i}`));
      context.setProperty(node, 'views', steps.map((step) => valueOf(step as Component, 'view')).join(','));
    },
  },
};

/** Adds the base to links and images whose paths begin at the start of the site. */
export function pathsWithBase(base: string): MdastPluginDefinition {
  const complete = (node: Readonly<Link | Image | Definition>, context: MdastVisitorContext): void => {
    const url = withBase(node.url, base);
    if (url !== node.url) context.setProperty(node, 'url', url);
  };
  return { name: 'plumbline:paths-with-base', link: complete, image: complete, definition: complete };
}

/** Vite's part: keeps single tildes before MDX is compiled. */
export const singleTildes: Plugin = {
  name: 'plumbline:single-tildes',
  enforce: 'pre',
  transform: {
    order: 'pre',
    filter: { id: /\.mdx$/ },
    handler: (code) => {
      const [frontMatter = ''] = /^---\r?\n[^]*?\n---[^\n]*\n/.exec(code) ?? [];
      return { code: frontMatter + escapeSingleTildes(code.slice(frontMatter.length)), map: null };
    },
  },
};
