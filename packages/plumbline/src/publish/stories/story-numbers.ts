/** The numbers of a story, each once, with its evidence and every occurrence. */
import { bindingKey } from '../../core/evidence/bindings.ts';
import type { Project } from '../../core/project/project.ts';
import type { MdxComponent } from '../../core/content/mdx.ts';
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

export interface StoryNumber {
  /** The id of the element that the button of the number opens. */
  id: string;
  evidence: NumberEvidence[];
  occurrences: Occurrence[];
}

/** In the order of their first occurrences. */
export function storyNumbers(project: Project, story: Story): StoryNumber[] {
  const known = new Map<string, StoryNumber>();
  const add = (slug: string, evidence: () => NumberEvidence[], occurrence: Occurrence) => {
    const id = `k-${slug}`;
    if (!known.has(id)) known.set(id, { id, evidence: evidence(), occurrences: [] });
    known.get(id)!.occurrences.push(occurrence);
  };
  for (const [text, of] of Object.entries(story.numbers ?? {})) {
    const binding = project.bindings.get(bindingKey(text, of));
    if (!binding) continue;
    const occurrence = { text, id: undefined, ...wordsAround(story, text) };
    add(slugOf(of), () => binding.origins.map((origin) => evidenceForNumber(project, origin)), occurrence);
  }
  for (const { id, element, evidence } of claimsOf(project, story)) {
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

/** Without words that were cut off, and with an ellipsis in their place. */
const wholeWords = ({
  before,
  after,
}: Pick<MdxComponent, 'before' | 'after'>): Pick<Occurrence, 'before' | 'after'> => ({
  before: closed(before.length < contextLength ? before : before.replace(/^\S*\s+/, '… ')),
  after: closed(after.length < contextLength ? after : after.replace(/[^\p{L}\p{N}]*\s\S*$/u, ' …')),
});

/** Without the space that a source or note left before punctuation. */
const closed = (words: string): string => words.replace(/ (?=[,.;:?!])/g, '');
