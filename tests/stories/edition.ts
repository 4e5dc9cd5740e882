/** The edition of this repository, and every number that its stories bind. */
import { readProject } from 'plumbline/internal/core/project/load';
import type { Problem } from 'plumbline/internal/core/input/problems';
import { wordsAround } from 'plumbline/internal/core/evidence/unbound-numbers';
import type { Story } from 'plumbline/internal/core/content/stories';

export const root = process.cwd();
const { project: found, problems } = await readProject(root);
if (!found || problems.length) throw new Error(`The edition has ${problems.length} problems; mend them first.`);
export const project = found;
export const accounted = project.allowlist;

/** A number that a story prints, and the place in reports of its problems. */
export interface Bound {
  story: Story;
  text: string;
  of: string;
  /** The addresses in `of`. */
  addresses: string[];
  place: string;
  /** The words around it, in one of the places in which it is printed. */
  before: string;
  after: string;
}

export const bound: Bound[] = [...project.stories.values()]
  .flatMap((story) => [
    ...Object.entries(story.numbers ?? {}).map(([text, of]) => {
      const [around] = [story.title, story.standfirst].flatMap((one) => wordsAround(one, text));
      return { story, text, of, place: 'field "numbers"', ...around! };
    }),
    ...story.elements
      .filter(({ name }) => name === 'Num')
      .map(({ text, attributes, line, before, after }) => {
        return { story, text, of: attributes['of']!, place: `line ${line}`, before, after };
      }),
  ])
  .map((one) => ({ ...one, addresses: one.of.split(/,(?![^[]*\])/).map((address) => address.trim()) }));

/** Where problems are, as `file, place`. */
export const placesOf = (problems: Problem[]): string[] => problems.map(({ file, place }) => `${file}, ${place}`);
