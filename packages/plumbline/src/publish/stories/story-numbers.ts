/** The numbers of a story, each once, with what it stands on and every place in the story that prints it. */
import { bindingKey } from '../../core/evidence/bindings.ts';
import type { Project } from '../../core/project/project.ts';
import type { MdxComponent } from '../../core/content/mdx.ts';
import type { Story } from '../../core/content/stories.ts';
import { slugOf } from '../../core/content/number-fragments.ts';
import { claimsOf } from './claims.ts';
import { evidenceForNumber, type NumberEvidence } from '../data/number-evidence.ts';

/** Where a number is printed: in the words round it, or in the headline or standfirst. */
interface Place {
  text: string;
  /** Fragment of the number; the headline and the standfirst are at the head of the page. */
  id: string | undefined;
  before: string;
  after: string;
}

/** Characters shown on each side of a number, as the model keeps them. */
const reach = 32;

export interface StoryNumber {
  /** Id of what the number's button opens. */
  id: string;
  grounds: NumberEvidence[];
  places: Place[];
}

/** In the order in which the numbers first come up. */
export function storyNumbers(project: Project, story: Story): StoryNumber[] {
  const known = new Map<string, StoryNumber>();
  const add = (slug: string, grounds: () => NumberEvidence[], place: Place) => {
    const id = `k-${slug}`;
    if (!known.has(id)) known.set(id, { id, grounds: grounds(), places: [] });
    known.get(id)!.places.push(place);
  };
  for (const [text, of] of Object.entries(story.numbers ?? {})) {
    const binding = project.bindings.get(bindingKey(text, of));
    if (!binding) continue;
    const place = { text, id: undefined, ...wordsAround(story, text) };
    add(slugOf(of), () => binding.origins.map((origin) => evidenceForNumber(project, origin)), place);
  }
  for (const { id, element, grounds } of claimsOf(project, story)) {
    const { text, before, after } = element;
    add(slugOf(element.attributes['of']!), () => grounds, { text, id, ...wholeWords({ before, after }) });
  }
  return [...known.values()];
}

/** The words round a number of the headline, or else of the standfirst. */
function wordsAround({ title, standfirst }: Story, text: string): Pick<Place, 'before' | 'after'> {
  const whole = title.includes(text) ? title : standfirst;
  const at = whole.indexOf(text);
  return wholeWords({
    before: whole.slice(Math.max(0, at - reach), at),
    after: whole.slice(at + text.length).slice(0, reach),
  });
}

/** Without the words that the cut went through, and with a sign that there were more. */
const wholeWords = ({ before, after }: Pick<MdxComponent, 'before' | 'after'>): Pick<Place, 'before' | 'after'> => ({
  before: closed(before.length < reach ? before : before.replace(/^\S*\s+/, '… ')),
  after: closed(after.length < reach ? after : after.replace(/[^\p{L}\p{N}]*\s\S*$/u, ' …')),
});

/** Without the space that a source or a note left before a comma or a full stop. */
const closed = (words: string): string => words.replace(/ (?=[,.;:?!])/g, '');
