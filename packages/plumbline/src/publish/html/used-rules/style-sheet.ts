/** Style sheets as pieces of their text, each with the condition under which a page needs it. */
import { parse, type Atrule, type CssNode, type Rule } from 'css-tree';
import { LayerNames } from './layer-names.ts';
import type { HasName } from './names.ts';
import { conditionOf, type Condition } from './selector.ts';

/** Text that every page needs. */
type Text = string;

/** A style rule. It has those of its selectors that can match, and is left out without any. */
interface StyleRule {
  selectors: { text: string; condition: Condition }[];
  block: string;
}

/** A rule around rules: `@media`, `@layer`. */
interface Group {
  start: string;
  pieces: Piece[];
  /** What is written if none of the pieces is needed. */
  empty: string;
}

/** A rule that others refer to by its name: `@keyframes`. It is left out if nothing else on the page has the name. */
interface NamedRule {
  name: string;
  text: string;
}

type Piece = Text | StyleRule | Group | NamedRule;

export interface StyleSheet {
  pieces: Piece[];
  /** All names in its selectors that decide about a rule. */
  names: Set<string>;
}

const groups = ['media', 'supports', 'container', 'layer'];
const named = ['keyframes', 'position-try', 'counter-style', 'font-palette-values'];

/** Reads a style sheet. Whatever it does not understand is text that every page needs. */
export function readStyleSheet(css: string): StyleSheet {
  const names = new Set<string>();
  const layers = new LayerNames();
  const textOf = ({ loc }: CssNode) => css.slice(loc!.start.offset, loc!.end.offset);

  const pieceOf = (node: CssNode, around: string[]): Piece => {
    if (node.type === 'Rule') return ruleOf(node);
    if (node.type === 'Atrule') return atRuleOf(node, around);
    return node.type === 'Comment' ? '' : textOf(node);
  };

  const ruleOf = (rule: Rule): Piece => {
    const { prelude, block } = rule;
    if (prelude.type !== 'SelectorList') return textOf(rule);
    const selectors = prelude.children.toArray().map((one) => ({
      text: textOf(one),
      condition: one.type === 'Selector' ? conditionOf(one, names) : () => true,
    }));
    return { selectors: separable(selectors), block: textOf(block) };
  };

  const atRuleOf = (rule: Atrule, around: string[]): Piece => {
    const { name, prelude, block } = rule;
    const argument = prelude ? textOf(prelude) : '';
    if (!block) return name === 'layer' && layers.areKnown(argument, around) ? '' : textOf(rule);
    if (named.includes(name) && /^[\w-]+$/.test(argument)) return { name: argument, text: textOf(rule) };
    if (!groups.includes(name)) return textOf(rule);
    const isNew = name === 'layer' && argument !== '' && !layers.areKnown(argument, around);
    return {
      start: css.slice(rule.loc!.start.offset, block.loc!.start.offset + 1),
      pieces: block.children.toArray().map((child) => pieceOf(child, [...around, `${name} ${argument}`])),
      // The order in which layers are first named is the order in which they override each other.
      empty: isNew ? `@layer ${argument};` : '',
    };
  };

  const sheet = parse(css, { positions: true, parseAtrulePrelude: false, parseValue: false });
  const children = sheet.type === 'StyleSheet' ? sheet.children.toArray() : [];
  return { pieces: children.map((node) => pieceOf(node, [])), names };
}

type Selectors = StyleRule['selectors'];

/**
 * One selector that a browser does not know makes all of a rule invalid. So a selector is only taken out of a list if every browser
 * knows it; otherwise the list stays together.
 */
function separable(selectors: Selectors): Selectors {
  if (selectors.every(({ text }) => /^[\w\s.#>+~*-]+$/.test(text))) return selectors;
  const condition: Condition = (has) => selectors.some((one) => one.condition(has));
  return [{ text: selectors.map(({ text }) => text).join(','), condition }];
}

/** The rules that a page with certain names needs. */
export function writeStyleSheet({ pieces }: StyleSheet, names: ReadonlySet<string>): string {
  const has: HasName = (name) => names.has(name);
  const isUsedIn = (text: string, { name }: NamedRule) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text);
  const [all, needed] = [() => true, has].map((one) => writePieces(pieces, one, () => false)) as [string, string];
  // Another style sheet may use a name that this one never uses.
  return writePieces(pieces, has, (rule) => isUsedIn(needed, rule) || !isUsedIn(all, rule));
}

const writePieces = (pieces: Piece[], has: HasName, isNamed: (rule: NamedRule) => boolean): string =>
  pieces.map((piece) => writePiece(piece, has, isNamed)).join('');

function writePiece(piece: Piece, has: HasName, isNamed: (rule: NamedRule) => boolean): string {
  if (typeof piece === 'string') return piece;
  if ('text' in piece) return isNamed(piece) ? piece.text : '';
  if ('block' in piece) {
    const needed = piece.selectors.filter(({ condition }) => condition(has)).map(({ text }) => text);
    return needed.length ? needed.join(',') + piece.block : '';
  }
  const inner = writePieces(piece.pieces, has, isNamed);
  return inner ? `${piece.start}${inner}}` : piece.empty;
}
