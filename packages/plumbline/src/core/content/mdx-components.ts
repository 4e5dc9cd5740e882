/** What authors may write in MDX beyond Markdown: each component with the attributes it must and may have. */
import type { MdxComponent } from './mdx.ts';
import { hintForName, type Problem } from '../input/problems.ts';

const components: Record<string, { must: string[]; may: string[] }> = {
  Chart: { must: ['id'], may: ['view'] },
  Steps: { must: ['chart'], may: [] },
  Step: { must: [], may: ['view'] },
  Table: { must: ['of'], may: ['caption'] },
  Source: { must: ['id'], may: ['locator'] },
  Note: { must: [], may: [] },
  Num: { must: ['of'], may: [] },
};

export function checkComponents(elements: MdxComponent[], file: string, problems: Problem[]): void {
  for (const { name, attributes, line } of elements) {
    const add = (message: string, hint: string) => problems.push({ file, place: `line ${line}`, message, hint });
    const rule = components[name];
    if (!rule) {
      const known = Object.keys(components);
      const message = `expected one of ${known.map((k) => `<${k}>`).join(', ')}, got "<${name}>".`;
      add(message, hintForName(name, known, 'remove the tag'));
      continue;
    }
    const allowed = [...rule.must, ...rule.may];
    for (const attribute of rule.must.filter((a) => !attributes[a])) {
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
          'Write the text itself; what is in braces cannot be checked.',
        );
      }
    }
  }
}

/** Whether an attribute is written in braces: what it will be is not known before the page is drawn. */
export const isExpression = (value: string): boolean => value.startsWith('{');
