/** Reads stories: one MDX file each. */
import { z } from 'astro/zod';
import { plainText } from '../input/fields/plain-text.ts';
import { day } from '../input/fields/dates.ts';
import { corrections, correctionsFollow } from '../input/fields/corrections.ts';
import type { TextLink } from './links/links-in-text.ts';
import type { MdxComponent, TextBlock } from './mdx.ts';
import { ruleMessage } from '../input/validate.ts';
import { readMdxFiles } from './mdx-files.ts';
import type { Reading } from '../recording/reading.ts';

const date = day('a date as YYYY-MM-DD, in quotes');

/**
 * The front matter of a story, in `src/content/stories/<id>.mdx`. Its id is the name of the file.
 * @convention Plumbline
 */
export const storySchema = z
  .strictObject({
    /** Headline: the finding, as a sentence without a full stop. */
    title: plainText.refine(
      (text) => !text.endsWith('.'),
      ruleMessage('a title without a full stop', 'Remove the full stop at its end.'),
    ),
    /** One or two sentences between headline and text. */
    standfirst: plainText.max(320, ruleMessage('a standfirst of at most 320 characters', 'Shorten it.')),
    /** Position of the story in the edition, from 1. */
    part: z.int().min(1),
    /** Id of the chart that other pages show with the story. Without it, the story's first chart. */
    cover: z.string().optional(),
    /** Day of first publication. @convention ISO 8601 */
    published: date,
    /** Day of the last change that readers should know of. @convention ISO 8601 */
    updated: date.optional(),
    /** Who wrote it. Without it, the `authors` of the edition. */
    authors: z.array(z.string()).min(1).optional(),
    /** Ids of source records. The first is the work that the story is about. */
    sources: z.array(z.string()).min(1),
    /** Bindings of the numbers in title and standfirst: each number as printed, with `dataset.measure` or `dataset[key].field`. */
    numbers: z.record(z.string(), z.string()).optional(),
    /** Errors in the published story, for readers. */
    corrections,
  })
  .superRefine(({ published, updated, corrections }, context) => {
    const message = ruleMessage(
      `a day from ${published} on, as "published" says`,
      'Correct "updated", or "published".',
    );
    if (updated && updated < published) context.addIssue({ code: 'custom', path: ['updated'], message });
    correctionsFollow(published, '"published"', corrections, context);
  });

export interface Story extends z.infer<typeof storySchema> {
  /** Who wrote it. */
  authors: string[];
  id: string;
  /** Path of the MDX file from the project's root. */
  file: string;
  /** The whole file as it was read. */
  mdx: string;
  /** Components in the text, in reading order. */
  elements: MdxComponent[];
  /** Running text, without the text inside <Num> tags. */
  passages: TextBlock[];
  /** Links and images in the text, in reading order. */
  links: TextLink[];
  /** Words in the text, for the reading time. */
  words: number;
  /** Text of the section headings, in order. */
  headings: string[];
}

/** @param editionAuthors of stories that name none */
export async function readStories(reading: Reading, editionAuthors: string[] | undefined): Promise<Map<string, Story>> {
  const stories: Story[] = [];
  for (const { id, file, matter, ...text } of await readMdxFiles(reading, 'src/content/stories', storySchema)) {
    const authors = matter.authors ?? editionAuthors;
    if (authors) stories.push({ ...matter, authors, ...text, id, file });
    else
      reading.problems.push({
        file,
        place: 'field "authors"',
        message: 'expected a list, got nothing.',
        hint: 'Add "authors" here, or to edition.config.ts for all stories.',
      });
  }
  stories.sort((a, b) => a.part - b.part || (a.id < b.id ? -1 : 1));
  return new Map(stories.map((story) => [story.id, story]));
}

/** Minutes to read a story, at 230 words a minute, the average of silent reading in English (Brysbaert 2019). */
export const readingMinutes = (story: Story): number => Math.max(1, Math.round(story.words / 230));
