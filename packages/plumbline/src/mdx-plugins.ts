/**
 * What components of a story need to know of the text around them, handed to them as attributes when MDX is compiled, so that an
 * edition may override any of them: each number its fragment, each passage the views of its steps.
 */
import type {
  HastPluginDefinition,
  MdastPluginDefinition,
  MdastVisitorContext,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'satteri';
import { numberFragments } from './core/content/number-fragments.ts';

type Component = Pick<MdxJsxTextElement, 'attributes'>;

const valueOf = ({ attributes }: Component, name: string): string => {
  const found = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : '';
};

/** Gives each `<Num>` its fragment as `id`, in the order of the file, and puts a `<Source>` into the paragraph it belongs to. */
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

/** MDX takes a source that is alone on its line for a block; it belongs to the paragraph before it. */
function moveIntoParagraph(source: Readonly<MdxJsxFlowElement>, context: MdastVisitorContext): void {
  const siblings = context.parent(source)?.children ?? [];
  const before = siblings[(context.indexOf(source) ?? 0) - 1];
  if (before?.type !== 'paragraph') return;
  const inline = { ...source, type: 'mdxJsxTextElement' } as unknown as MdxJsxTextElement;
  context.appendChild(before, [{ type: 'text', value: ' ' }, inline]);
  context.removeNode(source);
}

/** Makes each `<Step>` a slot of its `<Steps>`, which gets their views in `views`, separated by commas; empty for the chart itself. */
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
