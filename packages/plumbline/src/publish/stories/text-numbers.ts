/** Lists the numbers of a story or page without duplicates, each with its evidence and all occurrences. */
import { bindingKey } from '../../core/evidence/bindings.ts';
import type { Project } from '../../core/project/project.ts';
import type { MdxComponent } from '../../core/content/mdx.ts';
import type { Page } from '../../core/content/pages.ts';
import type { Story } from '../../core/content/stories.ts';
import { slugOf } from '../../core/content/number-fragments.ts';
import { claimsOf } from './claims.ts';
import { evidenceForNumber, type NumberEvidence } from '../data/number-evidence.ts';

/** An occurrence in the text, or in the headline or standfirst. */
interface Occurrence {
  text: string;
  /** The fragment of the number; undefined in the headline and standfirst. */
  id: string | undefined;
  before: string;
  after: string;
}

/** Characters of context on each side of a number, as in MDX elements. */
const contextLength = 32;

export interface TextNumber {
  /** The id of the element that the button of the number opens. */
  id: string;
  evidence: NumberEvidence[];
  occurrences: Occurrence[];
}

/** In the order of their first occurrences. */
export function numbersOf(project: Project, shown: Story | Page): TextNumber[] {
  const known = new Map<string, TextNumber>();
  const add = (slug: string, evidence: () => NumberEvidence[], occurrence: Occurrence) => {
    const id = `k-${slug}`;
    if (!known.has(id)) known.set(id, { id, evidence: evidence(), occurrences: [] });
    known.get(id)!.occurrences.push(occurrence);
  };
  for (const [text, of] of Object.entries('numbers' in shown ? (shown.numbers ?? {}) : {})) {
    const binding = project.bindings.get(bindingKey(text, of));
    if (!binding) continue;
    const occurrence = { text, id: undefined, ...wordsAround(shown as Story, text) };
    add(slugOf(of), () => binding.origins.map((origin) => evidenceForNumber(project, origin)), occurrence);
  }
  for (const { id, element, evidence } of claimsOf(project, shown)) {
    const { text, before, after } = element;
    add(slugOf(element.attributes['of']!), () => evidence, { text, id, ...wholeWords({ before, after }) });
  }
  return [...known.values()];
}

/** The context of a number in the headline or standfirst. */
function wordsAround({ title, standfirst }: Story, text: string): Pick<Occurrence, 'before' | 'after'> {
  const whole = title.includes(text) ? title : standfirst;
  const at = whole.indexOf(text);
  return wholeWords({
    before: whole.slice(Math.max(0, at - contextLength), at),
    after: whole.slice(at + text.length).slice(0, contextLength),
  });
}

/** Replaces words that were cut off with an ellipsis. */
const wholeWords = ({
  before,
  after,
}: Pick<MdxComponent, 'before' | 'after'>): Pick<Occurrence, 'before' | 'after'> => ({
  before: withoutSpaces(before.length < contextLength ? before : before.replace(/^\S*\s+/, '… ')),
  after: withoutSpaces(after.length < contextLength ? after : after.replace(/[^\p{L}\p{N}]*\s\S*$/u, ' …')),
});

/** Removes spaces before punctuation, which sources and notes leave. */
const withoutSpaces = (words: string): string => words.replace(/ (?=[,.;:?!])/g, '');
