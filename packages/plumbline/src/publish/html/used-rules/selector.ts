/** Tells from the names in a selector whether it can match an element of a page. */
import type { CssNode, Selector } from 'css-tree';
import type { HasName } from './names.ts';

/** Whether a selector can match on a page. */
export type Condition = (has: HasName) => boolean;

const always: Condition = () => true;

/** Other names may be written with escapes, in a page or in a style sheet. */
const isPlain = (name: string): boolean => /^[a-z_-][\w-]*$/i.test(name);

/** Pseudo-classes whose arguments an element of the page must match, one at least. */
const withMatch = ['is', 'where', 'has'];

/**
 * All names of a selector must be on the page. Where they are does not count, nor do attributes and states, which scripts and
 * readers change.
 * @param names receives the names of the selector
 */
export function conditionOf(selector: Selector, names: Set<string>): Condition {
  const conditions = selector.children
    .toArray()
    .map((part) => conditionOfPart(part, names))
    .filter((condition) => condition !== always);
  return conditions.length ? (has) => conditions.every((condition) => condition(has)) : always;
}

function conditionOfPart(part: CssNode, names: Set<string>): Condition {
  if (part.type === 'PseudoClassSelector') return conditionOfPseudoClass(part.name, part.children?.first, names);
  const name = nameOf(part);
  if (name === undefined) return always;
  names.add(name);
  return (has) => has(name);
}

function conditionOfPseudoClass(name: string, list: CssNode | null | undefined, names: Set<string>): Condition {
  if (!withMatch.includes(name.toLowerCase()) || list?.type !== 'SelectorList') return always;
  const selectors = list.children.toArray();
  if (!selectors.every((one) => one.type === 'Selector')) return always;
  const conditions = selectors.map((one) => conditionOf(one, names));
  return (has) => conditions.some((condition) => condition(has));
}

function nameOf(part: CssNode): string | undefined {
  switch (part.type) {
    case 'TypeSelector':
      return isPlain(part.name) ? part.name.toLowerCase() : undefined;
    case 'ClassSelector':
      return isPlain(part.name) ? `.${part.name}` : undefined;
    case 'IdSelector':
      return isPlain(part.name) ? `#${part.name}` : undefined;
    default:
      return undefined;
  }
}
