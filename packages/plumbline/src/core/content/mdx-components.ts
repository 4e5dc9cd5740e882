/** The components that authors may use in MDX, and the check of their attributes. */
import { z } from 'astro/zod';
import type { MdxComponent } from './mdx.ts';
import { hintForName, type Problem } from '../input/problems.ts';

const text = z.string();

/**
 * Components for the text of stories and pages. They need no import. Write attributes in quotes. An edition can add [its own components](../authoring/components.md).
 * @convention Plumbline
 */
export const components = {
  /** Shows a chart with its title, notes, discrepancies and sources. Put it in its own paragraph. */
  Chart: z.strictObject({
    /** Id of the chart. */
    id: text,
    /** Id of one of its views. Without it, the chart itself is shown. */
    view: text.optional(),
  }),
  /** A passage in which readers scroll through states of one chart. It contains two or more `<Step>` and nothing else. */
  Steps: z.strictObject({
    /** Id of the chart. */
    chart: text,
  }),
  /** One state of the chart of `<Steps>`, with its text. It may contain `<Num>`, `<Source>` and `<Note>`. */
  Step: z.strictObject({
    /** Id of one of the chart's views. Without it, the chart itself is shown. */
    view: text.optional(),
  }),
  /** Shows all rows of a dataset, with its sources. Put it in its own paragraph. */
  Table: z.strictObject({
    /** Id of the dataset. */
    of: text,
    /** Heading of the table. Without it, the title of the dataset. */
    caption: text.optional(),
  }),
  /** Names a source, as a link to its page. */
  Source: z.strictObject({
    /** Id of the source record. */
    id: text,
    /** Place in the work: `Table 9.5`. @convention CSL */
    locator: text.optional(),
  }),
  /** An aside, in the margin on wide screens. Its text is between the tags. */
  Note: z.strictObject({}),
  /** Binds a number to the data from which it comes. The number is between the tags, as readers see it. */
  Num: z.strictObject({
    /** `dataset.measure`, or `dataset[key].field` for a cell. For a range, two of these, separated by a comma. */
    of: text,
  }),
};

/** @param own components of the edition, which may have any attributes in quotes */
export function checkComponents(elements: MdxComponent[], own: string[], file: string, problems: Problem[]): void {
  for (const { name, attributes, within, line } of elements) {
    const add = (message: string, hint: string) => problems.push({ file, place: `line ${line}`, message, hint });
    if (within?.name === 'Num') add(`expected only text in <Num>, got "<${name}>".`, 'Close the tag </Num> before it.');
    const component = (components as Record<string, z.ZodObject>)[name];
    if (!component && !own.includes(name)) {
      const known = [...Object.keys(components), ...own];
      const message = `expected one of ${known.map((k) => `<${k}>`).join(', ')}, got "<${name}>".`;
      add(message, hintForName(name, known, 'remove the tag'));
      continue;
    }
    const shape = component?.shape ?? {};
    const allowed = component ? Object.keys(shape) : Object.keys(attributes);
    const required = Object.keys(shape).filter((attribute) => !(shape[attribute] instanceof z.ZodOptional));
    for (const attribute of required.filter((attribute) => !attributes[attribute])) {
      add(`expected <${name}> with "${attribute}", got nothing.`, `Add ${attribute}="…".`);
    }
    for (const [attribute, value] of Object.entries(attributes)) {
      if (!allowed.includes(attribute)) {
        const expected = allowed.map((a) => `"${a}"`).join(' or ') || 'no attribute';
        add(
          `expected <${name}> with ${expected}, got "${attribute}".`,
          hintForName(attribute, allowed, 'remove the attribute'),
        );
      } else if (isExpression(value)) {
        add(
          `expected ${attribute}="…" in quotes, got "${value}".`,
          'Write the text in quotes; expressions in braces cannot be checked.',
        );
      }
    }
  }
}

/** Whether an attribute is written in braces. Its value is known only when the page is rendered. */
export const isExpression = (value: string): boolean => value.startsWith('{');
