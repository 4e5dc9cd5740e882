/** Stories: one MDX file each. What they name (charts, tables, sources) is read from the text itself. */
import { z } from 'astro/zod';
import { corrections } from '../input/corrections-field.ts';
import type { MdxComponent, TextBlock } from './mdx.ts';
import type { Problem } from '../input/problems.ts';
import { ruleMessage } from '../input/validate.ts';
import { readMdxFiles } from './mdx-files.ts';

const date = z.iso.date('a date as YYYY-MM-DD, in quotes');

export const storySchema = z.strictObject({
  /** States the finding. */
  title: z
    .string()
    .min(1)
    .refine(
      (text) => !text.endsWith('.'),
      ruleMessage('a title without a full stop', 'Remove the full stop at its end.'),
    ),
  /** One or two sentences between headline and text. */
  standfirst: z.string().min(1).max(320, ruleMessage('a standfirst of at most 320 characters', 'Shorten it.')),
  /** Place of the story in the edition, from 1. */
  part: z.int().min(1),
  /** Id of the chart that stands for the story elsewhere; its first chart where none is named. */
  cover: z.string().optional(),
  /** Day of first publication. */
  published: date,
  /** Day of the last change that a reader would care about. */
  updated: date.optional(),
  /** Who wrote it. */
  authors: z.array(z.string()).min(1),
  /** Source records by id; the work the story is about comes first. */
  sources: z.array(z.string()).min(1),
  /** What the numbers in title and standfirst are bound to: as printed → `dataset.measure` or `dataset[key].field`. */
  numbers: z.record(z.string(), z.string()).optional(),
  /** What was wrong, since when, and what it says now. */
  corrections,
});

export interface Story extends z.infer<typeof storySchema> {
  id: string;
  /** Path of the MDX file from the project's root. */
  file: string;
  /** Components in the text, in reading order. */
  elements: MdxComponent[];
  /** Running text, without what stands between <Num> tags. */
  passages: TextBlock[];
  /** Words in the text, for the reading time. */
  words: number;
  /** Text of the section headings, in order. */
  headings: string[];
}

export async function readStories(root: string, problems: Problem[]): Promise<Map<string, Story>> {
  const stories: Story[] = [];
  for (const { id, file, matter, ...text } of await readMdxFiles(root, 'src/content/stories', storySchema, problems)) {
    stories.push({ ...matter, ...text, id, file });
  }
  stories.sort((a, b) => a.part - b.part || (a.id < b.id ? -1 : 1));
  return new Map(stories.map((story) => [story.id, story]));
}

/** Minutes to read a story, at the 230 words a minute of silent reading in English (Brysbaert 2019). */
export const readingMinutes = (story: Story): number => Math.max(1, Math.round(story.words / 230));
