/** Stories: one MDX file each. What they name (charts, tables, sources) is read from the text itself. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { isId, listNames } from './folder.ts';
import { parseMdx, type Element } from './mdx.ts';
import { hintForName, type Problem } from './problems.ts';
import { readAs, rule } from './schema.ts';

const date = z.iso.date('a date as YYYY-MM-DD, in quotes');

export const storySchema = z.strictObject({
  /** States the finding. */
  title: z.string().min(1).refine((text) => !text.endsWith('.'), rule('a title without a full stop', 'Remove the full stop at its end.')),
  /** One or two sentences between headline and text. */
  standfirst: z.string().min(1).max(320, rule('a standfirst of at most 320 characters', 'Shorten it.')),
  /** Place of the story in the edition, from 1. */
  part: z.int().min(1),
  /** Day of first publication. */
  published: date,
  /** Day of the last change that a reader would care about. */
  updated: date.optional(),
  /** Who wrote it. */
  authors: z.array(z.string()).min(1),
  /** Source records by id; the work the story is about comes first. */
  sources: z.array(z.string()).min(1),
  /** What was wrong, since when, and what it says now. */
  corrections: z.array(z.strictObject({ date, text: z.string().min(1) })).optional(),
});

export interface Story extends z.infer<typeof storySchema> {
  id: string;
  /** Path of the MDX file from the project's root. */
  file: string;
  /** Components in the text, in reading order. */
  elements: Element[];
  /** Words in the text, for the reading time. */
  words: number;
  /** Text of the section headings, in order. */
  headings: string[];
}

/** What authors may write in MDX, with the attributes that each must and may have. */
const components: Record<string, { must: string[]; may: string[] }> = {
  Chart: { must: ['id'], may: ['view'] },
  Table: { must: ['of'], may: ['caption'] },
  Source: { must: ['id'], may: ['at'] },
  Note: { must: [], may: [] },
};

export async function readStories(root: string, problems: Problem[]): Promise<Map<string, Story>> {
  const stories: Story[] = [];
  for (const id of await listNames(join(root, 'src/content/stories'), '.mdx')) {
    const file = `src/content/stories/${id}.mdx`;
    if (!isId(id)) {
      problems.push({ file, message: `expected a name in lower case with hyphens, got "${id}".`, hint: 'Rename the file.' });
      continue;
    }
    const text = parseMdx(await readFile(join(root, file), 'utf8'), file, problems);
    if (text && text.frontmatter === undefined) {
      const hint = 'Put the title and the other fields between two lines "---" at the top.';
      problems.push({ file, place: 'line 1', message: 'expected front matter, got nothing.', hint });
      continue;
    }
    const matter = text && readAs(storySchema, text.frontmatter, file, problems);
    if (!matter) continue;
    checkElements(text.elements, file, problems);
    const { elements, words, headings } = text;
    stories.push({ ...matter, id, file, elements, words, headings });
  }
  stories.sort((a, b) => a.part - b.part || (a.id < b.id ? -1 : 1));
  return new Map(stories.map((story) => [story.id, story]));
}

function checkElements(elements: Element[], file: string, problems: Problem[]): void {
  for (const { name, attributes, line } of elements) {
    const place = `line ${line}`;
    const rule = components[name];
    if (!rule) {
      const known = Object.keys(components);
      const message = `expected one of ${known.map((k) => `<${k}>`).join(', ')}, got "<${name}>".`;
      problems.push({ file, place, message, hint: hintForName(name, known, 'remove the tag') });
      continue;
    }
    for (const attribute of rule.must.filter((a) => !attributes[a])) {
      problems.push({ file, place, message: `expected <${name}> with "${attribute}", got nothing.`, hint: `Add ${attribute}="…".` });
    }
    for (const [attribute, value] of Object.entries(attributes).filter(([, v]) => isExpression(v))) {
      const message = `expected ${attribute}="…" in quotes, got "${value}".`;
      problems.push({ file, place, message, hint: 'Write the text itself; what is in braces cannot be checked.' });
    }
    for (const attribute of Object.keys(attributes).filter((a) => ![...rule.must, ...rule.may].includes(a))) {
      const message = `expected <${name}> with ${[...rule.must, ...rule.may].map((a) => `"${a}"`).join(' or ') || 'no attribute'}, got "${attribute}".`;
      problems.push({ file, place, message, hint: hintForName(attribute, [...rule.must, ...rule.may], 'remove the attribute') });
    }
  }
}

/** Whether an attribute is written in braces: what it will be is not known before the page is drawn. */
export const isExpression = (value: string): boolean => value.startsWith('{');

/** Minutes to read a story, at the 230 words a minute of silent reading in English (Brysbaert 2019). */
export const readingMinutes = (story: Story): number => Math.max(1, Math.round(story.words / 230));
